import { canonOf, type Field, type Fields, type Items, type Leaf } from '../diff/value.ts';
import { addItems, columnOf, indentUnit, removeItem, yamlText } from '../syntax/edit.ts';
import type { MapEntry, Node, ScalarNode } from '../syntax/tree.ts';
import { applyEdits, type TextEdit } from '../text/span.ts';
import { entryEnd, isLong, leadOf, moved, type Source, wholeEnd } from './source.ts';

/** A field of the other side cannot be written here; the merge then reports a conflict. */
export class CannotWrite extends Error {}

/** The value of a field as the other side wrote it, indented for the place of our entry. */
export function takeValue(
  ours: Source,
  mine: Field,
  theirs: Source,
  other: Field,
  flow: boolean,
): TextEdit[] {
  const { entry } = mine;
  if (entry) {
    // Comments inside a block move with it; a trailing one on a single line is merged separately.
    const long =
      !flow && (isLong(ours, entry) || (other.entry !== undefined && isLong(theirs, other.entry)));
    const end = long ? wholeEnd(ours, entry) : entryEnd(ours, entry);
    return [
      {
        span: { start: entry.key.span.end, end },
        newText: behindKey(ours, entry, theirs, other, flow, long),
      },
    ];
  }
  const { value } = mine;
  if (value.kind !== 'leaf' || other.value.kind !== 'leaf') throw new CannotWrite();
  return [{ span: value.span, newText: pieceText(value.node, other.value) }];
}

/** From the colon on. A multi-line value is indented for the column of our key. */
function behindKey(
  ours: Source,
  entry: MapEntry,
  theirs: Source,
  other: Field,
  flow: boolean,
  long: boolean,
): string {
  if (!other.entry) {
    if (other.value.kind !== 'leaf') throw new CannotWrite();
    return `: ${yamlText(other.value.text, flow)}`;
  }
  const { start, end } = other.entry.key.span;
  const text = theirs.text.slice(end, (long ? wholeEnd : entryEnd)(theirs, other.entry));
  if (flow && text.includes('\n')) throw new CannotWrite();
  const risky = flow && other.entry.value.kind === 'scalar' && other.entry.value.style === 'plain';
  if (risky) return `: ${yamlText(other.entry.value.text, true)}`;
  return moved(text, columnOf(theirs.text, start), columnOf(ours.text, entry.key.span.start));
}

/** A part of a short line, which may be in quotes. */
function pieceText(line: Node, { text }: Leaf): string {
  const style = line.kind === 'scalar' ? line.style : 'plain';
  if (style === 'single') return text.replaceAll("'", "''");
  return style === 'double' ? JSON.stringify(text).slice(1, -1) : text;
}

/** Our list with the other side's additions and removals. */
export function changeItems(
  ours: Source,
  mine: Items,
  come: Items['items'],
  gone: ReadonlySet<string>,
  theirs: Source,
): TextEdit[] {
  const { node } = mine;
  const kept = mine.items.filter(({ canon }) => !gone.has(canon));
  const raw = ({ text }: Source, item: Leaf): string =>
    text.slice(item.node.span.start, item.node.span.end);
  if (node.kind === 'list' && !node.flow) {
    if (kept.length === 0) throw new CannotWrite();
    const removals = mine.items
      .filter(({ canon }) => gone.has(canon))
      .flatMap((item) => removeItem(ours.text, node, item.node));
    const added = come.map((item) => itemText(theirs, item, false));
    return [...removals, ...addItems(ours.text, node, added)];
  }
  if (raw(ours, { ...leafless, node }).includes('\n')) throw new CannotWrite();
  const items = [
    ...kept.map((item) => raw(ours, item)),
    ...come.map((item) => itemText(theirs, item, true)),
  ];
  return [{ span: node.span, newText: `[${items.join(', ')}]` }];
}

const leafless: Leaf = {
  kind: 'leaf',
  text: '',
  canon: '',
  span: { start: 0, end: 0 },
  node: { kind: 'list', span: { start: 0, end: 0 }, flow: true, items: [] },
};

function itemText({ text }: Source, { node, text: plain }: Leaf, flow: boolean): string {
  if (node.kind === 'scalar' && node.style === 'plain') return yamlText(plain, flow);
  const raw = text.slice(node.span.start, node.span.end);
  if (raw.includes('\n')) throw new CannotWrite();
  return raw;
}

/**
 * An entry of the other side with the comments above and after it, as lines for a column; or as one
 * pair for braces.
 */
export function entryText(
  theirs: Source,
  key: string,
  field: Field,
  column: number,
  flow: boolean,
): string {
  const { entry } = field;
  if (!entry) {
    if (field.value.kind !== 'leaf') throw new CannotWrite();
    return flow
      ? `${key}: ${yamlText(field.value.text, true)}`
      : `\n${' '.repeat(column)}${key}: ${yamlText(field.value.text)}`;
  }
  const from = columnOf(theirs.text, entry.key.span.start);
  if (flow) {
    const text = theirs.text.slice(entry.key.span.start, entryEnd(theirs, entry));
    if (text.includes('\n')) throw new CannotWrite();
    const plain = entry.value.kind === 'scalar' && entry.value.style === 'plain';
    return plain ? `${entry.key.text}: ${yamlText(entry.value.text, true)}` : text;
  }
  const alone = theirs.text.slice(entry.key.span.start - from, entry.key.span.start).trim() === '';
  const lead = alone ? leadOf(theirs, entry) : undefined;
  const above = lead ? theirs.text.slice(lead.start, lead.end) : '';
  const end = alone ? wholeEnd(theirs, entry) : entryEnd(theirs, entry);
  const lines = above + ' '.repeat(from) + theirs.text.slice(entry.key.span.start, end);
  return moved(`\n${lines}`, from, column);
}

/** Deletes lines: an entry, and the comments above it that the other side removed. */
export function removeBlockEntry(ours: Source, entry: MapEntry, theirs: Source): TextEdit[] {
  const lead = leadOf(ours, entry);
  const stays = lead.comments.some((comment) =>
    theirs.comments.some(({ text }) => `# ${text}` === comment || `#${text}` === comment),
  );
  const start = stays ? lead.end : lead.start;
  const end = wholeEnd(ours, entry);
  const next = ours.text.indexOf('\n', end);
  if (ours.text.slice(lead.end, entry.key.span.start).trim() !== '') throw new CannotWrite();
  return [{ span: { start, end: next < 0 ? ours.text.length : next + 1 }, newText: '' }];
}

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
