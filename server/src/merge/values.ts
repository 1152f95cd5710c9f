import { canonOf, type Field, type Fields, type Items, type Value } from '../diff/value.ts';

/** The preferred side where both changed the same thing. */
export type Prefer = 'ours' | 'theirs';

/** The same field in the three versions. */
export interface Three {
  readonly base: Field | undefined;
  readonly ours: Field | undefined;
  readonly theirs: Field | undefined;
}

/** The decision about a field. */
export type Verdict = 'keep' | 'take' | 'inside' | 'items' | 'conflict';

/**
 * Fields that become a conflict although only one side changed them: the other removed what they
 * refer to.
 */
export type Forced = ReadonlySet<string>;

/** A path of keys as a string. */
export function pathKey(path: readonly string[]): string {
  return JSON.stringify(path);
}

/**
 * Decides one field by the meaning of the three versions. The merge of values and the merge of
 * texts both use it.
 */
export function judge(
  { base, ours, theirs }: Three,
  path: readonly string[],
  forced: Forced,
): Verdict {
  const [b, o, t] = [base, ours, theirs].map((field) =>
    field ? `=${canonOf(field.value)}` : undefined,
  );
  if (o === t) return 'keep';
  if (forced.has(pathKey(path))) return 'conflict';
  const opened = ours?.value.kind === 'fields' && theirs?.value.kind === 'fields';
  if (b === t) return 'keep';
  if (opened && (!base || base.value.kind === 'fields')) return 'inside';
  if (b === o) return 'take';
  const lists =
    ours?.value.kind === 'items' &&
    theirs?.value.kind === 'items' &&
    (!base || base.value.kind === 'items');
  return lists && !ours.value.firstCounts ? 'items' : 'conflict';
}

/** The expected result of a merge, computed on values alone; the text is compared with it. */
export interface MergedValues {
  readonly value: Fields;
  /** Fields that both sides changed differently. */
  readonly conflicts: readonly (readonly string[])[];
}

/** Merges field by field. */
export function mergeValues(
  base: Fields,
  ours: Fields,
  theirs: Fields,
  prefer: Prefer,
  forced: Forced,
): MergedValues {
  const conflicts: (readonly string[])[] = [];
  const merge = (b: Fields | undefined, o: Fields, t: Fields, path: readonly string[]): Fields => {
    const fields = new Map<string, Field>();
    for (const key of new Set([...o.fields.keys(), ...t.fields.keys()])) {
      const three: Three = {
        base: b?.fields.get(key),
        ours: o.fields.get(key),
        theirs: t.fields.get(key),
      };
      const at = [...path, key];
      const verdict = judge(three, at, forced);
      if (verdict === 'conflict') conflicts.push(at);
      const chosen =
        verdict === 'take' || (verdict === 'conflict' && prefer === 'theirs')
          ? three.theirs
          : three.ours;
      const value =
        verdict === 'inside' || verdict === 'items' ? inside(three, verdict, at) : chosen?.value;
      const field = three.ours ?? three.theirs;
      if (value && field) fields.set(key, { ...field, value });
    }
    return { ...o, fields };
  };
  const inside = (
    { base: b, ours: o, theirs: t }: Three,
    verdict: Verdict,
    path: readonly string[],
  ): Value | undefined => {
    if (verdict === 'items') return mergedItems(itemsIn(b), itemsIn(o), itemsIn(t));
    const [from, mine, other] = [b?.value, o?.value, t?.value];
    if (mine?.kind !== 'fields' || other?.kind !== 'fields') return mine;
    return merge(from?.kind === 'fields' ? from : undefined, mine, other, path);
  };
  const value = merge(base, ours, theirs, []);
  return { value, conflicts };
}

/** The list in a field; an empty one where there is none. */
export function itemsIn(field: Field | undefined): Items {
  return field?.value.kind === 'items'
    ? field.value
    : { kind: 'items', firstCounts: false, items: [], node: nothing };
}

const nothing = { kind: 'list', span: { start: 0, end: 0 }, flow: true, items: [] } as const;

/** Applies the other side's additions to and removals from a list to ours. */
export function itemChanges(
  base: Items,
  ours: Items,
  theirs: Items,
): { readonly come: Items['items']; readonly gone: ReadonlySet<string> } {
  const has = ({ items }: Items, canon: string): boolean =>
    items.some((item) => item.canon === canon);
  return {
    come: theirs.items.filter(({ canon }) => !has(base, canon) && !has(ours, canon)),
    gone: new Set(base.items.flatMap(({ canon }) => (has(theirs, canon) ? [] : canon))),
  };
}

function mergedItems(base: Items, ours: Items, theirs: Items): Items {
  const { come, gone } = itemChanges(base, ours, theirs);
  return { ...ours, items: [...ours.items.filter(({ canon }) => !gone.has(canon)), ...come] };
}
