import type { Catalog } from '../../catalog/catalog.ts';
import type { Day } from '../../model/grammar/day.ts';
import type { Plan } from '../../model/plan.ts';
import { recordShape } from '../../model/shape.ts';
import { columnOf, endOfLine } from '../../syntax/edit.ts';
import type { MapEntry } from '../../syntax/tree.ts';
import type { Lang, Text } from '../../text/language.ts';
import type { TextEdit } from '../../text/span.ts';
import { parseCsv } from '../../tracking/csv-adapter.ts';
import { importDocuments } from './import.ts';
import type { Place, SourceCell, SourceDocument } from './source.ts';
import { specOf, specs } from './specs.ts';

/** A copied table as entries of the section in which it is pasted. */
export interface PastedTable {
  /** What the editor offers: `Paste as KPIs`. */
  readonly title: Text;
  readonly edit: TextEdit;
}

export interface PasteOptions {
  readonly catalog: Catalog;
  readonly today: Day;
  readonly lang: Lang;
}

/** Longer texts are pasted as they are. */
const longest = 200_000;
const mostRows = 500;

/**
 * Reads a table from the clipboard as a spreadsheet or a browser copies it: rows in lines, cells
 * between tabs. What has no place among the entries follows as comments.
 * @param offset where it is pasted; the section there says what the rows are
 * @returns undefined for a text that is no table, and where its rows would not be entries
 */
export function pastedTable(
  plan: Plan,
  offset: number,
  clipboard: string,
  { catalog, today, lang }: PasteOptions,
): PastedTable | undefined {
  const section = sectionAt(plan, offset);
  if (!section || clipboard.length > longest || !clipboard.includes('\t')) return undefined;
  const name = section.key.text;
  const rows = parseCsv(clipboard, '\t', mostRows).map(({ cells }) => cells);
  if (rows.length < 2 || rows.length === mostRows) return undefined;
  const document = tableDocument(
    name,
    rows.map((cells) => cells.map(({ text }) => text)),
  );
  const { text } = importDocuments([document], { catalog, today, lang });
  const lines = entryLines(text, name);
  if (lines.length === 0) return undefined;
  return {
    title: titleOf(name),
    edit: insertion(plan, section, offset, lines),
  };
}

/** `Paste as KPIs`. */
function titleOf(section: string): Text {
  const { name } = recordShape(specOf(section)?.record ?? 'kpi');
  const several = `${name.en}s`;
  const en = several.toLowerCase() === section ? several : section;
  return { en: `Paste as ${en}`, zh: `粘贴为${name.zh}` };
}

/** The section that a place belongs to, if it takes entries by name. */
function sectionAt({ root }: Plan, offset: number): MapEntry | undefined {
  const before = (root?.entries ?? []).filter(({ key }) => key.span.start <= offset);
  const section = before.at(-1);
  if (!section || !specs.some((spec) => spec.section === section.key.text)) return undefined;
  const { value } = section;
  const isOpen = value.kind === 'scalar' ? value.isNull : value.kind === 'map' && !value.flow;
  return isOpen ? section : undefined;
}

function tableDocument(section: string, rows: readonly (readonly string[])[]): SourceDocument {
  const at = (row: number, column: number): Place => ({ kind: 'cell', sheet: '', row, column });
  const width = Math.max(...rows.map(({ length }) => length));
  const table = rows.map((row, index) =>
    Array.from({ length: width }, (_, column): SourceCell => {
      return { text: (row[column] ?? '').trim(), at: at(index + 1, column + 1) };
    }),
  );
  return {
    name: '',
    blocks: [
      { kind: 'heading', level: 1, text: section, at: at(1, 1) },
      { kind: 'table', rows: table, at: at(1, 1) },
    ],
    asides: [],
    notes: [],
  };
}

/** The entries of a section in the text of a plan, without their indentation, then its comments. */
function entryLines(text: string, section: string): readonly string[] {
  const lines = text.split('\n');
  const start = lines.indexOf(`${section}:`);
  if (start < 0) return [];
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line !== '' && !line.startsWith('  '));
  const entries = (end < 0 ? rest : rest.slice(0, end)).filter((line) => line !== '');
  const comments = lines.filter((line) => line.startsWith('#'));
  return [...entries.map((line) => line.slice(2)), ...comments];
}

/** Replaces an empty line by the lines, else puts them after the line. */
function insertion(
  { syntax: { text } }: Plan,
  { value }: MapEntry,
  offset: number,
  lines: readonly string[],
): TextEdit {
  const first = value.kind === 'map' ? value.entries[0] : undefined;
  const indent = ' '.repeat(first ? columnOf(text, first.span.start) : 2);
  const block = lines.map((line) => `${indent}${line}`).join('\n');
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = endOfLine(text, offset);
  if (text.slice(start, end).trim() === '') return { span: { start, end }, newText: block };
  return { span: { start: end, end }, newText: `\n${block}` };
}
