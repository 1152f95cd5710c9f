import type { Text } from '../text/language.ts';
import type { Direction, Entry, Origin, Range, Weights, Words } from './basics.ts';
import type {
  Identity,
  Matching,
  Measures,
  NearMiss,
  PeakSeason,
  Relations,
  Retired,
} from './tables.ts';

export type * from './basics.ts';
export type * from './tables.ts';

/** One of connection, efficiency, experience. */
export interface Dimension {
  readonly id: string;
  readonly name: Text;
  readonly meaning: Text;
  readonly examples: readonly {
    readonly model?: string;
    readonly case?: string;
    readonly text: Text;
  }[];
}

/** A change of direction: what a business leaves behind and what it becomes. */
export interface Shift {
  readonly from: Text;
  readonly to: Text;
}

/** Bounds of a profile value: at least `min`, or under `below`; `currency` where it is money. */
export interface Limit {
  readonly min?: number;
  readonly below?: number;
  readonly currency?: string;
}

/** What a plan's `profile` must say to look like this model. Only what the source text states. */
export interface ModelProfile {
  readonly sellers?: readonly string[];
  readonly buyers?: readonly string[];
  readonly orderValue?: Limit;
  readonly ordersPerYear?: Limit;
  readonly custom?: boolean;
}

/** An operating model. The optional flags switch on the checks that concern this model only. */
export interface Model extends Entry {
  readonly definition: Text;
  readonly core: Text;
  /** The word means something else to many readers. */
  readonly termWarning?: Text;
  /** How a strategist reads a plan of this model. */
  readonly reading: Text;
  readonly traits: readonly { readonly id: string; readonly name: Text; readonly text: Text }[];
  /** Traits the source text says nothing about. */
  readonly unstated: readonly string[];
  readonly emphasis: {
    readonly weights: Weights;
    readonly dominant: string;
    readonly basis: 'stated' | 'derived';
    readonly why: Text;
  };
  /** Ids of its operating keys, in order. */
  readonly keys: readonly string[];
  readonly insight: Text;
  /** `stated: false` is a suggestion: the source text names no shift for this model. */
  readonly shift: Shift & { readonly stated: boolean };
  readonly cases: readonly string[];
  /** Levers the source text shows outside the three keys. */
  readonly extraLevers: readonly {
    readonly lever: string;
    readonly via: Text;
    readonly evidence?: string;
  }[];
  readonly antiPatterns: readonly Text[];
  readonly basedOn?: string;
  readonly needsMarkets?: boolean;
  readonly needsArea?: boolean;
  readonly rewardLevels?: boolean;
  readonly profile?: ModelProfile;
  /** Growth before protection: work on a `growth` lever waits for `protect`. */
  readonly orderOfWork?: {
    readonly growth: readonly string[];
    readonly protect: string;
    readonly severity: 'warning' | 'info';
  };
  /** Entry without registration clashes with the law of these countries. */
  readonly registration?: {
    readonly mechanism: string;
    readonly countries: readonly string[];
    readonly currencies: readonly string[];
    readonly publicFact: string;
  };
}

/** A layer of an operating key: a strong plan covers each one. */
export interface KeyLayer {
  readonly id: string;
  readonly name: Text;
  readonly anyOf: readonly string[];
}

/** What a model must answer: a lever, and which mechanisms do the job there. Its id is `model.lever`. */
export interface OperatingKey {
  readonly id: string;
  readonly model: string;
  readonly lever: string;
  readonly order: number;
  readonly name: Text;
  /** The key as a full phrase. */
  readonly statement: Text;
  readonly examples: readonly string[];
  /** At least one of these must be planned or live for the key to be met. */
  readonly core: readonly string[];
  /** These help and do not meet the key alone. */
  readonly supporting: readonly string[];
  readonly layers: readonly KeyLayer[];
  readonly meaningHere?: Text;
  readonly why: Text;
  readonly ifMissing: Text;
  readonly purpose?: Text;
  readonly note?: Text;
  /** The company catalogue that asks for it, where the model does not. */
  readonly layer?: string;
  /** A company catalogue made it softer: severity `to`, for the reason `why`. */
  readonly relaxed?: { readonly to: string; readonly why: Text; readonly layer: string };
}

