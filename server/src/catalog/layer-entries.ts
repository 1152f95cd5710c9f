import { same } from '../text/language.ts';
import { aliasesOf, type Making, named, type Resolve } from './layer-names.ts';
import type { Layer, LayerLever, LayerMechanism, LayerTrend } from './layer-types.ts';
import type { Lever, Mechanism, Trend } from './types.ts';

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

/** A trend of a company catalogue. */
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
