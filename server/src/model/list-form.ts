import { commentsOf } from '../syntax/comments.ts';
import { entryOf, type MapEntry, type Node } from '../syntax/tree.ts';
import { applyEdits, type TextEdit } from '../text/span.ts';
import type { NameEnd } from './listed.ts';
import { readingTree } from './reading-tree.ts';
import { childType, planType } from './shape.ts';
import type { ValueType } from './shape-types.ts';
import { toListEdits } from './to-list.ts';
import { toMapEdits } from './to-map.ts';

/** How the entries of a section are written. */
export type SectionForm = 'list' | 'map';

/** A text with its tree as parsed, and how to parse another one. */
export interface Parsed {
  readonly text: string;
  readonly root: Node | undefined;
  readonly parse: (text: string) => Node | undefined;
  readonly nameEnd: NameEnd;
}

/** The sections that a plan writes in a form, by their names in the format. */
export function sectionsWritten(parsed: Parsed, form: SectionForm): string[] {
  const tree = parsed.root && readingTree(parsed.root, parsed);
  return (tree?.kind === 'map' ? tree.entries : []).flatMap(({ key, value }) =>
    isListed(childType(planType, key.text)) &&
    value.kind === 'map' &&
    !value.table &&
    value.entries.length > 0 &&
    (value.list !== undefined) === (form === 'list')
      ? [key.text]
      : [],
  );
}

function isListed(type: ValueType | undefined): boolean {
  return type?.type === 'map' && type.listed === true;
}

/**
 * The edits that write a section as a list or as a map, with the same entries under the same ids
 * and every comment. Undefined where that is not possible: an entry whose name would be lost, or
 * text that cannot be moved.
 */
export function inForm(parsed: Parsed, section: string, form: SectionForm): TextEdit[] | undefined {
  const { text, root, parse, nameEnd } = parsed;
  const tree = root && readingTree(root, parsed);
  const entry = entryOf(tree, section);
  const edits = entry && editsFor(text, entry, form);
  if (!edits || !tree) return undefined;
  const after = applyEdits(text, edits);
  const again = parse(after);
  const read = again && readingTree(again, { text: after, nameEnd });
  const isSame =
    canon(entryOf(read, section)?.value) === canon(entry.value) &&
    comments(after, again) === comments(text, root);
  return isSame ? edits : undefined;
}

function editsFor(text: string, entry: MapEntry, form: SectionForm): TextEdit[] | undefined {
  const type = childType(planType, entry.key.text);
  const { value } = entry;
  if (type?.type !== 'map' || !type.listed || value.kind !== 'map') return undefined;
  if ((value.list === undefined) === (form === 'map')) return undefined;
  return form === 'map' ? toMapEdits(text, entry, value) : toListEdits(text, entry, value, type);
}

/** What a tree says, without places and spelling; the order of the entries counts. */
function canon(node: Node | undefined): string {
  if (!node) return '';
  if (node.kind === 'scalar') return node.isNull ? '' : JSON.stringify(node.text.trim());
  if (node.kind === 'list') return `[${node.items.map(canon).join(', ')}]`;
  return `{${node.entries.map(({ key, value }) => `${JSON.stringify(key.text)}: ${canon(value)}`).join(', ')}}`;
}

function comments(text: string, root: Node | undefined): string {
  const found = commentsOf(text, root).map((comment) => comment.text);
  return JSON.stringify(found.sort());
}
