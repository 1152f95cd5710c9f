import { same, type Text } from '../text/language.ts';
import type { LayerProblem, Name } from './layer-fields.ts';
import type {
  Layer,
  LayerCase,
  LayerFact,
  LayerItem,
  LayerKpi,
  LayerLever,
  LayerMechanism,
  LayerTrend,
} from './layer-types.ts';
import type {
  Case,
  Catalog,
  Entry,
  Fact,
  Kind,
  Kpi,
  Lever,
  Mechanism,
  Trend,
  Words,
} from './types.ts';

/** Resolves names to ids; unknown names are dropped and reported. */
export type Resolve = (kind: Kind, names: readonly Name[]) => readonly string[];

/** Name and aliases of an entry: those of the item if it has any, else the existing ones. */
export function named(there: Entry | undefined, item: LayerItem, layer: string): Entry {
  const { id } = item;
  const name = item.name ?? there?.name ?? same(id);
  const aliases = aliasesOf(there, item);
  if (!there || item.defines) return { id, name, aliases, layer };
  // Additions leave a built-in entry built-in.
  return there.layer === undefined
    ? { id, name, aliases }
    : { id, name, aliases, layer: there.layer };
}

const noWords: Words = { en: [], zh: [] };

function aliasesOf(
  there: Entry | undefined,
  { aliases = there?.aliases ?? noWords, addAliases: more }: LayerItem,
): Words {
  if (more.en.length === 0 && more.zh.length === 0) return aliases;
  return { en: [...aliases.en, ...more.en], zh: [...aliases.zh, ...more.zh] };
}

/**
 * Creates objects at once and with few hidden classes: a catalogue may have ten thousand entries,
 * and assembling each from parts takes ten times as long.
 */
type Making<T> = { -readonly [K in keyof T]: T[K] };

/** A mechanism without its `also` levers, which `withAlso` resolves. */
export function mechanismOf(
  there: Mechanism | undefined,
  item: LayerMechanism,
  lever: string,
  layer: string,
): Mechanism {
  const { id, systemChange, personalData, givesChoice } = item;
  const made: Making<Mechanism> = there
    ? {
        ...there,
        ...named(there, item, layer),
        lever: item.override ? lever : there.lever,
        also: there.also,
      }
    : {
        origin: 'company',
        id,
        name: item.name ?? same(id),
        aliases: aliasesOf(there, item),
        layer,
        lever,
        also: [],
      };
  if (systemChange) made.systemChange = true;
  if (personalData) made.personalData = true;
  if (givesChoice) made.givesChoice = true;
  return made;
}

/** The same mechanism with its `also` levers. */
export function withAlso(mechanism: Mechanism, item: LayerMechanism, resolve: Resolve): Mechanism {
  return item.also.length > 0 ? { ...mechanism, also: resolve('lever', item.also) } : mechanism;
}

const noWeights = { connection: 0, efficiency: 0, experience: 0 };

/** A lever without the KPIs of its item, which `withKpis` resolves. */
export function leverOf(
  there: Lever | undefined,
  item: LayerLever,
  own: readonly LayerMechanism[],
  layer: string,
): Lever {
  const { id, weights, acquisition, note } = item;
  const mechanisms = [
    ...new Set([...(there?.mechanisms ?? []), ...own.map((mechanism) => mechanism.id)]),
  ];
  const name = item.name ?? same(id);
  const made: Making<Lever> = there
    ? { ...there, ...named(there, item, layer), mechanisms, kpis: there.kpis }
    : {
        origin: 'company',
        keys: [],
        recommendedBy: [],
        risks: [],
        evidence: [],
        weights: noWeights,
        summary: name,
        id,
        name,
        aliases: aliasesOf(there, item),
        layer,
        mechanisms,
        kpis: [],
      };
  if (item.summary) made.summary = item.summary;
  if (weights) made.weights = weights;
  if (acquisition) made.acquisition = true;
  if (note) made.note = note;
  return made;
}

/** The same lever with the KPIs of its item. */
export function withKpis(lever: Lever, item: LayerLever, resolve: Resolve): Lever {
  return item.kpis ? { ...lever, kpis: resolve('kpi', item.kpis) } : lever;
}

/**
 * The levers of a layer that list a KPI, by its id; they move it even if the KPI does not list
 * them.
 */
export function listingOf({ levers }: Layer): ReadonlyMap<string, readonly string[]> {
  const listing = new Map<string, string[]>();
  for (const { id, kpis } of levers) {
    for (const kpi of new Set(kpis?.map(({ text }) => text))) {
      const there = listing.get(kpi);
      if (there) there.push(id);
      else listing.set(kpi, [id]);
    }
  }
  return listing;
}

