import { nameOf } from '../../catalog/names.ts';
import type { Benchmark } from '../../catalog/types.ts';
import { changeText, plainNumber } from '../../model/numbers.ts';
import { pieceOf } from '../../model/places.ts';
import type { Plan, Ref, TextField } from '../../model/plan.ts';
import { same, type Text } from '../../text/language.ts';
import { defineRule, type Fix } from '../rule.ts';
import { inBrackets } from '../support/excerpt.ts';
import type { FigureInText } from '../support/figures.ts';
import { suggestion } from '../support/fixes.ts';
import { misquote } from '../support/quotes.ts';

export default defineRule({
  code: 'EVI603',
  name: 'misquoted-figure',
  severity: 'warning',
  tier: 2,
  origin: 'source',
  title: { en: 'Figure quoted wrongly', zh: '引用数字与目录不符' },
  why: {
    en: 'A wrong figure about a well-known company is what readers notice first, and then they believe nothing else.',
    zh: '知名公司的数字写错，读者一眼就能看出，其余内容也就不可信了。',
  },
  message: {
    en: 'The catalogue has {case}: {metric} {value} ({caveat}). The text says {found}.',
    zh: '目录记载 {case} 的 {metric} 为 {value}（{caveat}），文中写的是 {found}。',
  },
  check({ plan, catalog, report }) {
    // Figures of the plan's own sources may differ from the catalogue's.
    const isOwn = (refs: readonly Ref[]): boolean =>
      refs.length > 0 && refs.every((ref) => ref.own);
    look([], plan.summary);
    for (const { note, why, evidence } of plan.levers) look(evidence, note, why);
    for (const { measure, why, evidence } of plan.kpis) look(evidence, measure, why);
    for (const { note, evidence } of plan.initiatives) look(evidence, note);

    function look(evidence: readonly Ref[], ...fields: readonly (TextField | undefined)[]): void {
      for (const field of fields) if (field && !isOwn(evidence)) lookAt(field);
    }

    function lookAt(field: TextField): void {
      const wrong = misquote(catalog, field.text);
      if (!wrong) return;
      const { figure, benchmark, kpi } = wrong;
      const span = pieceOf(plan, field, figure.start, figure.end);
      report({
        span,
        path: field.path,
        data: {
          case: nameOf(catalog, 'cases', benchmark.case),
          metric: kpi.name,
          value: valueText(benchmark),
          caveat: inBrackets(benchmark.caveat),
          found: figure.text,
        },
        about: { field: field.path.join('.') },
        fixes: () => correct(plan, field, figure, benchmark),
      });
    }
  },
});

function valueText({ change, changeValue, from, to, toOp, unit }: Benchmark): Text {
  if (change) return change;
  if (changeValue !== undefined) return same(changeText(changeValue));
  const unitText = unit === 'percent' ? '%' : ` ${unit}`;
  const level = to === undefined ? '' : `${toOp ?? ''}${plainNumber(to)}${unitText}`;
  return same(from === undefined ? level : `${plainNumber(from)}${unitText} -> ${level}`);
}

/** Replaces the number in the text by the catalogue's. */
function correct(
  plan: Plan,
  field: TextField,
  figure: FigureInText,
  { changeValue, to, unit }: Benchmark,
): Fix[] {
  const value = changeValue === undefined ? to : Math.abs(changeValue) * 100;
  const span = pieceOf(plan, field, figure.start, figure.end);
  if (
    value === undefined ||
    unit !== figure.unit ||
    plan.syntax.text.slice(span.start, span.end) !== figure.text
  )
    return [];
  const text =
    unit === 'percent'
      ? `${plainNumber(value)}%`
      : figure.text.replace(/\d+(?:\.\d+)?/, plainNumber(value));
  return suggestion({ en: `Write ${text}`, zh: `改为 ${text}` }, [{ span, newText: text }]);
}
