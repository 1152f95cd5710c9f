import { removeEntry, yamlText } from '../syntax/edit.ts';
import type { MapEntry, MapNode } from '../syntax/tree.ts';
import type { TextEdit } from '../text/span.ts';
import { idFrom } from './listed.ts';
import { type Item, inBlock, shortText } from './to-map-block.ts';

/** The edits that write a listed section as a map; undefined where words would be lost. */
export function toMapEdits(
  text: string,
  section: MapEntry,
  { list, entries }: MapNode,
): TextEdit[] | undefined {
  if (!list || entries.length !== list.items.length) return undefined;
  if (new Set(entries.map(({ key }) => key.text)).size < entries.length) return undefined;
  const edits: TextEdit[] = [];
  for (const entry of entries) {
    const item = itemOf(entry);
    const own = item && (list.flow ? inFlow(text, item) : inBlock(text, section, item));
    if (!own) return undefined;
    edits.push(...own);
  }
  if (!list.flow) return edits;
  const { start, end } = list.span;
  return [
    { span: { start, end: start + 1 }, newText: '{' },
    ...edits,
    { span: { start: end - 1, end }, newText: '}' },
  ];
}

/** Undefined for an item whose id says less than its name. */
function itemOf(entry: MapEntry): Item | undefined {
  const { item, key, value } = entry;
  if (!item || item.node.kind === 'list') return undefined;
  const { node } = item;
  if (item.isKeyed) return { entry, node, naming: [] };
  const kept = value.kind === 'map' ? value.entries.map((one) => one.span.start) : [];
  const naming =
    node.kind === 'map' ? node.entries.filter((one) => !kept.includes(one.span.start)) : [];
  const isTitle = value.kind === 'scalar' && value.text.trim() === item.name;
  const isInside = value.kind === 'map' && naming.length === 0;
  const isKept = isTitle || isInside || item.name === key.text;
  const isPlain = item.name?.replace(/\s+/g, '-') === key.text && idFrom(item.name) === key.text;
  return isKept || isPlain ? { entry, node, naming } : undefined;
}

function inFlow(text: string, { entry, node, naming }: Item): TextEdit[] | undefined {
  const written = text.slice(node.span.start, node.span.end);
  if (written.includes('\n')) return undefined;
  if (entry.item?.isKeyed)
    return written.startsWith('{')
      ? [{ span: node.span, newText: written.slice(1, -1).trim() }]
      : [];
  const key = `${yamlText(entry.key.text, true)}: `;
  const start = { start: node.span.start, end: node.span.start };
  if (node.kind === 'map')
    return [
      { span: start, newText: key },
      ...naming.flatMap((one) => removeEntry(text, node, one)),
    ];
  return [{ span: node.span, newText: key + shortText(text, entry, true) }];
}
