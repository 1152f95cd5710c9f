import { type Ends, sameEnds, spliced } from '../text/same-ends.ts';
import { Stretch } from '../text/span.ts';
import type { Syntax } from './parse.ts';
import type { Part } from './parts.ts';
import type { MapEntry, MapNode } from './tree.ts';

/** What differs from the tree before: some entries of one section. */
export interface Splice {
  readonly section: string;
  readonly before: readonly MapEntry[];
  /** So many entries at both ends are the same objects as before. */
  readonly ends: Ends;
}

interface Spliced {
  readonly root: MapNode;
  readonly splice: Splice;
}

/** What is known of the entries of a section that are held against others, if they are those before a change. */
export function endsOf(
  splice: Splice | undefined,
  section: string,
  before: readonly MapEntry[],
): Ends | undefined {
  return splice?.section === section && splice.before === before ? splice.ends : undefined;
}

/**
 * The root of a tree in which entries of one section have changed, made from the one before: what most keys do to a plan. Undefined where
 * more has changed, or may have.
 * @param before the tree before the change
 * @param parts the blocks behind it
 * @param known so many blocks at both ends are known to be the same
 */
export function splicedRoot(
  { root, parts: old, problems }: Syntax,
  parts: readonly Part[],
  known?: Ends,
): Spliced | undefined {
  if (root?.kind !== 'map' || problems.length > 0) return undefined;
  const { head, tail } = sameEnds(old, parts, known);
  const gone = entriesOf(old.slice(head, old.length - tail));
  const come = entriesOf(parts.slice(head, parts.length - tail));
  const section = old[head]?.section;
  if (!gone || !come || section === undefined || parts[head]?.section !== section) return undefined;
  const [place, ...others] = root.entries.filter(({ key }) => key.text === section);
  if (place?.value.kind !== 'map' || others.length > 0) return undefined;
  const { entries } = place.value;
  const from = gone[0] ? entries.indexOf(gone[0]) : -1;
  if (from < 0 || gone.some((entry, at) => entries[from + at] !== entry)) return undefined;
  const ends = { head: from, tail: entries.length - from - gone.length };
  const value = mapOf(spliced(entries, from, come, ends.tail));
  if (!value) return undefined;
  const now = { key: place.key, value, span: new Stretch(place.key.span, value.span) };
  const fresh = mapOf(root.entries.map((entry) => (entry === place ? now : entry)));
  return fresh && { root: fresh, splice: { section, before: entries, ends } };
}

/** The entries of blocks that hold one ordinary entry of the same section each, and nothing else. */
function entriesOf(parts: readonly Part[]): MapEntry[] | undefined {
  const found: MapEntry[] = [];
  for (const { kind, section, read } of parts) {
    const [entry, ...others] = read.entries;
    const plain =
      read.outer.length +
        read.lookalikes.length +
        read.foreign.length +
        read.signs +
        others.length ===
      0;
    if (kind !== 'item' || section !== parts[0]?.section || !entry || !plain || read.problem)
      return undefined;
    found.push(entry);
  }
  return found;
}

/** A block map of entries; undefined for none. */
export function mapOf(entries: readonly MapEntry[]): MapNode | undefined {
  const [first, last] = [entries[0], entries.at(-1)];
  return (
    first && last && { kind: 'map', span: new Stretch(first.span, last.span), flow: false, entries }
  );
}
