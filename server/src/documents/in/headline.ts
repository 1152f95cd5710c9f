import { dateOf } from '../../model/grammar/day.ts';
import { readPeriod } from '../../model/grammar/period.ts';
import { type Context, takenFrom } from './context.ts';
import { currencyIn } from './currency.ts';
import { isLong, setHead } from './set-head.ts';
import type { Place } from './source.ts';

/** A text at the top of a document, split into the things it says. */
export function parts(text: string): readonly string[] {
  return text
    .split(/[|｜•·\n\t]|\s{3,}|\u3000+|[;；]\s*|(?<=[\p{L}\d)）])\.\s+(?=\p{Lu})|。/u)
    .map((part) =>
      part
        .trim()
        .replace(/\.$/, '')
        .replace(/^[(（](.*)[)）]$/, '$1'),
    )
    .filter((part) => part !== '');
}

/**
 * Takes what a text says of the whole plan: a label with its value, a company, a period, a
 * currency.
 * @returns whether all of it is taken
 */
export function takeHeadline(context: Context, text: string, at: Place): boolean {
  const found = parts(text).map((part) => takePart(context, part, at));
  return found.length > 0 && found.every((one) => one);
}

function takePart(context: Context, part: string, at: Place): boolean {
  const labelled = labelledValue(context, part);
  if (labelled && setHead(context, labelled.field, labelled.value, at)) {
    if (labelled.field === 'period' && /fiscal|financial|\bFY\b|财年/i.test(part))
      takeFiscalYear(context, labelled.value, at);
    return true;
  }
  const company = companyIn(context, part);
  if (company !== undefined) {
    context.draft.setHead('company', takenFrom(context, company, at));
    return company === part;
  }
  const currency = currencyIn(context, part);
  if (currency !== undefined) {
    context.draft.setHead('currency', takenFrom(context, currency, at));
    return true;
  }
  const isPeriod =
    part.length <= 40 && /(?<!\d)20\d{2}(?!\d)|\d[月季]/.test(part) && isLong(part, 80);
  return isPeriod && setHead(context, 'period', part, at);
}

/** A fiscal year that starts in another month than January. */
function takeFiscalYear(context: Context, period: string, at: Place): void {
  const read = readPeriod(period, context.calendar).value;
  const month = read ? dateOf(read.start).month : 1;
  if (month > 1) context.draft.setHead('fiscal_year', takenFrom(context, String(month), at));
}

/** `负责人：周予安`, `Plan owner: Femke`, `All amounts in US dollars`: a label and its value. */
export function labelledValue(
  { words }: Context,
  text: string,
): { readonly field: string; readonly value: string } | undefined {
  const [, label, said] = /^([^:：]{1,32})[:：]\s*(\S[\s\S]*)$/.exec(text.trim()) ?? [];
  if (label !== undefined && said !== undefined) {
    const [field] = words.labels.whole(label.replace(/^[*_【[]+|[*_】\]]+$/g, ''));
    return field === undefined ? undefined : { field, value: said.trim() };
  }
  const leading = words.labels.leading(text);
  const isSaid = leading?.rest.startsWith(' ') && /^(?:currency|owner|period)$/.test(leading.name);
  return leading && isSaid ? { field: leading.name, value: leading.rest.trim() } : undefined;
}

/** The company that a short text is, or that a sentence names in full. */
function companyIn({ words, draft }: Context, text: string): string | undefined {
  if (draft.head.has('company') || text.length > 200) return undefined;
  const [chinese] =
    /[\p{Script=Han}A-Za-z（）()]{2,30}?(?:有限责任公司|股份有限公司|有限公司)/u.exec(text) ?? [];
  if (chinese !== undefined) return chinese.replace(/^(?:我们?是|关于|致)/, '');
  const last = text.split(/\s+/).at(-1) ?? '';
  return text.length <= 60 && /\s/.test(text) && words.lists.companies.has(last) ? text : undefined;
}
