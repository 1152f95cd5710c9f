import type { Field, Fields } from '../diff/value.ts';
import type { TextEdit } from '../text/span.ts';
import { Adding } from './text-adding.ts';
import { around, lineEdits, remove } from './text-lines.ts';
import type { Context, Place } from './text-place.ts';
import { inTheirForm, isFlow } from './text-their-form.ts';
import { endEdits, type Versions } from './trivia.ts';
import { type Forced, itemChanges, itemsIn, judge, type Prefer, type Three } from './values.ts';
import { takeValue } from './write.ts';
import { changeItems } from './write-items.ts';
import { sameSpelling } from './write-line.ts';

/**
 * The edits that apply the other side's changes to our text: field by field, in our spelling and
 * order, with the comments of both. Nothing that the other side left unchanged is touched.
 * @throws CannotWrite where a field has no place in our form
 */
export function mergeEdits(versions: Versions, prefer: Prefer, forced: Forced): TextEdit[] {
  const { base, ours, theirs } = versions;
  const flow = ours.root?.kind === 'map' && ours.root.flow;
  const top: Place = {
    base: base.values,
    ours: ours.values,
    theirs: theirs.values,
    path: [],
    parent: undefined,
    flow,
  };
  const last = theirs.root?.kind === 'map' ? theirs.root.entries.at(-1) : undefined;
  return [...fieldEdits({ ...versions, prefer, forced }, top), ...endEdits(versions, last)];
}

function fieldEdits(context: Context, place: Place): TextEdit[] {
  const { base, ours, theirs, path } = place;
  const keys = [...new Set([...theirs.fields.keys(), ...ours.fields.keys()])];
  const adding = new Adding(context, place);
  return keys.flatMap((key) => {
    const three: Three = {
      base: base?.fields.get(key),
      ours: ours.fields.get(key),
      theirs: theirs.fields.get(key),
    };
    const at = [...path, key];
    const verdict = judge(three, at, context.forced);
    const { ours: mine, theirs: other } = three;
    if (mine) adding.seen(mine);
    const taken = verdict === 'take' || (verdict === 'conflict' && context.prefer === 'theirs');
    if (taken && !mine && other) return adding.add(key, other);
    if (taken && mine && !other) return remove(context, place, mine);
    if (!mine || !other) return [];
    if (verdict === 'conflict' && !taken) return [];
    const inner = insideEdits(context, three, verdict, taken, at, place.flow);
    return [...around(context, three, inner.replaced), ...inner.edits];
  });
}

interface Inner {
  readonly edits: readonly TextEdit[];
  /** Whether the whole value replaced ours. */
  readonly replaced: boolean;
}

function insideEdits(
  context: Context,
  three: Three,
  verdict: string,
  taken: boolean,
  path: readonly string[],
  flow: boolean,
): Inner {
  const { base, ours: mine, theirs: other } = three;
  if (!mine || !other) return { edits: [], replaced: false };
  if (
    verdict === 'items' ||
    (taken &&
      mine.value.kind === 'items' &&
      other.value.kind === 'items' &&
      !(mine.entry && other.entry))
  ) {
    const [from, ours, theirs] = [itemsIn(base), itemsIn(mine), itemsIn(other)];
    const { come, gone } = itemChanges(verdict === 'items' ? from : ours, ours, theirs);
    return { edits: changeItems(context.ours, ours, come, gone, context.theirs), replaced: false };
  }
  if (taken)
    return { edits: takeValue(context.ours, mine, context.theirs, other, flow), replaced: true };
  if (mine.value.kind === 'fields' && other.value.kind === 'fields') {
    const from = base?.value.kind === 'fields' ? base.value : undefined;
    return groupEdits(
      context,
      { from, base, mine, other, ours: mine.value, theirs: other.value },
      path,
      flow,
    );
  }
  const respelled =
    base !== undefined &&
    sameSpelling(context.ours, mine, context.base, base) &&
    !sameSpelling(context.theirs, other, context.base, base);
  return respelled && mine.entry && other.entry
    ? { edits: takeValue(context.ours, mine, context.theirs, other, flow), replaced: true }
    : { edits: [], replaced: false };
}

interface Group {
  readonly base: Field | undefined;
  readonly mine: Field;
  readonly other: Field;
  readonly from: Fields | undefined;
  readonly ours: Fields;
  readonly theirs: Fields;
}

/** Fields inside an entry: in our form, or in theirs where ours cannot express all of them. */
function groupEdits(context: Context, group: Group, path: readonly string[], flow: boolean): Inner {
  const { base, mine, other, from, ours, theirs } = group;
  if (!mine.entry || !other.entry) return { edits: [], replaced: false };
  const untouched = sameSpelling(context.ours, mine, context.base, base);
  if (untouched && base?.entry) {
    const same = sameSpelling(context.theirs, other, context.base, base);
    return same
      ? { edits: [], replaced: false }
      : { edits: takeValue(context.ours, mine, context.theirs, other, flow), replaced: true };
  }
  const place: Place = {
    base: from,
    ours,
    theirs,
    path,
    parent: { ours: mine.entry, theirs: other.entry },
    flow: isFlow(ours),
  };
  if (ours.node?.kind === 'map') return { edits: fieldEdits(context, place), replaced: false };
  if (theirs.node?.kind === 'map')
    return { edits: inTheirForm(context, place, flow, fieldEdits), replaced: true };
  if (ours.node?.kind === 'scalar' && theirs.node?.kind === 'scalar')
    return { edits: lineEdits(context, place, ours.node), replaced: false };
  return { edits: fieldEdits(context, place), replaced: false };
}
