// Tables under a heading, read as the entries of a section: a list of rows, or lines with bars.
import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { recordShape } from './shape.ts';
import type { RecordShape } from './shape-types.ts';
import { columnsOf, isYearHead, type Row, rowRecord, wholeRow } from './table-columns.ts';
import { wideRows } from './wide-tables.ts';

/** A table: the names of its columns, and its rows. */
interface Table {
  readonly header: Row;
  readonly rows: readonly Row[];
}

/**
 * The rows of a table as a list of records, whose columns are the fields that their heads name.
 * @param text the whole file, for the spans of cells in a text
 * @returns undefined if the value is no table, or its head names no field
 */
export function tableRows(node: Node, record: RecordShape, text: string): ListNode | undefined {
  const table = tableIn(node, text);
  const columns = table && columnsOf(table.header, record);
  if (!table || !columns) return undefined;
  // A row for each year says how figures went, and names no KPI.
  const years = table.rows.filter((row) => isYearHead(row[columns.name]?.text ?? ''));
  if (record.fields.has('baseline') && years.length * 2 > table.rows.length) return undefined;
  const items = table.rows.flatMap((row) =>
    rowRecord(table.header, wholeRow(row, table.header.length, columns.name), columns),
  );
  return items.length === 0
    ? undefined
    : { kind: 'list', span: node.span, flow: true, items, table: true };
}

function tableIn(node: Node, text: string): Table | undefined {
  const rows = node.kind === 'map' ? rowsOfMap(node) : rowsOf(node, text);
  const [header, ...rest] = rows ?? [];
  const isHeader = header?.every(({ text: cell }) => !amount.test(cell));
  return header && isHeader && header.length > 1 && rest.length > 0
    ? { header, rows: rest }
    : undefined;
}

/** A head of a column is no amount. */
const amount = /(?:[$€£¥]|\b(?:EUR|USD|GBP|RMB))\s?\d|\d\s?(?:[万亿%％]|[mk]\b)/u;

/** `{columns: [2022, 2023], sales: [9, 10]}`, or `{columns: […], rows: [[…], […]]}`. */
function rowsOfMap({ entries }: MapNode): readonly Row[] | undefined {
  const { head: heads = [], rows: bodies = [] } = recordShape('plan').table ?? {};
  const named = (words: readonly string[]): MapEntry | undefined =>
    entries.find(({ key }) => words.includes(key.text.trim().toLowerCase()));
  const head = named(heads);
  const cells = head && cellsOf(head.value);
  if (!head || !cells) return undefined;
  const body = named(bodies);
  if (body) {
    const rows = rowsOf(body.value, '');
    return rows && [cells, ...rows];
  }
  const rows = entries.flatMap(({ key, value }) => {
    const values = key === head.key ? undefined : cellsOf(value);
    return values ? [[key, ...values]] : [];
  });
  return [[head.key, ...cells], ...rows];
}

/** The rows of a list of lists, of a list of texts with bars, or of a text with bars. */
function rowsOf(node: Node, text: string): readonly Row[] | undefined {
  if (node.kind === 'list') {
    const rows = node.items.map((item) => cellsOf(item) ?? cellsOfLine(item));
    if (!rows.every((row) => row !== undefined)) return undefined;
    const head = commentAbove(node, text);
    return head ? [head, ...rows] : rows;
  }
  if (node.kind !== 'scalar') return undefined;
  const isFolded = node.style === 'plain' && text !== '';
  const source = isFolded ? text.slice(node.span.start, node.span.end) : node.text;
  if (!hasBars(source)) return wideRows(node, text);
  // Escaped line breaks have no place of their own.
  if (node.style === 'double')
    return node.text.split('\n').map((line) => cellsIn(line, undefined, node));
  const { start, end } = node.span;
  // The first line of a block holds its indicator.
  const lines = text.slice(start, end).split('\n');
  let at = start;
  return lines.flatMap((line, index) => {
    const from = at;
    at += line.length + 1;
    const isRow = (index > 0 || isFolded) && /[|\t]/.test(line.trim()) && !/^[\s|:-]+$/u.test(line);
    return isRow ? [cellsIn(line, from, node)] : [];
  });
}

/** `# measure | now | target` above the first row of a list: the names of its columns. */
function commentAbove({ span }: ListNode, text: string): Row | undefined {
  const above = text.slice(0, span.start).trimEnd();
  const from = above.lastIndexOf('\n') + 1;
  const line = above.slice(from).replace(/^(\s*)#/u, '$1 ');
  if (!/^\s*#/u.test(above.slice(from)) || !line.includes('|')) return undefined;
  return cellsIn(line, from, { ...blank, span, text: line });
}

const blank = { kind: 'scalar', style: 'plain', isNull: false } as const;

/** What stands between the cells of a line: bars, or the tabs of a spreadsheet. */
function cellEnd(line: string): string {
  return line.includes('|') ? '|' : '\t';
}

/** Whether at least two lines of a text are cells between bars. */
function hasBars(text: string): boolean {
  const [first, second] = text.split('\n').filter((line) => /[|\t]/.test(line));
  if (second === undefined || first === undefined) return false;
  const end = cellEnd(first);
  return first.split(end).length > (end === '\t' ? 1 : 2);
}

function cellsOf(node: Node): Row | undefined {
  if (node.kind !== 'list') return undefined;
  if (node.items.some(({ kind }) => kind === 'list')) return undefined;
  // A bare `?` in brackets is a map to YAML.
  return node.items.map((item) =>
    item.kind === 'scalar' ? item : { ...blank, span: item.span, text: '?' },
  );
}

function cellsOfLine(item: Node): Row | undefined {
  if (item.kind !== 'scalar' || !item.text.includes('|')) return undefined;
  return cellsIn(item.text, item.style === 'plain' ? item.span.start : undefined, item);
}

/** @param from the offset of the line in the file; undefined where cells share the span of all */
function cellsIn(line: string, from: number | undefined, node: ScalarNode): Row {
  let at = 0;
  const cells = line.split(cellEnd(line)).map((part) => {
    const start = at + part.length - part.trimStart().length;
    at += part.length + 1;
    const text = part.trim();
    const span =
      from === undefined ? node.span : { start: from + start, end: from + start + text.length };
    return { ...node, text, span, isNull: text === '' };
  });
  const first = cells[0]?.text === '' ? 1 : 0;
  return cells.slice(first, cells.at(-1)?.text === '' ? -1 : undefined);
}