/** A lever is good for a model or a trend. `strong`: the source text names it; `normal`: common sense. */
export interface Recommendation {
  readonly model?: string;
  readonly trend?: string;
  readonly strength: 'strong' | 'normal';
  readonly origin: Origin;
  readonly why: Text;
  readonly layer?: string;
}

/** A lever: a field of work that moves numbers through its mechanisms. */
export interface Lever extends Entry {
  readonly summary: Text;
  readonly origin: Origin;
  readonly weights: Weights;
  /** Money spent here wins customers. */
  readonly acquisition?: boolean;
  readonly sameNameOtherMeaning?: Text;
  /** Ids of the operating keys it answers. */
  readonly keys: readonly string[];
  readonly recommendedBy: readonly Recommendation[];
  /** Ids of the mechanisms at home here. */
  readonly mechanisms: readonly string[];
  /** The usual KPIs, best first. A KPI's own `levers` may name more. */
  readonly kpis: readonly string[];
  readonly risks: readonly Text[];
  readonly evidence: readonly string[];
  readonly evidenceGap?: Text;
  readonly note?: Text;
}

/** A concrete means. Ids live in one flat namespace; `lever` is its home, `also` other levers it counts for. */
export interface Mechanism extends Entry {
  readonly lever: string;
  readonly also: readonly string[];
  readonly origin: Origin;
  /** Words that are no name of it but bring it up as a suggestion. */
  readonly near?: Words;
  readonly systemChange?: boolean;
  readonly personalData?: boolean;
  readonly givesChoice?: boolean;
}

/** A KPI of the vocabulary. */
export interface Kpi extends Entry {
  readonly tier: 'core' | 'extra';
  readonly definition: Text;
  readonly formula: Text;
  /** Id of a unit. */
  readonly unit: string;
  /** `context`: a rise and a fall can both be meant. */
  readonly direction: Direction;
  /** Outside: impossible, or a slip of the unit. */
  readonly hard: Range;
  /** Outside: rare, ask for a reason. */
  readonly soft: Range;
  /** Meaningless without a measuring window. */
  readonly window?: boolean;
  /** A result of the whole company: needs no lever or initiative. */
  readonly outcome?: boolean;
  readonly vanity?: boolean;
  readonly levers: readonly string[];
  readonly primaryModels: readonly string[];
  readonly trend?: string;
  /** KPIs that this one keeps honest. */
  readonly counterOf: readonly string[];
  readonly pitfall?: Text;
  readonly source?: { readonly title: Text; readonly url?: string };
}

/**
 * `description`: what a company does · `anecdote`: one unnamed example · `claim`: an effect or rank without source ·
 * `example`: an illustration · `public`: outside knowledge · `internal`: a company's own case.
 */
export type FactKind = 'description' | 'anecdote' | 'claim' | 'example' | 'public' | 'internal';

/** One piece of evidence. Its id is `case/fact`. */
export interface Fact {
  readonly id: string;
  readonly case: string;
  readonly kind: FactKind;
  readonly lever?: string;
  readonly key?: string;
  readonly mechanisms: readonly string[];
  readonly text: Text;
  /** Ids of benchmarks. */
  readonly figures: readonly string[];
  /** A trap in the source text; for reviewers of the catalogue, not for readers of a plan. */
  readonly caution?: Text;
  readonly publicFact?: string;
  readonly layer?: string;
}

/** A company whose doings are evidence. */
export interface Case extends Entry {
  /** Names of the company behind it; several cases may share one. */
  readonly company: Words;
  readonly models: readonly string[];
  readonly trends: readonly string[];
  /** Section of the source text. */
  readonly section?: string;
  /** The source text breaks off before it says anything. */
  readonly truncated?: boolean;
  readonly gap?: Text;
  /** Ids of its facts. */
  readonly facts: readonly string[];
}

