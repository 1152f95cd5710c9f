import type { Text } from '../text/language.ts';
import type { Words } from './basics.ts';
import type { KpiKind } from './kpi-types.ts';

/** An ambiguous KPI word and how to resolve it. The first match counts. */
export interface KpiWords {
  readonly words: readonly string[];
  readonly candidates: readonly string[];
  /** By the unit of the value; takes precedence even over the exact id. */
  readonly byUnit?: Readonly<Record<string, string>>;
  /** Words of the entry's own `measure` or `scope`, by the KPI that they indicate. */
  readonly byText?: Readonly<Record<string, readonly string[]>>;
  readonly byModel?: Readonly<Record<string, string>>;
  /** Other KPIs of the plan. */
  readonly byCompany?: readonly { readonly whenPlanHas: string; readonly readAs: string }[];
  readonly byLanguage?: { readonly en?: string; readonly zh?: string };
  /** A window of at most this many days, or longer. */
  readonly byWindow?: { readonly days: number; readonly within: string; readonly beyond: string };
  /** `ask`: report the candidates. */
  readonly default: string;
  /** An explanation for readers. */
  readonly decide: Text;
}

/**
 * Two words that are never suggested for each other; a word that names a KPI stands for all of its
 * words.
 */
export interface KpiPair {
  readonly a: string;
  readonly b: string;
  /** The meaning of `a` here, if it is ambiguous. */
  readonly aId?: string;
  readonly why: Text;
}

interface Composition {
  readonly name: Text;
  readonly effect?: Text;
}

/** Affixes of a known KPI word, in the order in which they are removed. `<n>` is a number. */
export interface Compositions {
  readonly unit: Composition & { readonly takesOff: Words };
  readonly period: Composition & { readonly takesOff: Words };
  /** For KPIs in these units. */
  readonly count: Composition & { readonly takesOff: Words; readonly units: readonly string[] };
  readonly window: Composition & { readonly takesOff: Words };
  readonly per: Composition & {
    readonly takesOff: Readonly<Record<TimeBase, Words>>;
    /** Short words that count at the start of a name only. */
    readonly inFront: Readonly<Record<TimeBase, Words>>;
    readonly kinds: readonly KpiKind[];
  };
  /** For these kinds, and for ratios in these units. */
  readonly growth: Composition & {
    readonly takesOff: Words;
    readonly kinds: readonly KpiKind[];
    readonly units: readonly string[];
  };
  readonly qualifier: Composition & { readonly takesOff: Words };
  readonly scope: Composition & {
    readonly scopes: Readonly<Record<string, Words>>;
    /** Any other words may stand before these KPIs. */
    readonly openHeads: readonly string[];
    /** Words that may connect such a KPI with a scope after it. */
    readonly behind: readonly string[];
    /** Words after which no KPI is named: `loans to sellers` are no sellers. */
    readonly joints: readonly string[];
    /** Before a KPI word these make another number of it. */
    readonly blocked: Words;
  };
  readonly share: Composition & {
    readonly forms: Words;
    /** A part of a whole that is no share but a ratio with a name of its own. */
    readonly ratios: { readonly forms: Words; readonly names: Words };
    readonly base: Readonly<Record<string, Words>>;
    readonly default: string;
    /** The share of a part of these KPIs, where its value is a percentage. */
    readonly of: Readonly<Record<string, string>>;
    readonly blocked: Words;
  };
  /** What the last noun of a name says about its unit. */
  readonly measures: readonly (Words & { readonly units: readonly string[] })[];
  /** Words at one end of a name that mean the same, for KPIs in these units. */
  readonly exchange: readonly (Words & {
    readonly at: 'start' | 'end';
    readonly units: readonly string[];
  })[];
  /** Words that are never taken apart. */
  readonly never: readonly string[];
  /** What ends with one of these is never taken apart: `货款` is no number of styles. */
  readonly neverEnds: readonly string[];
}

/** A time base that a value is a mean of. */
export type TimeBase = 'day' | 'week' | 'month' | 'year';
