import type { Text } from '../text/language.ts';

/** The kinds of named entries: all that a plan can refer to or that have aliases. */
export type Kind = 'model' | 'lever' | 'mechanism' | 'kpi' | 'trend' | 'case' | 'evidence';

/** Words in both languages, in order of preference. */
export interface Words {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/**
 * Common to all named entries. `layer` is the company catalogue that added or replaced it; built-in
 * entries have none.
 */
export interface Entry {
  readonly id: string;
  readonly name: Text;
  readonly aliases: Words;
  readonly layer?: string;
}

/** Weights by dimension id: those of a model sum to 100, each one of a lever is 0 to 3. */
export type Weights = Readonly<Record<string, number>>;

/**
 * Where an entry comes from in the source text; `common-sense` is added and never required;
 * `company` is a layer's.
 */
export type Origin = 'key' | 'case' | 'insight' | 'trait' | 'trend' | 'common-sense' | 'company';

export type Direction = 'higher' | 'lower' | 'context';

/** `[low, high]`; null is an open end. */
export type Range = readonly [number | null, number | null];
