import type { Text } from '../text/language.ts';
import type { Entry, Origin, Weights } from './basics.ts';

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

/** A change of direction: from what to what a business changes. */
export interface Shift {
  readonly from: Text;
  readonly to: Text;
}

/** Bounds of a profile value: at least `min`, or under `below`; `currency` if it is an amount. */
export interface Limit {
  readonly min?: number;
  readonly below?: number;
  readonly currency?: string;
}

/** The typical values of a plan's `profile` for this model, as stated by the source text. */
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
  /** The name means something else to many readers. */
  readonly termWarning?: Text;
  /** How a strategist evaluates a plan of this model. */
  readonly reading: Text;
  readonly traits: readonly { readonly id: string; readonly name: Text; readonly text: Text }[];
  /** Traits that the source text does not mention. */
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
  /** `stated: false` is a suggestion, because the source text names no shift for this model. */
  readonly shift: Shift & { readonly stated: boolean };
  readonly cases: readonly string[];
  /** Levers in the source text besides the three keys. */
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
  /** Protection before growth: initiatives for a `growth` lever have to wait for `protect`. */
  readonly orderOfWork?: {
    readonly growth: readonly string[];
    readonly protect: string;
    readonly severity: 'warning' | 'info';
  };
  /** Entry without registration is against the law of these countries. */
  readonly registration?: {
    readonly mechanism: string;
    readonly countries: readonly string[];
    readonly currencies: readonly string[];
    readonly publicFact: string;
  };
}

/** A layer of an operating key: a strong plan covers all of them. */
export interface KeyLayer {
  readonly id: string;
  readonly name: Text;
  readonly anyOf: readonly string[];
}

/**
 * An operating key: a lever that a model requires, and the mechanisms that meet it. Its id is
 * `model.lever`.
 */
export interface OperatingKey {
  readonly id: string;
  readonly model: string;
  readonly lever: string;
  readonly order: number;
  readonly name: Text;
  /** The key as a full phrase. */
  readonly statement: Text;
  readonly examples: readonly string[];
  /** To meet the key, at least one of these must be planned or live. */
  readonly core: readonly string[];
  /** Plans often show it in words that no list foresees. */
  readonly saidOtherwise?: true;
  /** These help but do not meet the key alone. */
  readonly supporting: readonly string[];
  readonly layers: readonly KeyLayer[];
  readonly meaningHere?: Text;
  readonly why: Text;
  readonly ifMissing: Text;
  readonly purpose?: Text;
  readonly note?: Text;
  /** The company catalogue that requires it, if the model does not. */
  readonly layer?: string;
  /** A company catalogue lowered its severity to `to`, for the reason `why`. */
  readonly relaxed?: { readonly to: string; readonly why: Text; readonly layer: string };
}

/**
 * A lever is good for a model or a trend. `strong`: the source text names it; `normal`: common
 * sense.
 */
export interface Recommendation {
  readonly model?: string;
  readonly trend?: string;
  readonly strength: 'strong' | 'normal';
  readonly origin: Origin;
  readonly why: Text;
  readonly layer?: string;
}

/** A trend is an overlay on a model: it adds expectations and never removes a key. */
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
  /** The core of the trend: each one is expected. */
  readonly expects: readonly string[];
  /** At least one of these. */
  readonly anyOf: readonly string[];
  readonly suggests: readonly string[];
  readonly cases: readonly string[];
  readonly figures: readonly string[];
  readonly fits: readonly string[];
  readonly truncated?: boolean;
  /** The lever that the trend depends on. */
  readonly restsOn?: string;
  /** A claim about this trend needs one of its KPIs. */
  readonly needsNumber?: boolean;
  /** These mechanisms need one of the data levers or KPIs. */
  readonly yardstick?: {
    readonly mechanisms: readonly string[];
    readonly dataLevers: readonly string[];
    readonly kpis: readonly string[];
  };
  /** KPIs on keeping people rather than counting them. */
  readonly keepingKpis?: readonly string[];
  /** Two levers that only work together. */
  readonly pair?: readonly string[];
}
