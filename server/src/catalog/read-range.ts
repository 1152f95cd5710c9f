import type { Node } from '../syntax/tree.ts';

/** A plain number; nothing for any other text. */
export function numberIn(text: string): number | undefined {
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** An end of a range: a number, null for open, undefined for anything else. */
export function endOf(node: Node): number | null | undefined {
  if (node.kind !== 'scalar') return undefined;
  return node.isNull ? null : numberIn(node.text.trim());
}
