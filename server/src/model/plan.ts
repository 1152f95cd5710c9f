import type { Syntax } from '../syntax/parse.ts';
import type { MapNode } from '../syntax/tree.ts';
import type { Lang, ScriptCount } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { Calendar, DateUnit } from './grammar/date.ts';
import type { Money } from './grammar/money.ts';
import type { Period } from './grammar/period-type.ts';
import type { Quantity } from './grammar/value.ts';
import type { EntryBase, Located, ReadField, Ref, TextField } from './plan-basics.ts';
import type { Gate, WiderPlan } from './plan-sections.ts';

export type { EntryBase, Located, Path, ReadField, Ref, TextField } from './plan-basics.ts';

export interface LeverEntry extends EntryBase {
  /** Id of the lever in the catalogue. */
  readonly id: string | undefined;
  /** `words`: read as the lever because of its content. */
  readonly via?: 'id' | 'name' | 'alias' | 'words' | undefined;
  /** The lever of the catalogue that it counts as, by the plan's `as`. */
  readonly as: Ref | undefined;
  /** The text form: a sentence in which mechanisms are recognised. */
  readonly prose: TextField | undefined;
  readonly mechanisms: readonly Ref[];
  readonly have: readonly Ref[];
  /** Mechanisms recognised in `prose`. */
  readonly recognised: readonly Ref[];
  readonly why: TextField | undefined;
  readonly note: TextField | undefined;
  readonly owner: TextField | undefined;
  readonly kpis: readonly Ref[];
  readonly evidence: readonly Ref[];
  readonly waive: Waiver | undefined;
}

export interface Waiver extends Located {
  readonly keySpan: Span;
  readonly reason: TextField | undefined;
  readonly until: ReadField<DateUnit> | undefined;
  readonly by: TextField | undefined;
}

export interface KpiEntry extends EntryBase {
  /** Id of the KPI in the catalogue: from `kpi:`, else from the key. */
  readonly id: string | undefined;
  readonly via?: 'id' | 'name' | 'alias' | 'words' | undefined;
  /**
   * The KPI that the key is a part or a view of: `online sales`, `monthly orders`. Its value is not
   * compared with that KPI.
   */
  readonly partOf: string | undefined;
  /** The plan's own name for it. */
  readonly name: TextField | undefined;
  readonly kpi: Ref | undefined;
  /** The line, if the entry is in short form. */
  readonly line: TextField | undefined;
  readonly baseline: ReadField<Quantity> | undefined;
  /** `tbd` and its like: a baseline that is still to be measured. */
  readonly unmeasured: TextField | undefined;
  readonly target: ReadField<Quantity> | undefined;
  readonly due: ReadField<DateUnit> | undefined;
  readonly asOf: ReadField<DateUnit> | undefined;
  readonly owner: TextField | undefined;
  readonly scope: TextField | undefined;
  readonly unit: TextField | undefined;
  readonly measure: TextField | undefined;
  /** Which direction is better, as stated for the plan's own KPI. */
  readonly better: 'higher' | 'lower' | 'steady' | undefined;
  /** Whether months add up. */
  readonly kind: 'flow' | 'stock' | 'ratio' | undefined;
  readonly window: TextField | undefined;
  readonly per: TextField | undefined;
  /** The number is a growth rate of the KPI. */
  readonly growth: boolean;
  readonly season: Season | undefined;
  readonly segment: Ref | undefined;
  readonly channel: Ref | undefined;
  readonly actuals: KpiEntry['checkpoints'];
  readonly why: TextField | undefined;
  readonly levers: readonly Ref[];
  readonly evidence: readonly Ref[];
  readonly checkpoints: readonly {
    readonly date: ReadField<DateUnit>;
    readonly value: ReadField<Quantity>;
  }[];
}

/** How a year is spread over its months. */
export interface Season extends Located {
  /** January first, adding up to one; undefined where they could not be read. */
  readonly shares: readonly number[] | undefined;
}

