// KPIs whose figures stand under their years: `{measure: sales, 2022: 25m, 2025: 120m}`.
import type { MapEntry, MapNode, Node } from '../syntax/tree.ts';
import { madeField } from './made-entries.ts';
import { dueOf, isPlanned } from './table-columns.ts';

/** `2027`, `FY26`, `2028E`, `22A`, `25T`, `2024年`: a year, with what kind of figure it is. */
const year =
  /^'?(?:(?:FY\s?)?(?:19|20)\d{2}|FY\s?\d{2}|\d{2}(?=[AEFBPT年]))(?:\/\d{2})?(?:年底?|[AEFBPT])?$/iu;

/** `now`, `现状`: where a row of years starts. */
const now = /^(?:now|today|current|actual|现|现在|现状|目前|今天)$/iu;

/** Whether a key is a year over a figure. */
export function isYearKey({ key }: MapEntry): boolean {
  return year.test(key.text.trim());
}

/**
 * A record with several years as one with a baseline, a target and the year of the target; with one
 * year the target alone. What else it says stays.
 */
export function withLevels(node: MapNode): MapNode {
  const isYear = (one: MapEntry): boolean => isYearKey(one) || isShortYear(one, node);
  const years = node.entries.filter((one) => isYear(one) && isWritten(one.value));
  const start = node.entries.find(
    ({ key, value }) => now.test(key.text.trim()) && isWritten(value),
  );
  const figures = start ? [start, ...years] : years;
  const isPlan = ({ key }: MapEntry): boolean => isPlanned(key.text);
  const actual = figures.some(isPlan) ? figures.filter((one) => !isPlan(one)).at(-1) : undefined;
  const first = actual ?? figures[0];
  const last = figures.at(-1);
  if (!first || !last || years.length === 0 || node.entries.some(isNested)) return node;
  const due = dueOf(yearOf(last));
  const levels = [
    ...(first === last ? [] : [madeField('baseline', first.value, first.key.span)]),
    madeField('target', last.value, last.key.span),
    ...(due ? [madeField('due', due)] : []),
  ];
  const gone = new Set<MapEntry>([...node.entries.filter(isYear), ...(start ? [start] : [])]);
  const others = node.entries.filter((one) => !gone.has(one));
  return { ...node, entries: [...others, ...levels], table: true };
}

/** `21`, `22` side by side. */
function isShortYear({ key }: MapEntry, { entries }: MapNode): boolean {
  const near = (by: number): string => String(Number(key.text) + by);
  if (!/^[1-4]\d$/.test(key.text.trim())) return false;
  return entries.some((one) => [near(1), near(-1)].includes(one.key.text.trim()));
}

function isWritten(value: Node): boolean {
  return value.kind === 'scalar' && /\d|[?？]|\p{L}/u.test(value.text);
}

function isNested(one: MapEntry): boolean {
  return isYearKey(one) && one.value.kind !== 'scalar';
}

/** `25T`, `2028E`: the year alone. */
function yearOf({ key }: MapEntry) {
  const [, century = '', digits = ''] =
    /^'?(?:FY\s?)?((?:19|20)?)(\d{2})/iu.exec(key.text.trim()) ?? [];
  return { ...key, text: `${century || '20'}${digits}` };
}
