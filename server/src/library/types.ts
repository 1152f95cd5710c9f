import type { Report } from '../report/types.ts';
import type { Severity } from '../rules/rule.ts';
import type { Text } from '../text/language.ts';

export type { Report } from '../report/types.ts';
export type { Severity } from '../rules/rule.ts';
export type { Text } from '../text/language.ts';

/** The options of a check. */
export interface Options {
  /**
   * Texts of company catalogues, merged over the built-in one in this order. Paths in the plan are
   * not read.
   */
  readonly catalogs?: readonly string[];
  /** The text of the plan's file of figures, `*.actuals.csv`. */
  readonly figures?: string;
  /** The current day, `2027-03-01`. Without it, findings that depend on the day are left out. */
  readonly today?: string;
}

/** A place in a text: line and column from 1; column and offset in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A range of a text, its end exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A change of the text that resolves a finding. */
export interface Fix {
  readonly title: Text;
  /**
   * `safe` does not change the meaning and may be applied automatically; `suggestion` needs a
   * person's decision.
   */
  readonly kind: 'safe' | 'suggestion';
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** A problem at one place of a plan. */
export interface Finding {
  /** The code of the rule, for instance `LEV101`; it is stable. */
  readonly rule: string;
  /** The readable name of the rule. */
  readonly name: string;
  readonly severity: Severity;
  /** The address in the plan: `kpis.dispute-rate`. */
  readonly at: string;
  readonly range: Range;
  readonly message: Text;
  /** Facts of the catalogue that support the finding: `taobao/escrow`. */
  readonly evidence: readonly string[];
  readonly fixes: readonly Fix[];
}

/** A finding without its place, as part of a comparison. */
export type FindingSummary = Pick<Finding, 'rule' | 'name' | 'severity' | 'at' | 'message'>;

/** The result of a check. */
export interface CheckResult {
  /** Ids of the plan's operating models, the primary one first. */
  readonly models: readonly string[];
  readonly status: Report['status'];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** How many findings the plan itself silences. */
  readonly ignored: number;
}

/** One change of the strategy. */
export interface Change {
  /**
   * `added`, `removed`, `renamed`, `changed`, `measured`, `status`, or a kind of change of a
   * mechanism or a waiver.
   */
  readonly kind: string;
  /** The section, or `plan` for the fields at the top. */
  readonly section: string;
  /** The address in the newer plan; in the older one for what was removed. */
  readonly at: string;
  readonly before?: string;
  readonly after?: string;
  /** Whether the plan asks for more or for less than before. */
  readonly direction?: 'bolder' | 'weaker';
  readonly message: Text;
}

/** The differences between two versions of a plan. */
export interface DiffResult {
  readonly changes: readonly Change[];
  readonly findings: {
    readonly new: readonly FindingSummary[];
    readonly cleared: readonly FindingSummary[];
  };
}

/** The result of a merge. */
export interface MergeResult {
  /** The merged plan, with conflict markers if it is not clean. */
  readonly text: string;
  readonly clean: boolean;
  /** Addresses that both sides changed. */
  readonly conflicts: readonly string[];
  /** Errors of the merged plan that neither side had. */
  readonly newErrors: readonly FindingSummary[];
}

/** A completion. */
export interface Completion {
  readonly label: string;
  /** The name, or the meaning of the value. */
  readonly detail?: Text;
  /** The text to insert, as a snippet: `$1` and `${1:text}` are tab stops. */
  readonly insert: string;
  /** Offsets of the replaced range. */
  readonly replace: { readonly start: number; readonly end: number };
}

/** Common to all entries of the catalogue. */
export interface CatalogEntry {
  readonly id: string;
  readonly name: Text;
}

/** The catalogue as plain data: the entries that plans can name, and their relations. */
export interface CatalogData {
  readonly version: number;
  /** `requires` contains ids of levers. */
  readonly models: readonly (CatalogEntry & {
    readonly definition: Text;
    readonly requires: readonly string[];
  })[];
  readonly trends: readonly (CatalogEntry & { readonly levers: readonly string[] })[];
  /** `mechanisms` and `kpis` contain ids. */
  readonly levers: readonly (CatalogEntry & {
    readonly summary: Text;
    readonly mechanisms: readonly string[];
    readonly kpis: readonly string[];
  })[];
  readonly mechanisms: readonly (CatalogEntry & { readonly lever: string })[];
  readonly kpis: readonly (CatalogEntry & {
    readonly definition: Text;
    readonly formula: Text;
    readonly unit: string;
  })[];
  readonly cases: readonly (CatalogEntry & { readonly models: readonly string[] })[];
}
