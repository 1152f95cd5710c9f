// Tables whose columns are not known.
import { isChinese } from '../catalog/normalise.ts';
import type { ListNode, MapEntry, Node, ScalarNode } from '../syntax/tree.ts';
import { madeField, madeRecord } from './made-entries.ts';
import { isTime } from './moments.ts';

/** The rows of a table whose columns are not known: the longest text of each is its name. */
export function namedRows(part: string, { items }: ListNode): readonly Node[] {
  const [header, ...rows] = items;
  const isHeader = cellsOf(header).every(({ text }) => isHead(text));
  return (isHeader ? rows : items).flatMap((row): readonly Node[] => {
    const [first, ...others] = namingCells(row);
    if (!first) return [];
    if (part === 'goals') return [longest(cellsOf(row)) ?? first];
    if (part === 'initiatives' && others.length > 0)
      return [madeRecord(row.span, [madeField('name', first), ...cellsAs(others)])];
    if (part !== 'risks') return [first];
    const second = longest(others.filter(({ text }) => !level.test(text.trim())));
    const answer = second ? [madeField('response', second)] : [];
    return [madeRecord(row.span, [madeField('risk', first), ...answer])];
  });
}

/**
 * The cells beside the name of a piece of work by what they look like: a time, an amount, and, where
 * one of these is there, the only short text beside them as who does it.
 */
function cellsAs(cells: readonly ScalarNode[]): readonly MapEntry[] {
  const when = cells.find(({ text }) => text.trim() !== '' && isTime(text));
  const budget = cells.find((one) => one !== when && amount.test(one.text.trim()));
  const rest = cells.filter((one) => one !== when && one !== budget);
  const people = rest.filter(({ text }) => isWho(text));
  const owner = when || budget ? people : [];
  return cells.map((cell, index) => {
    if (cell === when) return madeField('when', cell);
    if (cell === budget) return madeField('budget', cell);
    const isOwner = owner.length === 1 && cell === owner[0];
    return madeField(isOwner ? 'owner' : `x-${index + 2}`, cell);
  });
}

/** A short text without figures. */
function isWho(text: string): boolean {
  const bare = text.trim();
  return /^\p{L}/u.test(bare) && !/\d/.test(bare) && bare.length <= (isChinese(bare) ? 8 : 24);
}

/** An amount with its scale or currency. */
const amount =
  /^(?:[约近~]|about |ca\. )?(?:[A-Z]{0,3}[$€£¥]\s?)?\d[\d.,]*\s?(?:[万亿](?:元|美元)?|k|m|bn|million|EUR|USD|GBP|元)(?:\s?[A-Z]{3})?$/iu;

/** Short, and no figure: what stands below it is longer. */
function isHead(text: string): boolean {
  return text.length < (isChinese(text) ? 6 : 16) && !/\d/.test(text);
}

/** The cells of a row without its number. */
function namingCells(row: Node | undefined): readonly ScalarNode[] {
  const [first, ...others] = cellsOf(row);
  return first && /^\d{1,3}[.)]?$/.test(first.text.trim()) ? others : cellsOf(row);
}

/** Whether the rows of a table are named by sentences. */
export function isNamedBySentences(value: Node): boolean {
  if (value.kind !== 'list' || !isTable(value)) return false;
  const long = value.items.filter((row) => (namingCells(row)[0]?.text.length ?? 0) > longestName);
  return long.length * 2 > value.items.length;
}

/** Maximum length of the name of a KPI. */
const longestName = 40;

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
