import { find } from '../../catalog/lookup.ts';
import { readMoney } from '../../model/grammar/money.ts';
import { readQuantity } from '../../model/grammar/value.ts';
import { severalItems } from '../../model/several-items.ts';
import type { Context } from './context.ts';
import { planDate, planPeriod } from './dates.ts';
import { fieldShape, valueWord } from './fields.ts';
import { isPersonLike } from './people.ts';
import type { Spec } from './specs.ts';
import { joinedDigits } from './units.ts';

/** Without a colon a label counts only where its value is of the field's own kind. */
export function canBe(context: Context, spec: Spec, field: string, text: string): boolean {
  switch (fieldShape(spec, field)?.type) {
    case 'value':
      return isValue(context, text);
    case 'money':
      return isMoney(context, text);
    case 'date':
    case 'period':
      return isTimeText(context, text);
    case 'person':
      return isPersonLike(text) || context.people.has(text);
    case 'enum':
      return valueWord(context, spec, field, text) !== undefined;
    case 'list':
    case 'one-or-list':
      return isList(context, field, text);
    case 'text':
      return spec.record === 'segment' && field === 'need';
    default:
      return (field === 'start' || field === 'end') && isTimeText(context, text);
  }
}

/** Mechanisms and levers are words of the catalogue; others are text. */
function isList({ catalog }: Context, field: string, text: string): boolean {
  const to = { mechanisms: 'mechanism', lever: 'lever', levers: 'lever' }[field] as
    | 'mechanism'
    | 'lever'
    | undefined;
  if (to === undefined) return text.length <= 80;
  return text.split(severalItems).every((part) => find(catalog, to, part.trim()) !== undefined);
}

/** Whether a text is the name of somebody whom the documents name as responsible. */
export function isPerson({ people }: Context, text: string): boolean {
  const name = text.trim();
  const [, last = ''] = /^\p{L}{2,6}\s(\S{2,4})$/u.exec(name) ?? [];
  return people.has(name) || (/^\p{Script=Han}+$/u.test(last) && people.has(last));
}

export function isTimeText({ calendar, order }: Context, text: string): boolean {
  const hasTime =
    /\d{4}|[QH][1-4]|[年月日季]|全年|[上下]半|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|year|spring|summer|autumn|winter/i;
  if (text.length > 60 || !hasTime.test(text)) return false;
  return (
    planPeriod(text, calendar, order) !== undefined || planDate(text, calendar, order) !== undefined
  );
}

export function isMoney({ units }: Context, text: string): boolean {
  const read = readMoney(joinedDigits(text), units).value;
  if (!read || read.internal) return read?.internal === true;
  return read.currency !== undefined || read.scale !== undefined;
}

function isValue({ units, words }: Context, text: string): boolean {
  if (words.lists.unmeasured.has(text) || /^[一二三四五六七八九十两]成/.test(text)) return true;
  return /\d/.test(text) && readQuantity(text, units).value !== undefined;
}

export function isShare({ units }: Context, text: string): boolean {
  return readQuantity(text, units).value?.units.includes('percent') === true;
}
