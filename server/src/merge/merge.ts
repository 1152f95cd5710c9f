import type { Catalog } from '../catalog/catalog.ts';
import type { Finding } from '../rules/finding.ts';
import { keepsComments } from './comments.ts';
import { type Labels, markedDifferences, mergeLines } from './lines.ts';
import { inForms, listsIn } from './list-forms.ts';
import {
  type Checkeds,
  errorsOfNobody,
  isReadable,
  isStructural,
  prove,
  readerFor,
  removedButNeeded,
  type Version,
  written,
} from './proof.ts';
import { type Forced, mergeValues } from './values.ts';

/** The result of a merge. */
export interface MergeResult {
  readonly text: string;
  /**
   * Addresses that both sides changed, or that one removed and the other refers to; empty for a
   * clean merge.
   */
  readonly conflicts: readonly string[];
  /** Errors that neither side had, for instance a reference to a removed entry. */
  readonly newErrors: readonly Finding[];
  readonly clean: boolean;
}

/**
 * Merges two versions of a plan by meaning. A clean line merge is used if its meaning is right;
 * else the other side's fields are written into our text one by one. Every result is parsed again
 * and compared with the merge of the values and with the comments of both sides; what cannot be
 * verified becomes a conflict between markers, for a person to resolve.
 */
export function mergePlans(
  base: string,
  ours: string,
  theirs: string,
  catalog: Catalog,
  labels: Labels,
): MergeResult {
  const trivial = base === theirs || ours === theirs ? ours : base === ours ? theirs : undefined;
  if (trivial !== undefined) return { text: trivial, conflicts: [], newErrors: [], clean: true };
  const reader = readerFor(ours, catalog);
  const versions = { base: reader(base), ours: reader(ours), theirs: reader(theirs) };
  if (Object.values(versions).some(({ checked }) => !isReadable(checked)))
    return byLines(base, ours, theirs, labels);
  const first = attempt(versions, reader, labels, new Set());
  const broken = first?.newErrors.filter(isStructural) ?? [];
  if (first && broken.length === 0) return first;
  const forced = first ? removedButNeeded(versions, broken) : new Set<string>();
  const second = forced.size > 0 ? attempt(versions, reader, labels, forced) : undefined;
  return (
    second ?? throughMaps(versions, reader, labels, catalog) ?? byHand(base, ours, theirs, labels)
  );
}

/**
 * Lists are merged as maps, entry by entry, and written as lists again where we had them.
 * @returns undefined if nothing is a list, or the result is not clean
 */
function throughMaps(
  { base, ours, theirs }: Checkeds,
  read: (text: string) => Version,
  labels: Labels,
  catalog: Catalog,
): MergeResult | undefined {
  const lists = [base, ours, theirs].flatMap(({ text }) => listsIn(text, catalog));
  if (lists.length === 0) return undefined;
  const asMaps = ({ text }: Version): Version =>
    read(inForms(text, [...new Set(lists)], 'map', catalog));
  const versions = { base: asMaps(base), ours: asMaps(ours), theirs: asMaps(theirs) };
  const merged = attempt(versions, read, labels, new Set());
  if (!merged?.clean || merged.newErrors.some(isStructural)) return undefined;
  const text = inForms(merged.text, listsIn(ours.text, catalog), 'list', catalog);
  return { ...merged, text };
}

/**
 * One attempt: the conflicts are those of the values and the forced ones; undefined when the text
 * cannot be verified.
 */
function attempt(
  versions: Checkeds,
  read: (text: string) => Version,
  labels: Labels,
  forced: Forced,
): MergeResult | undefined {
  const { base, ours, theirs } = versions;
  const mine = mergeValues(base.values, ours.values, theirs.values, 'ours', forced);
  const conflicts = mine.conflicts.map((path) => path.join('.'));
  if (conflicts.length === 0) {
    const lines = mergeLines(base.text, ours.text, theirs.text, labels);
    const candidates = [
      () => (lines.clean ? lines.text : undefined),
      () => written(versions, 'ours', forced),
    ];
    for (const candidate of candidates) {
      const text = candidate();
      const proved = text === undefined ? undefined : prove(text, mine.value, read);
      if (proved && keepsComments([proved], versions))
        return {
          text: proved.text,
          conflicts,
          newErrors: errorsOfNobody(proved, ours, theirs),
          clean: true,
        };
    }
    return undefined;
  }
  const other = mergeValues(base.values, ours.values, theirs.values, 'theirs', forced);
  const sides = (['ours', 'theirs'] as const).map((prefer) => {
    const text = written(versions, prefer, forced);
    return text === undefined
      ? undefined
      : prove(text, (prefer === 'ours' ? mine : other).value, read);
  });
  const [a, b] = sides;
  if (!a || !b || !keepsComments([a, b], versions)) return undefined;
  return {
    text: markedDifferences(a.text, b.text, labels),
    conflicts,
    newErrors: [],
    clean: false,
  };
}

/** A plan that cannot be parsed is merged by lines, like any other text. */
function byLines(base: string, ours: string, theirs: string, labels: Labels): MergeResult {
  const { text, clean } = mergeLines(base, ours, theirs, labels);
  return { text, conflicts: clean ? [] : [''], newErrors: [], clean };
}

/** Nothing could be verified: conflicts by lines as in git, or everything that differs. */
function byHand(base: string, ours: string, theirs: string, labels: Labels): MergeResult {
  const lines = mergeLines(base, ours, theirs, labels);
  const text = lines.clean ? markedDifferences(ours, theirs, labels) : lines.text;
  return { text, conflicts: [''], newErrors: [], clean: false };
}
