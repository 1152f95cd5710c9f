import type { Fields } from '../../diff/value.ts';
import { type Comment, commentsOf } from '../../syntax/comments.ts';
import type { Syntax } from '../../syntax/parse.ts';
import { blanksBefore } from '../../text/ends.ts';
import type { Lang } from '../../text/language.ts';
import { applyEdits, type TextEdit } from '../../text/span.ts';
import { baseName, baseVersion } from '../back/base-name.ts';
import type { ReadColumn } from './sheet-column.ts';
import { rowId } from './sheets.ts';
import type { Table } from './tables.ts';
import type { Cell, Sheet } from './workbook.ts';

/** A sheet that is read back. */
export interface BaseSheet {
  readonly name: string;
  readonly table: Table;
  readonly columns: readonly ReadColumn[];
}

/** Maximum length of a text in a cell; spreadsheets end at 32,767 characters. */
const longest = 20_000;

/**
 * The hidden sheet: the text of the plan without its comments, and what each cell contained. With
 * it the workbook comes back as exactly the changes that were made in it.
 */
export function baseSheet(syntax: Syntax, lang: Lang, sheets: readonly BaseSheet[]): Sheet {
  const rows: (readonly string[])[] = [
    [baseName, String(baseVersion), lang],
    ...chunks(withoutComments(syntax)).map((text) => ['text', written(text)]),
  ];
  for (const { name, table, columns } of sheets) {
    const fields = columns.flatMap(({ head, field }) =>
      field === undefined ? [] : [[field, head]],
    );
    rows.push(['sheet', table.shape.path.join('.'), written(name), written(fields)]);
    for (const row of table.rows)
      rows.push(['row', written(rowId(row)), ...rowTexts(row, columns, table.shape.namedBy)]);
  }
  return {
    name: baseName,
    columns: Array.from({ length: 4 }, () => ({ head: baseName, width: 20 })),
    rows: rows.map((texts) => texts.map((value): Cell => ({ value }))),
    hidden: true,
  };
}

/** The address of an entry, and the contents of its cells in pieces that a cell can have. */
function rowTexts(
  { path, cells, label, isNamed }: Table['rows'][number],
  columns: readonly ReadColumn[],
  namedBy: string | undefined,
): string[] {
  const values = columns.flatMap(({ field }): (string | number)[][] => {
    if (field === undefined) return [];
    if (field === '' && !isNamed) return [[field, label, label, 'label']];
    const cell = cells.get(field === '' ? (namedBy ?? '') : field);
    return cell ? [[field, cell.value, cell.source, ...(cell.fixed ? ['fixed'] : [])]] : [];
  });
  return [written(path), ...chunks(written(values)).map(written)];
}

function chunks(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += longest) parts.push(text.slice(at, at + longest));
  return parts;
}

/**
 * JSON that survives a spreadsheet: these keep no spaces at the ends and read `_x0041_` as a
 * letter.
 */
function written(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('_x', '\\u005fx')
    .replace(
      /[\p{Cc}\p{Cs}\ufffe\uffff]/gu,
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

/**
 * The text without comments: they are notes of its authors, and a workbook goes to others. Lines
 * with nothing but a comment go as a whole.
 */
export function withoutComments({ text, root }: Syntax): string {
  return applyEdits(
    text,
    commentsOf(text, root).map((comment) => removal(text, comment)),
  );
}

function removal(text: string, { span }: Comment): TextEdit {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const isAlone = text.slice(lineStart, span.start).trim() === '';
  if (!isAlone) {
    const start = blanksBefore(text, span.start, ' \t');
    return { span: { start, end: span.end }, newText: '' };
  }
  const next = text.indexOf('\n', span.end);
  return { span: { start: lineStart, end: next < 0 ? text.length : next + 1 }, newText: '' };
}

/** Whether a plan has what a workbook needs to come back. */
export function canComeBack(values: Fields, syntax: Syntax): boolean {
  return syntax.problems.length === 0 && syntax.unsupported.length === 0 && values.fields.size > 0;
}
