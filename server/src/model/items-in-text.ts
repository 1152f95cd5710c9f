import type { MapNode } from '../syntax/tree.ts';
import type { Path, TextField } from './plan.ts';
import { spanInScalar } from './read-entries.ts';
import { itemsOf, type ReadContext, writtenAt } from './reader.ts';
import { isSentence, severalItems } from './several-items.ts';

/** The items of a list, or of a text in place of one: `做法: 产地直采，原产地溯源`. */
export function itemsInText(
  context: ReadContext,
  map: MapNode | undefined,
  key: string,
  path: Path,
): TextField[] {
  const items = itemsOf(context, map, key, path);
  const [only] = items;
  if (items.length !== 1 || !only || writtenAt(map, key)?.kind !== 'scalar') return items;
  if (!severalItems.test(only.text) || isSentence(only.text)) return items;
  return partsOf(context, only);
}

function partsOf({ text }: ReadContext, field: TextField): TextField[] {
  const { node } = field;
  if (node.kind !== 'scalar') return [field];
  const parts: TextField[] = [];
  for (const { 0: part, index } of field.text.matchAll(/[^,，、;；]+/gu)) {
    const start = index + part.length - part.trimStart().length;
    const name = part.trim();
    if (name === '') continue;
    const span = spanInScalar(text, node, start, start + name.length);
    parts.push({ ...field, text: name, span });
  }
  return parts;
}
