import type { Syntax } from '../syntax/parse.ts';
import type { MapEntry, Node } from '../syntax/tree.ts';
import type { Text } from '../text/language.ts';
import type { TextEdit } from '../text/span.ts';

/**
 * The upgrade of a plan from one version of the format to the next: edits of the text, so that
 * everything else stays.
 */
export interface FormatStep {
  readonly from: number;
  /** A description of the change, for the user. */
  readonly title: Text;
  readonly edits: (plan: Syntax) => readonly TextEdit[];
}

/** All steps, one for each version after the first. Version 1 is the newest. */
export const formatSteps: readonly FormatStep[] = [];

/**
 * Every entry at an address, where `*` stands for any key and list items need no key:
 * `kpis.*.owner`.
 */
export function entriesAt(root: Node | undefined, address: string): MapEntry[] {
  return find(root, address.split('.'));
}

function find(node: Node | undefined, keys: readonly string[]): MapEntry[] {
  const [key, ...rest] = keys;
  if (!node || key === undefined || node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap((item) => find(item, keys));
  const found = node.entries.filter((entry) => key === '*' || entry.key.text === key);
  return rest.length === 0 ? found : found.flatMap(({ value }) => find(value, rest));
}

/** Renames a field wherever it occurs. */
export function renameField({ root }: Syntax, address: string, name: string): TextEdit[] {
  return entriesAt(root, address).map(({ key }) => ({ span: key.span, newText: name }));
}
