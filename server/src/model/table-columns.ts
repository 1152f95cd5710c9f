// What the columns of a table are, and its rows as records.
import type { MapNode, ScalarNode } from '../syntax/tree.ts';
import { readDate } from './grammar/date.ts';
import { bareHeading } from './heading.ts';
import { madeField, madeRecord } from './made-entries.ts';
import { fieldNamed } from './shape.ts';
import type { RecordShape } from './shape-types.ts';
import { fieldByWord } from './worded.ts';

export type Row = readonly ScalarNode[];

/** What the columns of a table are, by their index. */
interface Columns {
  readonly name: number;
  readonly fields: ReadonlyMap<number, string>;
  /** Columns of figures, such as years, in their order. */
  readonly figures: readonly number[];
}

/** `2027`, `FY26`, `2029/30`, `Q4 18`, `27年`: a figure of the row is no such head. */
const year =
  /(?<!\d)(?:19|20)\d{2}(?!\d)|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b|^(?:FY|Q[1-4]|H[12])\b|^\D{0,4}\d{2}(?:\/\d{2})?(?:年|A|E|F)?$/iu;

/** Whether a head of a column is a year or another time. */
export function isYearHead(text: string): boolean {
  return text.length <= 20 && year.test(text);
}

/** A time alone, such as `Dec 99 quarter`, and no `deadline (quarter)`. */
function isTimeHead(text: string): boolean {
  return isYearHead(text) || timeAhead.test(text);
}

/** `2022B`: a year with what kind of figure it is, and no field. */
const yearAlone = /^(?:FY\s?)?(?:19|20)\d{2}\s?[AEFBPT]?$/iu;

const timeAhead =
  /^(?:(?:19|20)\d{2}|'?\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|Q[1-4]|FY\s?\d{2})\b/iu;

/** `2022B`, `25T`, `2027目标`: a year of the plan. */
export function isPlanned(head: string): boolean {
  return /\d\s?(?:[BEFPT]|预[算测计]|计划|目标|budget|plan|target)$/iu.test(head.trim());
}

/** The columns by the words of their heads; undefined if none is known. */
export function columnsOf(header: Row, record: RecordShape): Columns | undefined {
  const named = header.map(({ text: written }) => {
    const text = written.replace(/\*{1,3}$/u, '');
    if (yearAlone.test(text)) return undefined;
    return (
      fieldNamed(record, text) ??
      fieldNamed(record, bareHeading(text)) ??
      fieldByWord(record, text)
    )?.name;
  });
  const isName = (field: string | undefined): boolean =>
    field !== undefined && (record.namedBy.includes(field) || field === 'name');
  const name = Math.max(0, named.findIndex(isName));
  // `Dec 99 quarter`, `sales FY06`: what stood at that time, and by when nothing.
  const isFigure = (index: number): boolean =>
    record.fields.has('baseline') &&
    named[index] === 'due' &&
    isTimeHead(header[index]?.text ?? '');
  const fields = new Map<number, string>();
  for (const [index, field] of named.entries())
    if (field !== undefined && index !== name && !isName(field) && !isFigure(index))
      fields.set(index, field);
  const figures = record.fields.has('baseline')
    ? header.flatMap((cell, index) =>
        index !== name && !fields.has(index) && isYearHead(cell.text) ? [index] : [],
      )
    : [];
  // `rank today` beside columns of years is another figure.
  const isOnlyWorded = (index: number): boolean =>
    fieldNamed(record, header[index]?.text ?? '')?.name !== 'baseline';
  for (const [index, field] of fields)
    if (figures.length > 1 && field === 'baseline' && isOnlyWorded(index)) fields.delete(index);
  // `2025年实际` is where the plan starts.
  for (const [index, field] of fields) if (field === 'actuals') fields.set(index, 'baseline');
  return fields.size + figures.length > 0 ? { name, fields, figures } : undefined;
}

/** A row as a record; none for a row without a name. */
export function rowRecord(header: Row, row: Row, { name, fields, figures }: Columns): MapNode[] {
  const first = row[name];
  if (!first || isBlank(first)) return [];
  const written = (index: number | undefined): ScalarNode | undefined => {
    const cell = index === undefined ? undefined : row[index];
    return cell && !isBlank(cell) ? cell : undefined;
  };
  const values = new Map([['name', { key: header[name], value: first }]]);
  const set = (field: string, index: number | undefined): void => {
    const value = written(index);
    if (value && !values.has(field)) values.set(field, { key: header[index ?? 0], value });
  };
  for (const [index, field] of fields) set(field, index);
  // Of several years the first one is where the plan starts, the last one is what it wants.
  const isLevel = [...fields.values()].includes('target');
  const last = isLevel ? -1 : Math.max(...figures.filter((index) => written(index)), -1);
  const others = figures.filter((index) => index !== last && written(index));
  // Of `2020 | 2021 | 2022B` the last one that is no plan is where it starts.
  const isPlan = (index: number): boolean => isPlanned(header[index]?.text ?? '');
  const actual = figures.some(isPlan) ? others.filter((index) => !isPlan(index)).at(-1) : undefined;
  set('baseline', actual ?? others[0]);
  if (last >= 0 && (figures.length === 1 || last !== figures[0])) set('target', last);
  else set('baseline', last);
  const due = last >= 0 ? dueOf(header[last]) : undefined;
  if (due && values.has('target') && !values.has('due'))
    values.set('due', { key: due, value: due });
  const entries = [...values].map(([field, { key, value }]) => madeField(field, value, key?.span));
  const end = row.at(-1)?.span.end ?? first.span.end;
  return [madeRecord({ start: first.span.start, end }, entries)];
}

/** `2027`, `2029/30`, `2018年底`, `Q4 2027` over a column: by when its figures are reached. */
export function dueOf(head: ScalarNode | undefined): ScalarNode | undefined {
  const text = head?.text.trim() ?? '';
  const [, century, year] = /^(?:FY\s?)?(\d{2})\d{2}\s?\/\s?(?:\d{2})?(\d{2})$/iu.exec(text) ?? [];
  if (head && century !== undefined) return { ...head, text: `${century}${year}` };
  return head && readDate(text).value ? head : undefined;
}

function isBlank({ text, isNull }: ScalarNode): boolean {
  return isNull || /^[-–—/.…\s]*$/u.test(text);
}

/** A row with more cells than columns, by commas in its name: the name is whole again. */
export function wholeRow(row: Row, length: number, name: number): Row {
  const more = row.length - length;
  const [first, last] = [row[name], row[name + more]];
  if (more <= 0 || !first || !last) return row;
  const text = row
    .slice(name, name + more + 1)
    .map((cell) => cell.text)
    .join(',');
  const span = { start: first.span.start, end: last.span.end };
  return [...row.slice(0, name), { ...first, text, span }, ...row.slice(name + more + 1)];
}
