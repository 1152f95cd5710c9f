import { entryOf, type Node } from '../syntax/tree.ts';
import type { Characters } from '../text/characters.ts';

/** The company catalogues a plan names, as written. Known before the plan is read, since reading needs them. */
export function catalogPaths(root: Node | undefined): string[] {
  const value = entryOf(root, 'catalog')?.value;
  const nodes = value?.kind === 'list' ? value.items : value ? [value] : [];
  return nodes.flatMap((node) =>
    node.kind === 'scalar' && !node.isNull && node.text.trim() !== '' ? [node.text.trim()] : [],
  );
}

/** What a file is stands in its first lines; ten megabytes need not be searched for it. */
const farthest = 100_000;

const isPlan = /^plan:/m;

/** True for the text of a company catalogue: it says `catalog: <number>` at the top level, and no `plan:`. */
export function isCatalog(whole: Characters): boolean {
  // Most files are plans and say so on one of their first lines.
  if (isPlan.test(whole.slice(0, 1000))) return false;
  const text = whole.slice(0, farthest);
  return !isPlan.test(text) && /^catalog:\s*\d+\s*(?:#.*)?$/m.test(text);
}
