import type { Syntax } from '../syntax/parse.ts';
import { entryOf, type Node } from '../syntax/tree.ts';
import { sectionEntries } from './read-entries.ts';
import { readingTree } from './reading-tree.ts';

/** The words that name the goals of a plan: their ids, and their texts. */
export interface GoalNames {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

/** The goals that another plan may serve. */
export function goalNames({ root, text }: Syntax): GoalNames {
  const tree = root && readingTree(root, { text, nameEnd: () => 0 });
  const goals = tree?.kind === 'map' ? sectionEntries(tree, 'goals') : [];
  return {
    ids: goals.map(({ key }) => key.text),
    texts: goals.flatMap(({ value, item }) => [
      ...(item?.name === undefined ? [] : [item.name]),
      ...textsOf(value),
      ...textsOf(entryOf(value, 'goal')?.value),
    ]),
  };
}

function textsOf(node: Node | undefined): string[] {
  return node?.kind === 'scalar' && !node.isNull ? [node.text.trim()] : [];
}
