import { fieldsAt } from '../../model/shape.ts';
import type { ValueType } from '../../model/shape-types.ts';
import type { MapEntry, Node, ScalarNode } from '../../syntax/tree.ts';

/** A plain value in brackets or braces that is split into several by its commas. */
export interface SplitValue {
  readonly first: ScalarNode;
  readonly last: ScalarNode;
  /** In braces: the parts that YAML reads as keys. */
  readonly keys: readonly string[];
  /** In brackets: the parts that YAML reads as items. */
  readonly items: readonly string[];
}

/** The path of a map in a file of some shape, and its text. */
interface Place {
  readonly path: readonly string[];
  readonly format: ValueType;
  readonly text: string;
}

/**
 * `{target: 12,000}`, `{name: fast, cheap delivery}`: the text after the comma has no colon and is
 * not a field.
 */
export function splitValues(entries: readonly MapEntry[], place: Place): SplitValue[] {
  const found: SplitValue[] = [];
  for (let index = 0; index < entries.length; index++) {
    const first = entries[index]?.value;
    const rest: ScalarNode[] = [];
    if (first?.kind !== 'scalar' || first.style !== 'plain' || first.isNull) continue;
    for (let next = entries[index + 1]; next; next = entries[index + 1]) {
      if (!isLoose(next, rest.at(-1) ?? first, place)) break;
      rest.push(next.key);
      index++;
    }
    const last = rest.at(-1);
    if (last) found.push({ first, last, keys: rest.map(({ text }) => text), items: [] });
  }
  return found;
}

/** `[12,000]`: the comma splits the number. Any other comma in a list is a separator. */
export function splitItems(items: readonly Node[], text: string): SplitValue[] {
  const found: SplitValue[] = [];
  for (let index = 0; index < items.length; index++) {
    const first = items[index];
    let last = first;
    const parts = first?.kind === 'scalar' ? [first.text] : [];
    for (let next = items[index + 1]; next; next = items[index + 1]) {
      if (last?.kind !== 'scalar' || next.kind !== 'scalar' || !isNumber(last, next, text)) break;
      last = next;
      parts.push(next.text);
      index++;
    }
    if (first?.kind === 'scalar' && last?.kind === 'scalar' && last !== first)
      found.push({ first, last, keys: [], items: parts });
  }
  return found;
}

/** Whether a key without a colon continues the value before it. */
function isLoose(
  { key, value }: MapEntry,
  before: ScalarNode,
  { path, format, text }: Place,
): boolean {
  const isBare = value.kind === 'scalar' && value.isNull && value.span.end === value.span.start;
  if (!isBare || key.style !== 'plain') return false;
  if (/^\s*[:：]/.test(text.slice(key.span.end, key.span.end + 20))) return false;
  if (isNumber(before, key, text)) return true;
  const fields = fieldsAt(path, format);
  return fields !== undefined && !fields.has(key.text) && !key.text.startsWith('x-');
}

/** Whether a comma between two texts is a thousands separator. */
function isNumber(before: ScalarNode, next: ScalarNode, text: string): boolean {
  return (
    /\d$/.test(before.text) &&
    /^\d{3}(?!\d)/.test(next.text) &&
    text.slice(before.span.end, next.span.start) === ','
  );
}
