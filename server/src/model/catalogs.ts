import { entryOf, type Node } from '../syntax/tree.ts';

/** The company catalogues a plan names, as written. Known before the plan is read, since reading needs them. */
export function catalogPaths(root: Node | undefined): string[] {
  const value = entryOf(root, 'catalog')?.value;
  const nodes = value?.kind === 'list' ? value.items : value ? [value] : [];
  return nodes.flatMap((node) => (node.kind === 'scalar' && !node.isNull && node.text.trim() !== '' ? [node.text.trim()] : []));
}
