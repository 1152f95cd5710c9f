import { find } from '../../catalog/lookup.ts';
import { dateOf } from '../../model/grammar/day.ts';
import { readPeriod } from '../../model/grammar/period.ts';
import type { UnitTable } from '../../model/grammar/units.ts';
import { severalItems } from '../../model/shape.ts';
import { type Context, takenFrom } from './context.ts';
import { planPeriod } from './dates.ts';
import type { Place } from './source.ts';
import { isReadable } from './units.ts';

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

/** Not a name with a year in brackets: `Growth plan (2027)`. */
function isPeriod(text: string, period: string): boolean {
  const [before = ''] = text.split(/[(（]/, 1);
  return before.trim() === '' || period !== text || readPeriod(before.trim()).value !== undefined;
}

/** A fiscal year that starts in another month than January. */
function takeFiscalYear(context: Context, period: string, at: Place): void {
  const read = readPeriod(period, context.calendar).value;
  const month = read ? dateOf(read.start).month : 1;
  if (month > 1) context.draft.setHead('fiscal_year', takenFrom(context, String(month), at));
}

/** A period of many days; a single day or month is the date of a document. */
function isLong(text: string, days = 27): boolean {
  const read = readPeriod(text).value;
  return read !== undefined && read.end - read.start >= days;
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

/** Sets a field at the top of the plan, if the value can be one. */
export function setHead(context: Context, field: string, text: string, at: Place): boolean {
  const isSet = trySetHead(context, field, text, at);
  if (isSet) context.draft.said.add(text);
  return isSet;
}

function trySetHead(context: Context, field: string, text: string, at: Place): boolean {
  const { draft, catalog, calendar, order, units } = context;
  const set = (value: string): boolean => {
    draft.setHead(field, takenFrom(context, value, at));
    return true;
  };
  switch (field) {
    case 'period': {
      const period = planPeriod(text, calendar, order);
      return period !== undefined && isLong(period) && isPeriod(text, period) && set(period);
    }
    case 'currency': {
      const [first = '', ...more] = text.split(/[,，]/);
      const code = currencyCode(first, units);
      return code !== undefined && set(code) && more.length === 0;
    }
    case 'model': {
      const known = text.split(severalItems).map((one) => find(catalog, 'model', one.trim()));
      return known.every((one) => one !== undefined) && set(text);
    }
    case 'budget':
    case 'reserve':
    case 'size':
      return isReadable(text, units) && set(text);
    case 'reviewers':
    case 'markets':
    case 'area':
      for (const one of text.split(severalItems)) if (one.trim() !== '') set(one.trim());
      return true;
    default:
      return set(text);
  }
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

/** `All amounts in US dollars`, `figures in GBP unless stated`. */
function currencyIn({ units }: Context, text: string): string | undefined {
  const [, said] =
    /^(?:all\s)?(?:amounts|figures|numbers|values|prices)\s(?:are\s)?in\s(.{2,20}?)(?:\sunless.*|\sexcept.*)?$/i.exec(
      text,
    ) ?? [];
  return said === undefined ? undefined : currencyCode(said, units);
}

/** The ISO code of a currency in words: `US dollars`, `人民币`, `EUR`. */
export function currencyCode(text: string, units: UnitTable): string | undefined {
  const codes = new Set([...units.currencySigns.values(), ...units.currencyWords.values()]);
  const bare = text
    .trim()
    .replace(/[.。]$/, '')
    .split(/[（(]/, 1)
    .join('')
    .trim();
  const [code = ''] = /\b[A-Z]{3}\b/.exec(bare) ?? [];
  if (codes.has(code)) return code;
  const word = bare.replace(/^(?:US|American)\s+(?=dollars?)/i, '');
  return (
    units.currencyWords.get(word) ??
    units.currencyWords.get(word.toLowerCase()) ??
    units.currencySigns.get(word)
  );
}
