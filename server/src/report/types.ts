import type { KeyState } from '../model/coverage.ts';
import type { Day } from '../model/grammar/day.ts';
import type { PlanStatus } from '../model/plan.ts';
import type { Understood } from '../model/understood.ts';
import type { Severity } from '../rules/rule.ts';
import type { Text } from '../text/language.ts';
import type { Item, Named } from './item-types.ts';
import type { CaseMatch, ModelStrip } from './model-types.ts';
import type { StatusReport } from './status-types.ts';
import type { WiderReport } from './wider-types.ts';

export type * from './item-types.ts';
export type * from './model-types.ts';
export type * from './status-types.ts';
export type * from './wider-types.ts';

/**
 * Reasons for partial states: `partly` has some mechanisms, `hollow` has none, `wrong` has
 * mechanisms that do not meet the key.
 */
export type LeverStatus = KeyState['state'];

/** One lever, required, recommended or chosen. */
export interface LeverRow extends Item, Named {
  /** `required` by a model, `recommended` by a model or trend, or the plan's own choice. */
  readonly kind: 'required' | 'recommended' | 'chosen';
  /** The models and trends that require or recommend it. */
  readonly askedBy: readonly Text[];
  readonly state: LeverStatus;
  readonly planned: readonly Text[];
  readonly live: readonly Text[];
  /** Names of the initiatives that work on it. */
  readonly work: readonly string[];
  readonly why?: Text;
  /** The reason of the waiver, and its end. */
  readonly waived?: { readonly reason: string; readonly until?: string };
}

/** Shares of the dimensions, in the order of `dimensions`; each list sums to 100, or is absent. */
export interface Emphasis extends Item {
  readonly dimensions: readonly Named[];
  readonly model: readonly number[];
  readonly modelName: Text;
  /** As stated in the plan. */
  readonly declared?: readonly number[];
  /** As derived from the levers of the plan. */
  readonly levers?: readonly number[];
}

/** A figure of a case to compare a KPI with, always with its caveat. */
export interface BenchmarkNote {
  readonly case: Text;
  readonly figure: Text;
  readonly caveat: Text;
  /** In the unit of the KPI, if it can be converted. */
  readonly value?: number;
}

/** One KPI: baseline, target and due date. */
export interface KpiRow extends Item {
  readonly key: string;
  readonly name: Text;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly due?: Day;
  readonly baseline?: number;
  readonly target?: number;
  readonly direction?: 'higher' | 'lower' | 'context';
  readonly checkpoints: readonly {
    readonly day: Day;
    readonly value: number;
    readonly text: string;
  }[];
  readonly owner: string;
  readonly benchmark?: BenchmarkNote;
}

/** One initiative. */
export interface WorkRow extends Item {
  readonly key: string;
  readonly name: string;
  readonly levers: readonly Text[];
  readonly when: string;
  readonly start?: Day;
  readonly end?: Day;
  readonly status: string;
  readonly owner: string;
  readonly budget: string;
  /** Keys of the initiatives it depends on. */
  readonly after: readonly string[];
  readonly milestones: readonly {
    readonly day?: Day;
    readonly date: string;
    readonly text: string;
  }[];
}

/** The plan's money in one currency. */
export interface Budget extends Item {
  readonly currency?: string;
  readonly total?: number;
  readonly reserve?: number;
  /** The sum of the initiatives. */
  readonly planned: number;
  readonly byLever: readonly { readonly name: Text; readonly amount: number }[];
  /** Spread evenly over the days of each initiative; `month` is its first day. */
  readonly byMonth: readonly { readonly month: Day; readonly amount: number }[];
  /**
   * Initiatives whose budget is not included: no amount, another currency, or no dates (only
   * missing in `byMonth`).
   */
  readonly left: readonly string[];
}

export interface AssumptionRow extends Item {
  readonly text: string;
  readonly by: string;
  readonly due?: Day;
  readonly overdue: boolean;
  readonly state: string;
  readonly owner: string;
}

export interface RiskRow extends Item {
  readonly text: string;
  readonly likelihood: string;
  readonly impact: string;
  readonly lever?: Text;
  readonly response: string;
  readonly owner: string;
}

/** A source of the plan, or a case of the catalogue that it cites. */
export interface EvidenceRow extends Item {
  readonly name: Text;
  readonly kind: 'source' | 'case';
  readonly date: string;
  readonly url: string;
  /** Number of citations. */
  readonly uses: number;
}

export interface FindingRow extends Item {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Text;
}

/** The report of a plan: everything that boards, reports and reviews show. Plain data. */
export interface Report extends WiderReport {
  readonly title: string;
  readonly company: string;
  readonly owner: string;
  readonly summary: string;
  readonly status: PlanStatus;
  readonly models: readonly Named[];
  readonly trends: readonly Named[];
  /** One for each known model, the first first. */
  readonly strips: readonly ModelStrip[];
  readonly period?: { readonly text: string; readonly start: Day; readonly end: Day };
  readonly today?: Day;
  /** How much of what the plan names could be judged. */
  readonly understood: Understood;
  readonly keys: { readonly met: number; readonly waived: number; readonly all: number };
  readonly levers: readonly LeverRow[];
  readonly emphasis?: Emphasis;
  readonly kpis: readonly KpiRow[];
  /** What came of it so far, once figures were entered. */
  readonly progress?: StatusReport;
  readonly work: readonly WorkRow[];
  readonly budget: Budget;
  readonly assumptions: readonly AssumptionRow[];
  readonly risks: readonly RiskRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly findings: readonly FindingRow[];
  readonly silenced: number;
  readonly cases: readonly CaseMatch[];
}
