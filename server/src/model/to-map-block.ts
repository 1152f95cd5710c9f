import { columnOf, endOfLine, indentUnit, removeEntry, yamlText } from '../syntax/edit.ts';
import { contentEnd } from '../syntax/extent.ts';
import { shiftLines } from '../syntax/shift.ts';
import type { MapEntry, MapNode, Node } from '../syntax/tree.ts';
import { lineBreakOf } from '../text/lines.ts';
import type { TextEdit } from '../text/span.ts';

/** An item of a list with the entry that is read from it. */
export interface Item {
  readonly entry: MapEntry;
  readonly node: Node;
  /** The fields that only gave the entry its id. */
  readonly naming: readonly MapEntry[];
}

/** The value of an entry that is written as a text: the text, or what follows its name. */
export function shortText(text: string, { value }: MapEntry, flow: boolean): string {
  if (value.kind === 'map') {
    const [field] = value.entries;
    const said = field?.value.kind === 'scalar' ? yamlText(field.value.text, true) : '';
    return field ? `{${field.key.text}: ${said}}` : '{}';
  }
  const raw = text.slice(value.span.start, value.span.end);
  if (value.kind !== 'scalar') return raw;
  if (value.isNull) return '';
  return value.style === 'plain' ? yamlText(value.text, flow) : raw;
}

/** The edits that make a map of a block list. */
export function inBlock(
  text: string,
  section: MapEntry,
  { entry, node, naming }: Item,
): TextEdit[] | undefined {
  const { start } = node.span;
  const dash = text.slice(0, start).trimEnd().length - 1;
  const lineStart = dash - columnOf(text, dash);
  if (text[dash] !== '-' || text.slice(lineStart, dash).trim() !== '') return undefined;
  const above = columnOf(text, section.key.span.start);
  const column = columnOf(text, dash) > above ? columnOf(text, dash) : above + indentUnit(text);
  const pad = ' '.repeat(column);
  const from = columnOf(text, start);
  const lead = { start: lineStart, end: start };
  const inner = { start, end: contentEnd(node) };
  const key = `${pad}${yamlText(entry.key.text)}:`;
  if (entry.item?.isKeyed) {
    if (node.kind === 'map' && node.flow)
      return text.slice(start, node.span.end).includes('\n')
        ? undefined
        : [
            { span: lead, newText: pad },
            { span: node.span, newText: text.slice(start + 1, node.span.end - 1).trim() },
          ];
    return [{ span: lead, newText: pad }, ...shiftLines(text, inner, column - from)];
  }
  if (node.kind === 'scalar') {
    if (text.slice(start, node.span.end).includes('\n')) return undefined;
    const short = shortText(text, entry, false);
    const span = { start: lineStart, end: node.span.end };
    return [{ span, newText: short === '' ? key : `${key} ${short}` }];
  }
  if (node.kind !== 'map') return undefined;
  if (node.flow)
    return [
      { span: lead, newText: `${key} ` },
      ...naming.flatMap((one) => removeEntry(text, node, one)),
    ];
  return blockRecord(text, node, naming, { key, lead, column });
}

/** A record of several lines: its fields move below the key. */
function blockRecord(
  text: string,
  node: MapNode,
  [name]: readonly MapEntry[],
  {
    key,
    lead,
    column,
  }: { readonly key: string; readonly lead: { start: number; end: number }; column: number },
): TextEdit[] | undefined {
  const { start } = node.span;
  const from = columnOf(text, start);
  const to = from > column ? from : column + indentUnit(text);
  const shift = shiftLines(text, { start, end: contentEnd(node) }, to - from);
  if (name === node.entries[0] && name !== undefined) {
    const end = Math.max(contentEnd(name.value), name.key.span.end);
    return [{ span: { start: lead.start, end }, newText: key }, ...shift];
  }
  const first = {
    span: lead,
    newText: `${key}${lineBreakOf(text)}${' '.repeat(to)}`,
  };
  if (!name) return [first, ...shift];
  const lineStart = name.span.start - columnOf(text, name.span.start);
  const line = { start: lineStart, end: endOfLine(text, contentEnd(name.value)) };
  if (/\n|#/.test(text.slice(line.start, line.end))) return undefined;
  const moved = shift.filter(({ span }) => span.start !== lineStart);
  const removed = { start: line.start, end: Math.min(line.end + 1, text.length) };
  return [first, ...moved, { span: removed, newText: '' }];
}