export interface Initiative extends EntryBase {
  readonly name: TextField | undefined;
  readonly levers: readonly Ref[];
  readonly mechanisms: readonly Ref[];
  readonly when: ReadField<Period> | undefined;
  readonly budget: ReadField<Money> | undefined;
  readonly owner: TextField | undefined;
  readonly kpis: readonly Ref[];
  readonly after: readonly Ref[];
  readonly status: TextField | undefined;
  readonly models: readonly Ref[];
  readonly phase: Ref | undefined;
  readonly gate: Gate | undefined;
  readonly segments: readonly Ref[];
  readonly channels: readonly Ref[];
  /** Continuous or repeated work. */
  readonly rolling: boolean;
  readonly markets: readonly TextField[];
  readonly milestones: readonly (EntryBase & {
    readonly date: ReadField<DateUnit> | undefined;
    readonly text: TextField | undefined;
  })[];
  readonly evidence: readonly Ref[];
  readonly note: TextField | undefined;
}

export interface Assumption extends EntryBase {
  readonly assume: TextField | undefined;
  readonly checkBy: ReadField<DateUnit> | undefined;
  readonly owner: TextField | undefined;
  readonly affects: readonly Ref[];
  readonly evidence: readonly Ref[];
  readonly state: TextField | undefined;
}

export interface Risk extends EntryBase {
  readonly risk: TextField | undefined;
  readonly likelihood: TextField | undefined;
  readonly impact: TextField | undefined;
  readonly lever: Ref | undefined;
  readonly trigger: TextField | undefined;
  readonly response: TextField | undefined;
  readonly owner: TextField | undefined;
}

export interface Source extends EntryBase {
  readonly title: TextField | undefined;
  readonly url: TextField | undefined;
  readonly date: ReadField<DateUnit> | undefined;
  readonly kind: TextField | undefined;
  readonly note: TextField | undefined;
}

export interface Ignore extends Located {
  readonly rule: TextField | undefined;
  readonly at: TextField | undefined;
  readonly reason: TextField | undefined;
  readonly until: ReadField<DateUnit> | undefined;
}

export type PlanStatus = 'draft' | 'review' | 'approved' | 'retired';

/**
 * A plan as far as it could be read. Every part may be missing; a mistake in one part never affects
 * another.
 */
export interface Plan extends WiderPlan {
  readonly syntax: Syntax;
  readonly root: MapNode | undefined;
  /** The period and fiscal year by which dates are read. */
  readonly calendar: Calendar;
  /** Where something missing from the file is reported: the first line's key. */
  readonly anchor: Span;
  /** The top-level keys with their places; the first one of a duplicate key. */
  readonly top: ReadonlyMap<string, Span>;
  readonly version: TextField | undefined;
  readonly id: TextField | undefined;
  readonly title: TextField | undefined;
  readonly company: TextField | undefined;
  readonly summary: TextField | undefined;
  readonly owner: TextField | undefined;
  readonly reviewers: readonly TextField[];
  readonly status: PlanStatus;
  readonly lang: TextField | undefined;
  /** The default language of messages: `lang`, else that of most of the text. */
  readonly language: Lang | undefined;
  readonly models: readonly Ref[];
  readonly trends: readonly Ref[];
  readonly period: ReadField<Period> | undefined;
  readonly currency: TextField | undefined;
  readonly budget:
    | {
        readonly at: Located;
        readonly total: ReadField<Money> | undefined;
        readonly reserve: ReadField<Money> | undefined;
      }
    | undefined;
  readonly markets: readonly TextField[];
  readonly area: readonly TextField[];
  readonly profile: {
    readonly sellers: TextField | undefined;
    readonly buyers: TextField | undefined;
    readonly orderValue: ReadField<Money> | undefined;
    readonly ordersPerYear: TextField | undefined;
    readonly custom: TextField | undefined;
  };
  readonly shift:
    | {
        readonly at: Located;
        readonly from: TextField | undefined;
        readonly to: TextField | undefined;
      }
    | undefined;
  readonly emphasis:
    | {
        readonly at: Located;
        readonly keySpan: Span;
        readonly weights: ReadonlyMap<string, TextField>;
        readonly why: TextField | undefined;
      }
    | undefined;
  readonly catalogs: readonly TextField[];
  readonly levers: readonly LeverEntry[];
  readonly kpis: readonly KpiEntry[];
  readonly initiatives: readonly Initiative[];
  readonly assumptions: readonly Assumption[];
  readonly risks: readonly Risk[];
  readonly sources: readonly Source[];
  readonly ignores: readonly Ignore[];
  /** The amount of prose in the plan, by script. */
  readonly prose: ScriptCount;
}
