import { find } from '../../catalog/lookup.ts';
import { readPeriod } from '../../model/grammar/period.ts';
import { severalItems } from '../../model/several-items.ts';
import { type Context, takenFrom } from './context.ts';
import { currencyCode } from './currency.ts';
import { planPeriod } from './dates.ts';
import type { Place } from './source.ts';
import { isReadable } from './units.ts';

/** Not a name with a year in brackets: `Growth plan (2027)`. */
function isPeriod(text: string, period: string): boolean {
  const [before = ''] = text.split(/[(（]/, 1);
  return before.trim() === '' || period !== text || readPeriod(before.trim()).value !== undefined;
}

/** A period of many days; a single day or month is the date of a document. */
export function isLong(text: string, days = 27): boolean {
  const read = readPeriod(text).value;
  return read !== undefined && read.end - read.start >= days;
}

/** A sum as it stands, and with the code of its currency after it: `GBP 640k`. */
function sumIn(text: string): readonly string[] {
  const [, code, sum] = /^([A-Z]{3})\s?(\d\S{0,20})$/.exec(text) ?? [];
  return code === undefined ? [text] : [text, `${sum} ${code}`];
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
      return sumIn(text).some((sum) => isReadable(sum, units) && set(sum));
    case 'reviewers':
    case 'markets':
    case 'area':
      for (const one of text.split(severalItems)) if (one.trim() !== '') set(one.trim());
      return true;
    default:
      return set(text);
  }
}
