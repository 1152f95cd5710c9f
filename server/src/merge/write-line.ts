import { canonOf, type Field, type Fields } from '../diff/value.ts';
import { columnOf, indentUnit } from '../syntax/edit.ts';
import type { MapEntry, ScalarNode } from '../syntax/tree.ts';
import { applyEdits, type TextEdit } from '../text/span.ts';
import { entryEnd, type Source, wholeEnd } from './source.ts';
import { CannotWrite } from './write.ts';

/** The parts of a short line in order, each with its separator. */
const parts = [
  ['baseline', ''],
  ['target', ' -> '],
  ['due', ' by '],
  ['owner', ' @ '],
] as const;

const fromTo = [
  ['from', ''],
  ['to', ' -> '],
] as const;

/** A short line rewritten with other parts. */
export function rewriteLine(line: ScalarNode, texts: ReadonlyMap<string, string>): TextEdit[] {
  const shape = texts.has('from') || texts.has('to') ? fromTo : parts;
  const known = new Set<string>(shape.map(([name]) => name));
  if ([...texts.keys()].some((name) => !known.has(name)) || !texts.has(shape[1][0]))
    throw new CannotWrite();
  let text = '';
  for (const [name, before] of shape) {
    const part = texts.get(name);
    if (part !== undefined) text += (text === '' ? '' : before) + part;
  }
  const newText =
    line.style === 'single'
      ? `'${text.replaceAll("'", "''")}'`
      : line.style === 'double'
        ? JSON.stringify(text)
        : text;
  return [{ span: line.span, newText }];
}

/** The text of an entry of a version after edits, from its key on. */
export function editedEntry(
  source: Source,
  entry: MapEntry,
  edits: readonly TextEdit[],
  flow: boolean,
): string {
  const { start } = entry.key.span;
  const end = flow ? entryEnd(source, entry) : wholeEnd(source, entry);
  const inside = edits.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  if (inside.some(({ span }) => span.start < 0 || span.end > end - start)) throw new CannotWrite();
  return applyEdits(source.text.slice(start, end), inside).slice(entry.key.span.end - start);
}

/** The column of new fields in a block. */
export function fieldColumn(ours: Source, fields: Fields, parent: MapEntry | undefined): number {
  const first = [...fields.fields.values()].find(({ entry }) => entry)?.entry;
  if (first) return columnOf(ours.text, first.key.span.start);
  return parent ? columnOf(ours.text, parent.key.span.start) + indentUnit(ours.text) : 0;
}

/** Whether two versions of a field are identical texts. */
export function sameSpelling(
  a: Source,
  one: Field | undefined,
  b: Source,
  other: Field | undefined,
): boolean {
  if (!one?.entry || !other?.entry) return canonOf(one?.value) === canonOf(other?.value);
  const raw = (source: Source, entry: MapEntry): string =>
    source.text.slice(entry.key.span.end, entryEnd(source, entry));
  return raw(a, one.entry) === raw(b, other.entry);
}
