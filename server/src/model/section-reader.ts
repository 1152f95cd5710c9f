import { endsOf, type Splice } from '../syntax/splice.ts';
import type { MapEntry } from '../syntax/tree.ts';
import { countScript, type ScriptCount } from '../text/language.ts';
import { sameEnds, spliced } from '../text/same-ends.ts';
import type { Steps } from '../text/steps.ts';
import type { EntryBase, Ref } from './plan.ts';
import { entryProse } from './prose.ts';
import { readLever } from './read.ts';
import { readAssumption, readRisk, readSource } from './read-entries.ts';
import { readInitiative } from './read-initiative.ts';
import { readKpi } from './read-kpi.ts';
import { entryBase, type ReadContext } from './reader.ts';
import type { Reads, Section } from './reads.ts';
import { type SectionEntries, watchedEntry } from './views.ts';

/** An entry of a section as it was read, and what counts towards the whole plan. */
export interface SectionItem {
  readonly data: EntryBase;
  /** The entry, or what notes how it is looked at. */
  readonly view: EntryBase;
  /** The characters of all its texts, and of its running text. */
  readonly script: ScriptCount;
  readonly prose: ScriptCount;
}

/** A section as it was read. */
export interface KnownSection {
  readonly entries: readonly MapEntry[];
  readonly items: readonly SectionItem[];
  readonly views: readonly EntryBase[];
  /** The sums over all entries; lengths with one character more for each entry. */
  readonly script: ScriptCount;
  readonly prose: ScriptCount;
  /** Entries that were read anew, with what they were before. */
  readonly changes: readonly {
    readonly before: SectionItem | undefined;
    readonly after: SectionItem;
  }[];
  /** Keys whose entries were read anew, or came, or went, also where only the tree has them. */
  readonly touched: ReadonlySet<string>;
}

const noScript: ScriptCount = { han: 0, latin: 0, length: 0 };

export const emptySection: KnownSection = {
  entries: [],
  items: [],
  views: [],
  script: noScript,
  prose: noScript,
  changes: [],
  touched: new Set(),
};

const readers: {
  readonly [S in Section]: (context: ReadContext, base: EntryBase) => SectionEntries[S];
} = {
  levers: readLever,
  kpis: readKpi,
  initiatives: readInitiative,
  assumptions: readAssumption,
  risks: readRisk,
  sources: readSource,
};

/**
 * One section, held against what was read before: what stands before the first and behind the last difference is kept. A key without a
 * name and duplicates behind the first are left out: the structure check reports them.
 */
export class SectionReader {
  /** There are other entries, other keys, or another order. */
  readonly keysChanged: boolean;
  readonly #section: Section;
  readonly #entries: readonly MapEntry[];
  readonly #known: KnownSection;
  /** So many entries at the start and at the end are those that were read before. */
  readonly #head: number;
  readonly #tail: number;

  /** @param splice what has changed in the tree, where that is known */
  constructor(
    section: Section,
    entries: readonly MapEntry[],
    known: KnownSection,
    splice: Splice | undefined,
  ) {
    const old = known.entries;
    const { head, tail } = sameEnds(entries, old, endsOf(splice, section, old));
    this.#section = section;
    this.#entries = entries;
    this.#known = known;
    this.#head = head;
    this.#tail = tail;
    this.keysChanged =
      entries.length !== old.length ||
      entries
        .slice(head, entries.length - tail)
        .some((entry, at) => entry.key.text !== old[head + at]?.key.text);
  }

