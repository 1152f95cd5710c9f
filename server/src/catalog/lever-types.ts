import type { Text } from '../text/language.ts';
import type { Entry, Origin, Weights, Words } from './basics.ts';
import type { Recommendation } from './model-types.ts';

/** A lever: a field of work that moves numbers through its mechanisms. */
export interface Lever extends Entry {
  readonly summary: Text;
  readonly origin: Origin;
  readonly weights: Weights;
  /** Money spent here wins customers. */
  readonly acquisition?: boolean;
  /** Words that only name it if they are the whole key, never in prose. */
  readonly listOnly?: Words;
  readonly sameNameOtherMeaning?: Text;
  /** Ids of the operating keys that it meets. */
  readonly keys: readonly string[];
  readonly recommendedBy: readonly Recommendation[];
  /** Ids of the mechanisms whose home is this lever. */
  readonly mechanisms: readonly string[];
  /** The usual KPIs, best first. A KPI's own `levers` may name more. */
  readonly kpis: readonly string[];
  readonly risks: readonly Text[];
  readonly evidence: readonly string[];
  readonly evidenceGap?: Text;
  readonly note?: Text;
}

/**
 * A mechanism. Ids share one flat namespace; `lever` is its home, `also` other levers it counts
 * for.
 */
export interface Mechanism extends Entry {
  readonly lever: string;
  readonly also: readonly string[];
  readonly origin: Origin;
  /** Words that only name it if they are the whole item, never in prose. */
  readonly listOnly?: Words;
  /** Words that do not name it but lead to a suggestion. */
  readonly near?: Words;
  readonly systemChange?: boolean;
  readonly personalData?: boolean;
  readonly givesChoice?: boolean;
}
