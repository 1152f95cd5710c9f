// Tables whose columns are not known.
import type { ListNode, Node, ScalarNode } from '../syntax/tree.ts';
import { madeField, madeRecord } from './made-entries.ts';
import type { PartName } from './part-names.ts';

/** The rows of a table whose columns are not known: the longest text of each is its name. */
export function namedRows(part: PartName, { items }: ListNode): readonly Node[] {
  const [header, ...rows] = items;
  const isHeader = cellsOf(header).every(({ text }) => text.length < 16 && !/\d/.test(text));
  return (isHeader ? rows : items).flatMap((row): readonly Node[] => {
    const [first, ...others] = cellsOf(row);
    if (!first) return [];
    if (part === 'goals') return [longest(cellsOf(row)) ?? first];
    if (part !== 'risks') return [first];
    const second = longest(others.filter(({ text }) => !level.test(text.trim())));
    const answer = second ? [madeField('response', second)] : [];
    return [madeRecord(row.span, [madeField('risk', first), ...answer])];
  });
}

/** How likely or how grave something is, or nothing. */
const level = /^(?:high|medium|med|low|h|m|l|高|中|低|大|小|中高|中低|\d|)$/iu;

function cellsOf(row: Node | undefined): readonly ScalarNode[] {
  return row?.kind === 'list' ? row.items.flatMap((one) => (one.kind === 'scalar' ? one : [])) : [];
}

function longest(cells: readonly ScalarNode[]): ScalarNode | undefined {
  return [...cells].sort((a, b) => b.text.length - a.text.length)[0];
}

/** Whether a value is a list of rows. */
export function isTable(value: Node): boolean {
  return value.kind === 'list' && value.items.every(({ kind }) => kind === 'list');
}
