import { readDate } from '../../model/grammar/date.ts';
import { splitKpiLine } from '../../model/grammar/lines.ts';
import { readPeriod } from '../../model/grammar/period.ts';
import { standardSpelling as spelled } from '../../model/grammar/period-months.ts';
import { editPart } from '../../model/places.ts';
import { spanInScalar } from '../../model/read-entries.ts';
import { overlaps, type TextEdit } from '../../text/span.ts';
import type { PlanDocument } from '../document.ts';
import { spellingEdits } from '../format/spelling.ts';
import { typedValues } from '../typed-values.ts';
import { type Offer, rewriting } from './refactoring.ts';

/** Normalises dates in other spellings (`2027/5`, `2027年5月`, `Q3 2027`) and full-width numbers. */
export const standardSpelling: Offer = (document, range) => {
  const { plan } = document.checked;
  const dates = dateEdits(document);
  const edits = [...dates, ...spellingEdits(plan.syntax)].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
  let done = 0;
  const taken = edits.filter(({ span }) => {
    if (span.start < done) return false;
    done = span.end;
    return true;
  });
  const here = taken.filter(
    ({ span }) => overlaps(span, range) || (span.start <= range.start && range.end <= span.end),
  );
  if (here.length === 0) return [];
  const all = rewriting(
    { en: 'Write all dates and numbers in the standard form', zh: '将所有日期与数字改为标准写法' },
    taken,
  );
  return [
    ...rewriting({ en: 'Write in the standard form', zh: '改为标准写法' }, here),
    ...(taken.length > here.length ? all : []),
  ];
};

/** A date without a year gets that of the plan. */
function dateEdits({ checked, text }: PlanDocument): TextEdit[] {
  const { plan } = checked;
  return typedValues(plan.root).flatMap(({ node, type }) => {
    if (type === 'kpi-line') {
      const { due } = splitKpiLine(node.text);
      const standard = due && spelled(readDate(due.text, plan.calendar));
      if (!due || standard === undefined) return [];
      return (
        editPart(
          plan,
          { text: due.text, span: spanInScalar(text, node, due.start, due.end) },
          standard,
        ) ?? []
      );
    }
    if (type !== 'date' && type !== 'period') return [];
    const standard = spelled((type === 'date' ? readDate : readPeriod)(node.text, plan.calendar));
    return editPart(plan, { text: node.text, span: node.span }, standard) ?? [];
  });
}
