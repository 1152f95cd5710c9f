import { builtinCatalog, type Catalog } from '../../server/src/catalog/catalog.ts';
import type { Model, OperatingKey } from '../../server/src/catalog/types.ts';
import { dayOf } from '../../server/src/model/grammar/day.ts';
import type { Lang } from '../../server/src/text/language.ts';
import { Random } from './random.ts';

const hybrids: readonly (readonly string[])[] = [
  ['o2o', 'b2c'],
  ['c2c', 'social'],
  ['b2b', 'cross-border'],
  ['b2c', 'social'],
  ['b2c', 'c2b'],
  ['cross-border', 'b2c'],
];

const fits: Readonly<Record<string, readonly string[]>> = {
  b2b: ['ai-data'],
  b2c: ['private-domain', 'green', 'ai-data'],
  o2o: ['omnichannel'],
  social: ['private-domain'],
  c2b: ['green'],
};

/** What a plan does about one lever. */
export interface Lever {
  readonly id: string;
  readonly planned: string[];
  readonly have: string[];
}

export class Maker {
  readonly catalog: Catalog = builtinCatalog();
  readonly random: Random;
  readonly lang: Lang;
  readonly models: readonly string[];
  readonly trends: readonly string[];
  readonly levers = new Map<string, Lever>();
  readonly start: number;

  constructor(seed: number) {
    this.random = new Random(seed * 7919);
    this.lang = this.random.chance(0.5) ? 'zh' : 'en';
    const all = [...this.catalog.models.keys()];
    this.models = this.random.chance(0.25)
      ? (this.random.pick(hybrids) ?? all)
      : [all[seed % all.length] ?? ''];
    const trends = fits[this.models[0] ?? ''] ?? [];
    this.trends = this.random.chance(0.35)
      ? [this.random.pick(trends) ?? ''].filter((id) => id !== '')
      : [];
    this.start = dayOf(2027, this.random.chance(0.6) ? 1 : this.random.between(2, 4), 1) ?? 0;
  }

  lever(id: string): Lever {
    const lever = this.levers.get(id) ?? { id, planned: [], have: [] };
    this.levers.set(id, lever);
    return lever;
  }

  get used(): ReadonlySet<string> {
    return new Set([...this.levers.values()].flatMap(({ planned, have }) => [...planned, ...have]));
  }

  /** Mechanisms that no rule has anything against here. */
  allowed(ids: readonly string[]): string[] {
    const { relations, models } = this.catalog;
    const risky = new Set([
      ...relations.conflicts.flatMap((one) => one.mechanisms),
      ...relations.clashes.flatMap((one) => one.mechanisms),
      ...[...models.values()].flatMap((model) => model.registration?.mechanism ?? []),
      ...relations.singleMechanismWarning,
    ]);
    return ids.filter((id) => !risky.has(id) && !this.used.has(id));
  }

  plan(id: string, mechanism: string, live = false): void {
    const lever = this.lever(id);
    if (this.used.has(mechanism)) return;
    (live ? lever.have : lever.planned).push(mechanism);
  }

  answer(key: OperatingKey): void {
    this.lever(key.lever);
    const core = this.random.shuffled(this.allowed(key.core));
    const has = key.core.some(
      (id) => this.used.has(id) && this.lever(key.lever).planned.includes(id),
    );
    if (!has) for (const id of core.slice(0, this.random.between(1, 2))) this.plan(key.lever, id);
    for (const layer of key.layers) {
      if (layer.anyOf.some((id) => this.used.has(id))) continue;
      const home = layer.anyOf.filter((id) => key.core.includes(id) || key.supporting.includes(id));
      const mechanism = this.random.pick(this.allowed(home.length > 0 ? home : layer.anyOf));
      if (mechanism !== undefined) this.plan(key.lever, mechanism);
    }
  }

  /** What the mechanisms need, live already, under the levers they belong to. */
  prerequisites(): void {
    for (const { mechanism, anyOf } of this.catalog.relations.needs) {
      if (!this.used.has(mechanism) || anyOf.some((id) => this.used.has(id))) continue;
      const [need = ''] = this.allowed(anyOf);
      const home = this.catalog.mechanisms.get(need)?.lever;
      if (home !== undefined) this.plan(home, need, true);
    }
  }

  fill(): void {
    for (const model of this.models)
      for (const id of this.catalog.models.get(model)?.keys ?? []) {
        const key = this.catalog.keys.get(id);
        if (key) this.answer(key);
      }
    for (const trend of this.trends) {
      const { expects = [], anyOf = [], restsOn } = this.catalog.trends.get(trend) ?? {};
      const wanted = [
        ...expects,
        ...(restsOn === undefined ? [] : [restsOn]),
        ...(anyOf[0] === undefined ? [] : [anyOf[0]]),
      ];
      for (const id of wanted) if (!this.levers.has(id)) this.simple(id);
    }
    for (const lever of this.catalog.levers.values()) {
      const strong = lever.recommendedBy.some(
        (one) => this.models.includes(one.model ?? '') && one.strength === 'strong',
      );
      if (strong && !this.levers.has(lever.id)) this.simple(lever.id, true);
    }
    this.prerequisites();
    this.prerequisites();
    const personal = [...this.used].some((id) => this.catalog.mechanisms.get(id)?.personalData);
    const choice = [...this.catalog.mechanisms.values()].filter(({ givesChoice }) => givesChoice);
    if (personal && !choice.some(({ id }) => this.used.has(id))) {
      const pick = this.random.pick(choice);
      if (pick) this.plan(pick.lever, pick.id, true);
    }
    for (const { id, planned, have } of this.levers.values()) {
      if (planned.length + have.length > 0) continue;
      const [mechanism] = this.allowed(this.catalog.levers.get(id)?.mechanisms ?? []);
      if (mechanism !== undefined) this.plan(id, mechanism);
    }
  }

  simple(id: string, live = false): void {
    const own = this.catalog.levers.get(id)?.mechanisms ?? [];
    const plain = this.allowed(own).filter(
      (one) => !this.catalog.relations.needs.some(({ mechanism }) => mechanism === one),
    );
    const mechanism = this.random.pick(plain) ?? this.allowed(own)[0];
    if (mechanism !== undefined) this.plan(id, mechanism, live);
  }
}

export const places: Readonly<Record<Lang, string>> = {
  en: 'Tiong Bahru and 3 km around',
  zh: '成都锦江区',
};

/** The weight of a model's main dimension. */
export function weight(
  weights: Readonly<Record<string, number>>,
  model: Model | undefined,
): number {
  return weights[model?.emphasis.dominant ?? ''] ?? 0;
}

export interface Work {
  readonly key: string;
  readonly levers: string[];
  readonly mechanisms: string[];
  readonly from: number;
  readonly to: number;
  readonly kpis: string[];
}
