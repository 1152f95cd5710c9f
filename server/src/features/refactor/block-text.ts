import { isExtension, typeAt } from '../../model/shape.ts';
import type { ValueType } from '../../model/shape-types.ts';
import { indentOf } from '../../syntax/cursor/containers.ts';
import { columnOf, endOfLine, indentUnit } from '../../syntax/edit.ts';
import type { MapEntry, Node, ScalarNode } from '../../syntax/tree.ts';
import { lineBreakOf } from '../../text/lines.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import { saysTheSame } from '../format/meaning.ts';
import { type Offer, rewriting } from './refactoring.ts';

const titles = {
  block: { en: 'Write as a block scalar', zh: '改写为块文本' },
  quoted: { en: 'Write in quotes', zh: '改写为引号文本' },
};

/** Longer texts are not offered: reading them again would keep the editor waiting. */
const longest = 10_000;

/**
 * Turns a quoted text into a block scalar and back, only where exactly the same text is read
 * afterwards.
 */
export const blockTexts: Offer = ({ text, checked }, range) => {
  const { plan } = checked;
  const found = textAt(plan.root, range, []);
  if (!found || found.node.text.length > longest) return [];
  const { entry, node } = found;
  const column = columnOf(text, entry.key.span.start);
  const isBlock = node.style === 'literal' || node.style === 'folded';
  const edits = isBlock ? toQuotes(text, node, column) : toBlock(text, node, column);
  if (!edits || !saysTheSame(plan.syntax, edits)) return [];
  return rewriting(isBlock ? titles.quoted : titles.block, edits);
};

interface Found {
  readonly entry: MapEntry;
  readonly node: ScalarNode;
}

/** The prose that contains a selection, quoted or as a block scalar, as a value of a block map. */
function textAt(node: Node | undefined, range: Span, path: readonly string[]): Found | undefined {
  if (node?.kind === 'list' && !node.flow) {
    const item = node.items.find(({ span }) => covers(span, range));
    return textAt(item, range, path);
  }
  if (node?.kind !== 'map' || node.flow) return undefined;
  const entry = node.entries.find(({ key, value }) =>
    covers({ start: key.span.start, end: Math.max(key.span.end, value.span.end) }, range),
  );
  if (!entry) return undefined;
  const inner = [...path, entry.key.text];
  const { value } = entry;
  if (value.kind !== 'scalar') return textAt(value, range, inner);
  const isText = inner.some(isExtension) || takesText(typeAt(inner));
  return value.style !== 'plain' && isText ? { entry, node: value } : undefined;
}

function covers({ start, end }: Span, range: Span): boolean {
  return start <= range.start && range.end <= end;
}

function takesText(type: ValueType | undefined): boolean {
  if (type?.type === 'entry') return type.short.some(takesText);
  return type?.type === 'text' || type?.type === 'shift-line';
}

/** Characters that need quotes. */
const unprintable =
  /[^\t\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/** Maximum line length of a folded text. */
const width = 80;

function toBlock(text: string, node: ScalarNode, column: number): TextEdit[] | undefined {
  const said = node.text;
  // Trailing white space would be invisible.
  if (said.trim() === '' || unprintable.test(said) || /[ \t](?:\n|$)/.test(said)) return undefined;
  const unit = indentUnit(text);
  const lineBreak = lineBreakOf(text);
  const pad = ' '.repeat(column + unit);
  const ends = said.length - withoutEnds(said).length;
  const lines = said.slice(0, said.length - (ends > 0 ? 1 : 0)).split('\n');
  const folded = lines.length === 1 ? foldedLines(lines[0] ?? '', width - pad.length) : lines;
  const indicator = folded.length > lines.length ? '>' : '|';
  const explicit = /^\n*[ \t]/.test(said) ? String(unit) : '';
  const chomp = ends === 0 ? '-' : ends === 1 ? '' : '+';
  const end = endOfLine(text, node.span.end);
  const body = folded.map((line) => lineBreak + (line === '' ? '' : pad + line)).join('');
  return [
    { span: node.span, newText: `${indicator}${explicit}${chomp}` },
    { span: { start: end, end }, newText: body },
  ];
}

/** A text without trailing line breaks. */
function withoutEnds(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return text.slice(0, end);
}

/** Folds a line into several that are read as one; it breaks at single spaces. */
function foldedLines(line: string, most: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > most) {
    const breaks = [...rest.matchAll(/(?<=\S) (?=\S)/g)].map(({ index }) => index);
    const at = breaks.filter((place) => place <= most).at(-1) ?? breaks[0];
    if (at === undefined) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...lines, rest];
}

function toQuotes(text: string, node: ScalarNode, column: number): TextEdit[] | undefined {
  const { start } = node.span;
  const header = /^[|>][-+0-9]*/.exec(text.slice(start, start + 10))?.[0];
  if (header === undefined) return undefined;
  const headerEnd = endOfLine(text, start);
  const digit = /\d/.exec(header)?.[0];
  let indent = digit === undefined ? -1 : column + Number(digit);
  let end = headerEnd;
  for (let line = text.indexOf('\n', headerEnd) + 1; line > 0; ) {
    const stop = endOfLine(text, line);
    const written = text.slice(line, stop);
    const isBlank = written.trim() === '';
    if (!isBlank && indent < 0) indent = indentOf(written);
    if (!isBlank && (indent <= column || indentOf(written) < indent)) break;
    // Trailing blank lines belong to a text with a keep indicator.
    if (!isBlank || (header.includes('+') && stop < text.length)) end = stop;
    line = text.indexOf('\n', stop) + 1;
  }
  return [
    { span: { start, end: start + header.length }, newText: JSON.stringify(node.text) },
    { span: { start: headerEnd, end }, newText: '' },
  ];
}