  keys(): readonly string[] {
    return (this.keysChanged ? unique(this.#entries) : this.#entries).map(
      (entry) => entry.key.text,
    );
  }

  /**
   * Some entries in each step.
   * @param isStale which entries have to be read again although their lines are the same; none when left out
   */
  *read(
    context: ReadContext,
    isStale: ((item: SectionItem) => boolean) | undefined,
    reads: Reads | undefined,
  ): Steps<KnownSection> {
    const [section, entries, known, head, tail] = [
      this.#section,
      this.#entries,
      this.#known,
      this.#head,
      this.#tail,
    ];
    const old = known.entries;
    const there = !this.keysChanged && known.items.length === old.length ? known.items : undefined;
    const byEntry = there ? undefined : new Map(known.items.map((item) => [item.data.entry, item]));
    const byKey = there ? undefined : new Map(known.items.map((item) => [item.data.key, item]));
    const changes: KnownSection['changes'][number][] = [];
    const touched = new Set<string>();
    for (const entry of old.slice(head, old.length - tail)) touched.add(entry.key.text);
    for (const entry of entries.slice(head, entries.length - tail)) touched.add(entry.key.text);
    const item = (entry: MapEntry, at: number): SectionItem => {
      const same = there ? there[at] : byEntry?.get(entry);
      if (same?.data.entry === entry && !isStale?.(same)) return same;
      const after = readItem(section, context, entry, reads);
      changes.push({ before: there ? same : byKey?.get(entry.key.text), after });
      touched.add(after.data.key);
      return after;
    };
    if (!there || isStale) {
      const items = yield* mapped(there ? entries : unique(entries), item);
      return sectionOf(entries, items, changes, touched);
    }
    // Nothing but what stands between the borders is looked at.
    const middle = yield* mapped(entries.slice(head, entries.length - tail), (entry, at) =>
      item(entry, head + at),
    );
    const items = spliced(there, head, middle, tail);
    const views = spliced(
      known.views,
      head,
      middle.map(({ view }) => view),
      tail,
    );
    const [script, prose] = (['script', 'prose'] as const).map((which) => {
      const before = total(there.slice(head, there.length - tail), which);
      return plus(known[which], total(middle, which), before);
    }) as [ScriptCount, ScriptCount];
    return { entries, items, views, script, prose, changes, touched };
  }
}

/** As many entries are read in one step. */
const stepSize = 32;

function* mapped<T>(
  entries: readonly MapEntry[],
  make: (entry: MapEntry, at: number) => T,
): Steps<T[]> {
  const made: T[] = [];
  for (const [at, entry] of entries.entries()) {
    made.push(make(entry, at));
    if (made.length % stepSize === 0) yield;
  }
  return made;
}

function sectionOf(
  entries: readonly MapEntry[],
  items: readonly SectionItem[],
  changes: KnownSection['changes'],
  touched: ReadonlySet<string>,
): KnownSection {
  const views = items.map((item) => item.view);
  return {
    entries,
    items,
    views,
    script: total(items, 'script'),
    prose: total(items, 'prose'),
    changes,
    touched,
  };
}

function total(items: readonly SectionItem[], which: 'script' | 'prose'): ScriptCount {
  let [han, latin, length] = [0, 0, 0];
  for (const item of items) {
    han += item[which].han;
    latin += item[which].latin;
    length += item[which].length + 1;
  }
  return { han, latin, length };
}

function plus(all: ScriptCount, more: ScriptCount, less: ScriptCount): ScriptCount {
  return {
    han: all.han + more.han - less.han,
    latin: all.latin + more.latin - less.latin,
    length: all.length + more.length - less.length,
  };
}

function unique(entries: readonly MapEntry[]): readonly MapEntry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    if (entry.key.isNull || seen.has(entry.key.text)) return false;
    seen.add(entry.key.text);
    return true;
  });
}

function readItem<S extends Section>(
  section: S,
  context: ReadContext,
  entry: MapEntry,
  reads: Reads | undefined,
): SectionItem {
  context.prose.length = 0;
  const data = readers[section](context, entryBase(entry, [section]));
  const view = reads ? watchedEntry(section, data, reads) : data;
  return {
    data,
    view,
    script: countScript(context.prose),
    prose: countScript(entryProse(section, data)),
  };
}

const refFields = ['kpis', 'after', 'affects', 'evidence'] as const;

/** The names by which an entry refers to other entries of the plan. */
export function ownTexts(data: EntryBase): readonly string[] {
  const fields = data as unknown as Readonly<
    Partial<Record<(typeof refFields)[number], readonly Ref[]>>
  >;
  return refFields.flatMap((field) => fields[field]?.map((ref) => ref.text) ?? []);
}
