import { parsePlan } from '../../check.ts';
import type { Syntax } from '../../syntax/parse.ts';
import type { Node } from '../../syntax/tree.ts';
import { applyEdits, type TextEdit } from '../../text/span.ts';
import { asciiSpelling } from './spelling.ts';

/** Whether a text parses without errors, so that it is safe to move its lines. */
export function canFormat({ problems, unsupported, root, text }: Syntax): boolean {
  return (
    problems.length === 0 && unsupported.length === 0 && root?.kind === 'map' && isPlain(text, root)
  );
}

/**
 * Every entry has a key followed by a colon: a line that starts with a colon has no definite level.
 */
function isPlain(text: string, node: Node): boolean {
  if (node.kind === 'scalar') return true;
  if (node.kind === 'list') return node.items.every((item) => isPlain(text, item));
  return node.entries.every(({ key, value }) => {
    const named =
      key.span.end > key.span.start &&
      (node.flow || /^[ \t]*[:：]/.test(text.slice(key.span.end, key.span.end + 100)));
    return named && isPlain(text, value);
  });
}

/**
 * Whether two trees are equal in content and form; `spell` is applied to every text before the
 * comparison.
 */
export function sameTree(
  a: Node | undefined,
  b: Node | undefined,
  spell: (text: string) => string,
): boolean {
  if (!a || !b || a.kind !== b.kind) return a === b;
  if (a.kind === 'scalar' && b.kind === 'scalar')
    return a.style === b.style && a.isNull === b.isNull && spell(a.text) === spell(b.text);
  if (a.kind === 'list' && b.kind === 'list') {
    return (
      a.flow === b.flow &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => sameTree(item, b.items[index], spell))
    );
  }
  if (a.kind !== 'map' || b.kind !== 'map') return false;
  return (
    a.flow === b.flow &&
    a.entries.length === b.entries.length &&
    a.entries.every(({ key, value }, index) => {
      const other = b.entries[index];
      return sameTree(key, other?.key, spell) && sameTree(value, other?.value, spell);
    })
  );
}

/** Whether the text after the edits parses, and is equal except for the spelling of punctuation. */
export function keepsMeaning({ text, root }: Syntax, edits: readonly TextEdit[]): boolean {
  const read = parsePlan(applyEdits(text, edits));
  return read.problems.length === 0 && sameTree(root, read.root, asciiSpelling);
}

/**
 * Whether the text after the edits parses, and every word is equal, whatever its quotes and forms
 * are.
 */
export function saysTheSame({ text, root }: Syntax, edits: readonly TextEdit[]): boolean {
  const read = parsePlan(applyEdits(text, edits));
  return read.problems.length === 0 && wordsOf(root) === wordsOf(read.root);
}

function wordsOf(root: Node | undefined): string {
  const words = (node: Node): unknown => {
    if (node.kind === 'scalar') return { text: node.text, isNull: node.isNull };
    if (node.kind === 'list') return node.items.map(words);
    return node.entries.map(({ key, value }) => ({ key: key.text, value: words(value) }));
  };
  return JSON.stringify(root ? words(root) : null);
}
