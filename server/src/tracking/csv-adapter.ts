import papa from 'papaparse';
import type { Span } from '../text/span.ts';

/** A cell with its place; the span contains the quotes. */
export interface Cell {
  readonly text: string;
  readonly span: Span;
}

/** A row of a table. */
export interface Row {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly span: Span;
  readonly cells: readonly Cell[];
  /** A quote was opened and not closed, or text follows a closed one. */
  readonly isBroken: boolean;
}

/**
 * Reads comma-separated values with the place of each cell. Empty lines are left out. Never throws.
 * @param delimiter the character between two cells
 * @param most the number of rows after which reading stops
 */
export function parseCsv(text: string, delimiter: string, most: number): readonly Row[] {
  const rows: Row[] = [];
  let start = 0;
  let line = 1;
  papa.parse(text, {
    delimiter,
    step: ({ data, errors, meta }, parser) => {
      const end = Math.max(start, meta.cursor);
      const raw = text.slice(start, end);
      const length = lengthWithoutBreak(raw);
      const cells = placed(text, data, { start, end: start + length });
      if (data.some((cell) => cell.trim() !== ''))
        rows.push({
          line,
          span: { start, end: start + length },
          cells,
          isBroken: hasBroken(errors),
        });
      line += raw.split(/\r\n|\r|\n/).length - 1;
      start = end;
      if (rows.length >= most) parser.abort();
    },
  });
  return rows;
}

/** The length of a row without the line breaks at its end. */
function lengthWithoutBreak(raw: string): number {
  let length = raw.length;
  while (length > 0 && (raw[length - 1] === '\n' || raw[length - 1] === '\r')) length--;
  return length;
}

function hasBroken(errors: readonly { readonly code: string }[]): boolean {
  return errors.some(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes');
}

/** The cells of a row by their length in the text; the whole row where that fails. */
function placed(text: string, cells: readonly string[], row: Span): Cell[] {
  let at = row.start;
  return cells.map((cell) => {
    const isQuoted = text[at] === '"' && !cell.startsWith('"');
    const length = isQuoted ? cell.replaceAll('"', '""').length + 2 : cell.length;
    const span = { start: at, end: at + length };
    at += length + 1;
    const isInside = span.end <= row.end;
    const space = isQuoted ? 0 : cell.length - cell.trimStart().length;
    const trimmed = { start: span.start + space, end: span.start + space + cell.trim().length };
    return { text: unquoted(cell.trim()), span: isInside ? (isQuoted ? span : trimmed) : row };
  });
}

/** The text in quotes that stand after a space, where they are not read as quotes. */
function unquoted(text: string): string {
  const [, inner] = /^"([\s\S]*)"$/.exec(text) ?? [];
  return inner === undefined ? text : inner.replaceAll('""', '"');
}

/** A row as text: cells are quoted where they need to be. */
export function csvRow(cells: readonly string[], delimiter: string): string {
  return papa.unparse([cells], { delimiter, newline: '\n' });
}
