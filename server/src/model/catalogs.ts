import { entryOf, type Node } from '../syntax/tree.ts';

/**
 * The company catalogues that a plan names, as written. Determined before the plan is read, since
 * reading needs them.
 */
export function catalogPaths(root: Node | undefined): string[] {
  const value = entryOf(root, 'catalog')?.value;
  const nodes = value?.kind === 'list' ? value.items : value ? [value] : [];
  return nodes.flatMap((node) =>
    node.kind === 'scalar' && !node.isNull && node.text.trim() !== '' ? [node.text.trim()] : [],
  );
}

/**
 * Whether a text is a company catalogue: it has `catalog: <number>` at the top level, and no
 * `plan:`.
 */
export function isCatalog(text: string): boolean {
  return !/^plan:/m.test(text) && /^catalog:\s*\d+\s*(?:#.*)?$/m.test(text);
}
