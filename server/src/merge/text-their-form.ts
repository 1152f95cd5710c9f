import type { Fields } from '../diff/value.ts';
import { columnOf } from '../syntax/edit.ts';
import type { TextEdit } from '../text/span.ts';
import { entryEnd, moved } from './source.ts';
import type { Context, Place } from './text-place.ts';
import { CannotWrite } from './write.ts';
import { editedEntry } from './write-line.ts';

/** Whether fields are in a flow map. */
export function isFlow({ node }: Fields): boolean {
  return node?.kind === 'map' && node.flow;
}

/**
 * Applies our changes to the full form that the other side chose, and replaces our form by it.
 * @param fieldEdits the edits that apply the changes of a side field by field
 */
export function inTheirForm(
  context: Context,
  place: Place,
  flow: boolean,
  fieldEdits: (context: Context, place: Place) => TextEdit[],
): TextEdit[] {
  const { parent } = place;
  if (!parent) throw new CannotWrite();
  const swapped: Context = {
    ...context,
    ours: context.theirs,
    theirs: context.ours,
    prefer: context.prefer === 'ours' ? 'theirs' : 'ours',
  };
  const there: Place = {
    ...place,
    ours: place.theirs,
    theirs: place.ours,
    parent: { ours: parent.theirs, theirs: parent.ours },
    flow: isFlow(place.theirs),
  };
  const text = editedEntry(context.theirs, parent.theirs, fieldEdits(swapped, there), flow);
  if (flow && text.includes('\n')) throw new CannotWrite();
  const [from, to] = [
    columnOf(context.theirs.text, parent.theirs.key.span.start),
    columnOf(context.ours.text, parent.ours.key.span.start),
  ];
  return [
    {
      span: { start: parent.ours.key.span.end, end: entryEnd(context.ours, parent.ours) },
      newText: moved(text, from, to),
    },
  ];
}
