import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { find } from '../../server/src/catalog/lookup.ts';
import { readDate } from '../../server/src/model/grammar/date.ts';
import { dayOf } from '../../server/src/model/grammar/day.ts';
import { readPeriod } from '../../server/src/model/grammar/period.ts';
import { unitTable } from '../../server/src/model/grammar/units.ts';
import { readQuantity } from '../../server/src/model/grammar/value.ts';

const catalog = builtinCatalog();
const units = unitTable(catalog.measures, '中');
const calendar = { start: dayOf(2027, 1, 1), end: dayOf(2027, 12, 31) };

/** A text without spaces, marks and case. */
export function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'“”‘’\s。.,，;；:：!！?？、()（）[\]【】—–\-~]/g, '');
}

/** Whether a value of the plan says what is expected: the words, or the same figure or time. */
export function sameValue(expected: string, text: string, field: string | undefined): boolean {
  const isFigure =
    field !== undefined && /^(?:baseline|target|budget|share|total|reserve)$/.test(field);
  const [want, have] = [squeezed(expected), squeezed(text)];
  if (want === have || (!isFigure && want !== '' && have.includes(want))) return true;
  return sameTime(expected, text) || sameFigure(expected, text);
}

function sameTime(expected: string, text: string): boolean {
  const spans = [expected, text].map((one) => {
    const read = readPeriod(one, calendar).value ?? readDate(one, calendar).value;
    return read && `${read.start}-${read.end}`;
  });
  return spans[0] !== undefined && spans[0] === spans[1];
}

/** A figure may have a unit that the words in the document do not have: it stood in the head. */
function sameFigure(expected: string, text: string): boolean {
  const [want, have] = [expected, text].map((one) => readQuantity(one, units).value);
  if (!want || !have) return false;
  const isUnit =
    want.units.length === 0 ||
    have.units.length === 0 ||
    want.units.some((unit) => have.units.includes(unit));
  return want.number === have.number && want.bound === have.bound && isUnit;
}

/** Whether two names are those of one entry. */
export function sameEntry(section: string, expected: string, name: string): boolean {
  const [want, have] = [expected, name].map((one) => squeezed(bare(one)));
  if (want === undefined || have === undefined || want === '') return false;
  if (want === have || have.startsWith(want)) return true;
  if (section !== 'kpis' && section !== 'economics') return false;
  const ids = [expected, name].map((one) => find(catalog, 'kpi', bare(one))?.id);
  return ids[0] !== undefined && ids[0] === ids[1];
}

function bare(name: string): string {
  return name
    .replace(/^\s*(?:\d+[.、)]|[（(]\d+[)）])\s*/, '')
    .replace(/\s*[(（][^()（）]{1,12}[)）]$/, '');
}
