import type { Initiative, Plan } from './plan.ts';
import { listBit, Reads, type Section, sections } from './reads.ts';
import type { KnownSection, SectionItem } from './section-reader.ts';
import { noteEntryChange, noteHeadChange, type SectionEntries } from './views.ts';

/** What has changed in a plan since it was checked last. */
export interface PlanChange {
  /** Nothing is left of the plan that was checked last. */
  readonly all: boolean;
  /** The fields that say something else now. */
  readonly fields: Reads;
  /** Keys of the entries that were read again or are gone. */
  readonly entries: Readonly<Record<Section, ReadonlySet<string>>>;
  /** In a section where all keys differ and one entry was read again: that entry. */
  readonly single: Readonly<Partial<Record<Section, SectionItem>>>;
  /** Initiatives that were read again, as they were and as they are. */
  readonly initiatives: readonly (readonly [Initiative, Initiative])[];
}

/** An entry as it was when the plan was checked last, and as it is. */
interface Pair {
  readonly before: SectionItem | undefined;
  after: SectionItem | undefined;
}

/**
 * Gathers what changes while a plan is read again and again, until somebody has looked at all of it. An entry that breaks and is mended
 * in between counts by what it was and what it is.
 */
export class PlanChanges {
  #base: Plan | undefined;
  #all = true;
  readonly #lists = new Set<Section>();
  /** Sections that have an entry for each key in the tree, as they were read last. */
  readonly #plain = new Set<Section>();
  #pairs = empty();

  /** Nothing that was known counts any more. */
  everything(): void {
    this.#all = true;
  }

  /** Adds the changes of one reading. */
  note(
    read: Readonly<Record<Section, KnownSection>>,
    keys: Readonly<Record<Section, { readonly keysChanged: boolean }>>,
  ): void {
    for (const section of sections) {
      if (keys[section].keysChanged) this.#lists.add(section);
      const pairs = this.#pairs[section];
      const { changes, touched, entries, items } = read[section];
      if (entries.length === items.length) this.#plain.add(section);
      else this.#plain.delete(section);
      for (const { before, after } of changes) {
        const pair = pairs.get(after.data.key);
        if (pair) pair.after = after;
        else pairs.set(after.data.key, { before, after });
      }
      for (const key of touched)
        if (!pairs.has(key)) pairs.set(key, { before: undefined, after: undefined });
    }
  }

  /** All changes up to a plan. */
  since(plan: Plan): PlanChange {
    const fields = new Reads();
    if (this.#all || !this.#base)
      return { all: true, fields, entries: this.#entries(), single: {}, initiatives: [] };
    noteHeadChange(this.#base, plan, fields);
    for (const section of sections) {
      if (this.#lists.has(section)) fields[section] |= listBit;
      for (const { before, after } of this.#pairs[section].values())
        if (before && after)
          noteEntryChange(
            section,
            before.data as SectionEntries[Section],
            after.data as SectionEntries[Section],
            fields,
          );
    }
    const initiatives = [...this.#pairs.initiatives.values()].flatMap(({ before, after }) =>
      before && after ? [[before.view as Initiative, after.view as Initiative] as const] : [],
    );
    return { all: false, fields, entries: this.#entries(), single: this.#singles(), initiatives };
  }

  #singles(): PlanChange['single'] {
    const single: Partial<Record<Section, SectionItem>> = {};
    for (const section of this.#plain) {
      const [pair, ...others] = this.#pairs[section].values();
      if (pair?.after && others.length === 0) single[section] = pair.after;
    }
    return single;
  }

  /** The plan was looked at: changes are told from here on. */
  commit(plan: Plan): void {
    this.#base = plan;
    this.#all = false;
    this.#lists.clear();
    this.#pairs = empty();
  }

  #entries(): PlanChange['entries'] {
    return Object.fromEntries(
      sections.map((section) => [section, new Set(this.#pairs[section].keys())]),
    ) as unknown as PlanChange['entries'];
  }
}

function empty(): Readonly<Record<Section, Map<string, Pair>>> {
  return Object.fromEntries(sections.map((section) => [section, new Map()])) as unknown as Record<
    Section,
    Map<string, Pair>
  >;
}
