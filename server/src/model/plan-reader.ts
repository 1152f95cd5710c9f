import type { Catalog } from '../catalog/catalog.ts';
import type { Syntax } from '../syntax/parse.ts';
import type { MapNode } from '../syntax/tree.ts';
import { countScript, majorityLanguage, type ScriptCount } from '../text/language.ts';
import { finish, type Steps } from '../text/steps.ts';
import { Memo } from './memo.ts';
import type { Plan } from './plan.ts';
import { type PlanChange, PlanChanges } from './plan-changes.ts';
import { headProse } from './prose.ts';
import { readGround, readHead } from './read.ts';
import { sectionEntries } from './reader.ts';
import { isSection, type Reads, type Section, sections } from './reads.ts';
import {
  emptySection,
  type KnownSection,
  ownTexts,
  type SectionItem,
  SectionReader,
} from './section-reader.ts';
import { watchedPlan } from './views.ts';

interface Known {
  readonly plan: Plan;
  readonly catalog: Catalog;
  /** What all entries are read with: the models and the first year. */
  readonly ground: string;
  readonly sections: Readonly<Record<Section, KnownSection>>;
  readonly own: Own;
  /** A section is there twice: what stands in the second is in the tree but not in the plan. */
  readonly twice: boolean;
}

/** A plan as it was read. */
interface PlanRead {
  readonly plan: Plan;
  readonly change: PlanChange;
}

type Own = Readonly<Record<'kpis' | 'initiatives' | 'sources', ReadonlySet<string>>>;

const ownSections = ['kpis', 'initiatives', 'sources'] as const;

/** Reads a tree as a plan. Never fails: what cannot be read is absent, what is unknown keeps its text. */
export function readPlan(syntax: Syntax, catalog: Catalog): Plan {
  return new PlanReader().read(syntax, catalog).plan;
}

/** Reads a plan again and again. Entries whose lines are untouched, and what they refer to as well, stay the same objects. */
export class PlanReader {
  readonly #reads: Reads | undefined;
  #known: Known | undefined;
  readonly #changes = new PlanChanges();

  /** @param reads notes which fields of the plans are looked at */
  constructor(reads?: Reads) {
    this.#reads = reads;
  }

  /** The plan, and what differs from the one that was committed. */
  read(syntax: Syntax, catalog: Catalog): PlanRead {
    return finish(this.reading(syntax, catalog));
  }

  /** The same, some entries in each step. */
  *reading(syntax: Syntax, catalog: Catalog): Steps<PlanRead> {
    const root = syntax.root?.kind === 'map' ? syntax.root : undefined;
    const listed = each((section) => sectionEntries(root, section));
    const before = this.#known?.catalog === catalog ? this.#known : undefined;
    const readers = each(
      (section) =>
        new SectionReader(
          section,
          listed[section],
          before?.sections[section] ?? emptySection,
          syntax.splice,
        ),
    );
    const own: Own =
      before && ownSections.every((section) => !readers[section].keysChanged)
        ? before.own
        : ownKeys(readers);
    const { context, models, period } = readGround(syntax, root, catalog, own);
    const ground = `${context.models.join()}/${context.year}`;
    const kept = before?.ground === ground ? before : undefined;
    const moved = kept && kept.own !== own ? changedKeys(kept.own, own) : noKeys;
    const refersToMoved = (item: SectionItem): boolean =>
      ownTexts(item.data).some((text) => moved.has(text));
    const isStale = kept ? (moved.size > 0 ? refersToMoved : undefined) : () => true;
    const read = {} as Record<Section, KnownSection>;
    for (const section of sections)
      read[section] = yield* readers[section].read(context, isStale, this.#reads);
    context.prose.length = 0;
    const head = readHead(syntax, root, context);
    const counts = { script: countScript(context.prose), prose: countScript(headProse(head)) };
    const language =
      head.lang?.text === 'zh' || head.lang?.text === 'en'
        ? head.lang.text
        : majorityLanguage(sum(read, counts.script, 'script'));
    const prose = sum(read, counts.prose, 'prose');
    const plan = {
      ...head,
      models,
      period,
      language,
      prose,
      ...each((section) => read[section].views),
      memo: new Memo(),
    } as unknown as Plan;
    const twice = hasSectionTwice(root);
    if (!kept || twice || kept.twice) this.#changes.everything();
    else this.#changes.note(read, readers);
    this.#known = { plan, catalog, ground, sections: read, own, twice };
    const change = this.#changes.since(plan);
    return { plan: this.#reads ? watchedPlan(plan, this.#reads) : plan, change };
  }

  /** What is told as a change from now on is what changes from the plan that was read last. */
  commit(): void {
    if (this.#known) this.#changes.commit(this.#known.plan);
  }
}

function each<T>(make: (section: Section) => T): Record<Section, T> {
  return Object.fromEntries(sections.map((section) => [section, make(section)])) as Record<
    Section,
    T
  >;
}

function sum(
  read: Readonly<Record<Section, KnownSection>>,
  start: ScriptCount,
  which: 'script' | 'prose',
): ScriptCount {
  let { han, latin, length } = start;
  for (const section of sections) {
    han += read[section][which].han;
    latin += read[section][which].latin;
    length += read[section][which].length;
  }
  return { han, latin, length };
}

function hasSectionTwice(root: MapNode | undefined): boolean {
  const keys = (root?.entries ?? []).map(({ key }) => key.text).filter(isSection);
  return new Set(keys).size < keys.length;
}

const noKeys: ReadonlySet<string> = new Set();

function ownKeys(
  readers: Readonly<Record<Section, { readonly keys: () => readonly string[] }>>,
): Own {
  return {
    kpis: new Set(readers.kpis.keys()),
    initiatives: new Set(readers.initiatives.keys()),
    sources: new Set(readers.sources.keys()),
  };
}

/** The keys that only one of the two has. */
function changedKeys(before: Own, after: Own): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const section of ownSections) {
    for (const key of before[section]) if (!after[section].has(key)) changed.add(key);
    for (const key of after[section]) if (!before[section].has(key)) changed.add(key);
  }
  return changed;
}
