import type { Field, Leaf } from '../diff/value.ts';
import { removeEntry } from '../syntax/edit.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import type { TextEdit } from '../text/span.ts';
import { isLong } from './source.ts';
import type { Context, Place } from './text-place.ts';
import { leadEdits, tailEdits } from './trivia.ts';
import { judge, type Three } from './values.ts';
import { CannotWrite, removeBlockEntry, takeValue } from './write.ts';
import { rewriteLine } from './write-line.ts';

/**
 * A short line: its parts are replaced in place; a line that gains or loses a part is rewritten.
 */
export function lineEdits(
  context: Context,
  { base, ours, theirs, path }: Place,
  line: ScalarNode,
): TextEdit[] {
  const texts = new Map<string, string>();
  const edits: TextEdit[] = [];
  for (const key of new Set([...ours.fields.keys(), ...theirs.fields.keys()])) {
    const three: Three = {
      base: base?.fields.get(key),
      ours: ours.fields.get(key),
      theirs: theirs.fields.get(key),
    };
    const verdict = judge(three, [...path, key], context.forced);
    const taken = verdict === 'take' || (verdict === 'conflict' && context.prefer === 'theirs');
    const chosen = taken ? three.theirs : three.ours;
    if (chosen) texts.set(key, leafOf(chosen).text);
    if (taken && three.ours && three.theirs)
      edits.push(...takeValue(context.ours, three.ours, context.theirs, three.theirs, false));
  }
  const same =
    texts.size === ours.fields.size && [...texts.keys()].every((key) => ours.fields.has(key));
  return same ? edits : rewriteLine(line, texts);
}

function leafOf({ value }: Field): Leaf {
  if (value.kind !== 'leaf') throw new CannotWrite();
  return value;
}

/** Takes an entry out. */
export function remove(context: Context, { ours }: Place, { entry }: Field): TextEdit[] {
  if (ours.node?.kind !== 'map' || !entry) throw new CannotWrite();
  return ours.node.flow
    ? removeEntry(context.ours.text, ours.node, entry)
    : removeBlockEntry(context.ours, entry, context.theirs);
}

/** Comments above and after an entry that is on lines of its own in both versions. */
export function around(
  context: Context,
  { base, ours, theirs }: Three,
  replaced: boolean,
): TextEdit[] {
  if (!ours?.entry || !theirs?.entry) return [];
  const entries = { base: base?.entry, ours: ours.entry, theirs: theirs.entry };
  const [a, b] = [ours.entry, theirs.entry];
  const multiline = isLong(context.ours, a) || isLong(context.theirs, b);
  // A block that is taken includes the comment on its first line.
  return [
    ...leadEdits(context, entries),
    ...(replaced && multiline ? [] : tailEdits(context, entries)),
  ];
}