export function kpiOf(
  base: Catalog,
  there: Kpi | undefined,
  item: LayerKpi,
  {
    layer,
    listing,
  }: { readonly layer: string; readonly listing: ReadonlyMap<string, readonly string[]> },
  resolve: Resolve,
  problems: LayerProblem[],
): Kpi {
  const { id, definition, formula, pitfall, direction, hard, soft, window, outcome, vanity } = item;
  const unit = item.unit && unitOf(base, item.unit, problems);
  const own = item.levers ? resolve('lever', item.levers) : (there?.levers ?? []);
  const levers = [...new Set([...own, ...(listing.get(id) ?? [])])];
  const counterOf = item.counterOf ? resolve('kpi', item.counterOf) : (there?.counterOf ?? []);
  const name: Text = item.name ?? same(id);
  const made: Making<Kpi> = there
    ? { ...there, ...named(there, item, layer), levers, counterOf }
    : {
        tier: 'core',
        definition: name,
        formula: name,
        unit: 'count',
        direction: 'context',
        hard: [null, null],
        soft: [null, null],
        primaryModels: [],
        id,
        name,
        aliases: aliasesOf(there, item),
        layer,
        levers,
        counterweights: [],
        counterOf,
      };
  if (definition) made.definition = definition;
  if (formula) made.formula = formula;
  if (pitfall) made.pitfall = pitfall;
  if (unit !== undefined) made.unit = unit;
  if (direction) made.direction = direction;
  if (hard) made.hard = hard;
  if (soft) made.soft = soft;
  if (window) made.window = true;
  if (outcome) made.outcome = true;
  if (vanity) made.vanity = true;
  return made;
}

function unitOf(base: Catalog, { text, span }: Name, problems: LayerProblem[]): string | undefined {
  if (base.measures.units.has(text)) return text;
  const spelled = [...base.measures.units.values()].find(({ spellings }) =>
    spellings.includes(text),
  );
  if (spelled) return spelled.id;
  problems.push({
    code: 'wrong-form',
    span,
    data: { field: 'unit', allowed: [...base.measures.units.keys()] },
  });
  return undefined;
}

export function trendOf(
  trends: ReadonlyMap<string, Trend>,
  item: LayerTrend,
  layer: string,
  resolve: Resolve,
): Trend {
  const there = trends.get(item.id);
  const expects = item.expects ? resolve('lever', item.expects) : (there?.expects ?? []);
  const anyOf = item.levers ? resolve('lever', item.levers) : (there?.anyOf ?? []);
  const text = item.name ?? same(item.id);
  const fresh = {
    order: trends.size + 1,
    shift: { from: text, to: text },
    suggests: [],
    cases: [],
    figures: [],
    fits: [],
  };
  const { definition } = item;
  const levers = [...new Set([...expects, ...anyOf])];
  return {
    ...(there ?? fresh),
    ...named(there, item, layer),
    levers,
    expects,
    anyOf,
    ...(definition && { definition }),
  };
}

export function caseOf(
  there: Case | undefined,
  item: LayerCase,
  added: readonly Fact[],
  layer: string,
  resolve: Resolve,
): Case {
  const facts = [...new Set([...(there?.facts ?? []), ...added.map(({ id }) => id)])];
  if (there) return { ...there, ...named(there, item, layer), facts };
  const { id, name = same(id), counter } = item;
  return {
    company: { en: [], zh: [] },
    models: resolve('model', item.models),
    ...(counter && { counter }),
    trends: [],
    id,
    name,
    aliases: aliasesOf(there, item),
    layer,
    facts,
  };
}

export function factOf(owner: string, item: LayerFact, layer: string, resolve: Resolve): Fact {
  const [lever] = resolve('lever', item.lever ? [item.lever] : []);
  const mechanisms = resolve('mechanism', item.mechanisms);
  const made = {
    id: `${owner}/${item.id}`,
    case: owner,
    kind: item.kind,
    text: item.text,
    figures: [],
    layer,
    mechanisms,
  };
  const measured = measuredOf(item, resolve);
  const { caveat } = item;
  return {
    ...made,
    ...(lever !== undefined && { lever }),
    ...(caveat && { caveat }),
    ...(measured && { measured }),
  };
}

function measuredOf({ id, measured }: LayerFact, resolve: Resolve): Fact['measured'] {
  const [metric] = measured ? resolve('kpi', [measured.kpi]) : [];
  if (!measured || metric === undefined) return undefined;
  const { from, to, year, caveat } = measured;
  return {
    id,
    metric,
    value: to,
    ...(from !== undefined && { from, to }),
    ...(year !== undefined && { year }),
    unit: '',
    caveat,
  };
}
