import type { Context } from './context.ts';
import { placeFigureList } from './figure-list.ts';
import { labelledValue, takeHeadline } from './headline.ts';
import { setSum } from './money.ts';
import { placePhases } from './phases.ts';
import { placeRows } from './rows.ts';
import type { SourceCell } from './source.ts';
import { type Rows, readHead, type TableContext, type TableReading } from './table-head.ts';

/** What stands above a table. */
export interface Above {
  readonly under: readonly string[];
  readonly meanings: readonly string[];
  readonly unit: TableContext['unit'];
}

/**
 * Places a table: entries in its rows or in its columns, or a list of labels with values. Others
 * are kept beside the plan.
 * @param before the table before it in the same section, which it may continue without heads
 * @returns how it was read
 */
export function placeTable(
  context: Context,
  rows: Rows,
  above: Above,
  before: TableReading | undefined,
): TableReading | undefined {
  const { words } = context;
  const said = [...above.under].join(' ');
  const time =
    words.lists.measured.inside(said).length > 0
      ? 'actuals'
      : words.lists.planned.inside(said).length > 0
        ? 'checkpoints'
        : undefined;
  const hasGoals =
    above.meanings.includes('goals') ||
    words.sections.inside(said).some(({ name }) => name === 'goals');
  const table: TableContext = { under: above.under, unit: above.unit, time, hasGoals };
  if (placeHeadlines(context, rows, above)) return undefined;
  if (placeLabels(context, rows, above)) return undefined;
  if (placeFigureList(context, rows, above)) return undefined;
  const reading = readHead(context, rows, above.meanings);
  if (reading) {
    placePhases(context, rows, reading);
    for (const row of rows.slice(0, reading.headRows - 1))
      keepHeadRow(context, row, reading, above);
    placeRows(context, rows, reading, table);
    return reading;
  }
  const turned = turnedRound(rows);
  const card = readHead(context, turned, above.meanings);
  if (card && card.headRows === 1) {
    placeRows(context, turned, card, table);
    return undefined;
  }
  if (before && before.columns.length === rows[0]?.length) {
    placeRows(context, rows, { ...before, headRows: 0 }, table);
    return before;
  }
  for (const row of rows) keepRow(context, row, above);
  return undefined;
}

/** Rows of labels and values in turn, some of them labels of the plan. */
function placeLabels(context: Context, rows: Rows, above: Above): boolean {
  const pairs = rows.flatMap((row) => pairsOf(context, row));
  const [longest = 0] = pairs.map(({ length }) => length).sort((a, b) => b - a);
  const isLabel = (text: string): boolean =>
    text.length <= 64 &&
    context.words.labels.has(text.replace(/[:：]$|\s*[(（][^()（）]*[)）]$/, ''));
  const labels = pairs.filter(([label]) => label && isLabel(label.text));
  const isShort = pairs.every(([label]) => label === undefined || label.text.length <= 32);
  const isMarked = pairs.every(([label]) => label === undefined || /[:：]$/.test(label.text));
  const isList = isMarked || labels.length * 3 >= pairs.length || above.meanings.length === 0;
  if (longest > 2 || labels.length === 0 || !isShort || !isList || pairs.length > 24) return false;
  for (const [label, value] of pairs) {
    if (!label) continue;
    const text = `${label.text.replace(/[:：]$/, '')}: ${value?.plain ?? value?.text ?? ''}`;
    const found = value && labelledValue(context, text);
    if (found && setSum(context, found.field, found.value, value.at)) continue;
    const said = value ? `${label.text.replace(/[:：]$/, '')}: ${value.text}` : label.text;
    context.draft.leave(said, (value ?? label).at, context.file, above.under);
  }
  return true;
}

/** Cells of which each is a label with its value: `主体：…`, `站点：…`. */
function placeHeadlines(context: Context, rows: Rows, { under }: Above): boolean {
  const cells = rows.flat().filter(({ text, isMerged }) => text !== '' && !isMerged);
  const isLabelled = ({ text }: SourceCell): boolean => /^[^:：]{1,12}[:：]\s*\S/.test(text);
  const hasKnown = cells.some(({ text }) => labelledValue(context, text) !== undefined);
  if (rows.length > 3 || cells.length < 2 || !hasKnown || !cells.every(isLabelled)) return false;
  for (const { text, at } of cells)
    if (!takeHeadline(context, text, at)) context.draft.leave(text, at, context.file, under);
  return true;
}

/** The cells of a row, two by two where every other one ends with a colon. */
function pairsOf(context: Context, row: Rows[number]): readonly (readonly SourceCell[])[] {
  const cells = row.filter(({ text, isMerged }) => text !== '' && !isMerged);
  const isInTurn = cells.length > 2 && cells.length % 2 === 0;
  if (row.length > cells.length + 1 && cells.length === 4 && areLabels(context, cells))
    return [cells.slice(0, 2), cells.slice(2)];
  if (!isInTurn || cells.some(({ text }, at) => at % 2 === 0 && !/[:：]$/.test(text)))
    return [cells];
  return Array.from({ length: cells.length / 2 }, (_, at) => cells.slice(2 * at, 2 * at + 2));
}

/** Short words or known labels before values that span several columns. */
function areLabels({ words }: Context, [first, , third]: readonly SourceCell[]): boolean {
  const isLabel = (text: string): boolean => /^\p{L}{2,8}$/u.test(text) || words.labels.has(text);
  return [first, third].every((cell) => cell !== undefined && isLabel(cell.text));
}

/** Rows above the heads, and heads that say more than the fields they stand for. */
function keepHeadRow(
  context: Context,
  row: Rows[number],
  { columns }: TableReading,
  above: Above,
): void {
  const texts = row.filter(({ text, isMerged }) => text !== '' && !isMerged);
  const isUsed = (text: string): boolean => columns.some(({ written }) => written.includes(text));
  for (const { text, at } of texts)
    if (!isUsed(text)) context.draft.leave(text, at, context.file, above.under);
}

function keepRow({ draft, file }: Context, row: Rows[number], { under }: Above): void {
  const cells = row.filter(({ text, isMerged }) => text !== '' && !isMerged);
  const [first] = cells;
  if (first) draft.leave(cells.map(({ text }) => text).join(' | '), first.at, file, under);
}

/** Rows as columns, of a table that is not too large for that. */
function turnedRound(rows: Rows): Rows {
  const width = Math.max(...rows.map(({ length }) => length));
  if (rows.length > 30 || width > 30) return [];
  return Array.from({ length: width }, (_, at) =>
    rows.map(
      (row) =>
        row[at] ?? { text: '', at: (row[0] ?? { at: { kind: 'line', line: 0 } as const }).at },
    ),
  );
}