/** A figure of the source text. Never a proof: show it with its caveat. */
export interface Benchmark {
  readonly id: string;
  readonly case: string;
  readonly metric?: string;
  readonly from?: number;
  readonly to?: number;
  readonly toOp?: '<' | '<=' | '>' | '>=';
  readonly change?: Text;
  /** Relative change, 0.2 for +20 %. */
  readonly changeValue?: number;
  readonly changeOp?: '>=';
  readonly unit: string;
  readonly direction: Direction;
  readonly basis:
    | 'level'
    | 'change'
    | 'comparison'
    | 'threshold'
    | 'example'
    | 'rank'
    | 'policy'
    | 'context';
  /** `compare` may question a target, `hover` is only shown, `never` is no yardstick. */
  readonly use: 'hover' | 'compare' | 'never';
  readonly place: Text;
  readonly caveat: Text;
}

/** Outside knowledge with its page. `verify`: check before quoting. */
export interface PublicFact {
  readonly id: string;
  readonly case: string;
  readonly text: Text;
  readonly url: string;
  readonly verify?: Text;
}

/** An overlay on a model: adds expectations, never removes a key. */
export interface Trend extends Entry {
  readonly order: number;
  readonly shift: Shift;
  readonly secondShift?: Shift;
  readonly driver?: Text;
  readonly definition?: Text;
  readonly core?: Text;
  readonly channels?: readonly Text[];
  readonly areas?: readonly Text[];
  readonly areaWithoutCase?: Text;
  readonly levers: readonly string[];
  /** The heart of the trend: each is expected. */
  readonly expects: readonly string[];
  /** At least one of these. */
  readonly anyOf: readonly string[];
  readonly suggests: readonly string[];
  readonly cases: readonly string[];
  readonly figures: readonly string[];
  readonly fits: readonly string[];
  readonly truncated?: boolean;
  /** The lever without which the trend has no ground. */
  readonly restsOn?: string;
  /** A claim needs a KPI of this trend. */
  readonly needsNumber?: boolean;
  /** These mechanisms need one of the data levers or KPIs to be judged by. */
  readonly yardstick?: {
    readonly mechanisms: readonly string[];
    readonly dataLevers: readonly string[];
    readonly kpis: readonly string[];
  };
  /** KPIs on keeping people rather than counting them. */
  readonly keepingKpis?: readonly string[];
  /** Two levers of which one alone is half the work. */
  readonly pair?: readonly string[];
}

/** Everything Planwright knows. Immutable; a company layer gives a new one that shares the entries it leaves alone. */
export interface Catalog {
  readonly id: string;
  readonly version: number;
  readonly released: string;
  /** What “the source text” is. */
  readonly source: Text;
  /** Ids of the company catalogues laid over it, in order. */
  readonly layers: readonly string[];
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly models: ReadonlyMap<string, Model>;
  /** By `model.lever`. */
  readonly keys: ReadonlyMap<string, OperatingKey>;
  readonly levers: ReadonlyMap<string, Lever>;
  readonly mechanisms: ReadonlyMap<string, Mechanism>;
  readonly kpis: ReadonlyMap<string, Kpi>;
  readonly trends: ReadonlyMap<string, Trend>;
  readonly cases: ReadonlyMap<string, Case>;
  /** By `case/fact`. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly benchmarks: ReadonlyMap<string, Benchmark>;
  readonly publicFacts: ReadonlyMap<string, PublicFact>;
  readonly nearMisses: readonly NearMiss[];
  readonly relations: Relations;
  readonly identities: readonly Identity[];
  /** Customers × cost of one = spend on acquisition levers, within the factor. */
  readonly acquisitionSum: {
    readonly customers: string;
    readonly cost: string;
    readonly factor: number;
  };
  readonly peakSeasons: readonly PeakSeason[];
  readonly measures: Measures;
  readonly matching: Matching;
  /** By `kind/id`. */
  readonly retired: ReadonlyMap<string, Retired>;
}
