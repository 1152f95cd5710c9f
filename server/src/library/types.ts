import type { Report } from '../report/types.ts';
import type { Severity } from '../rules/rule.ts';
import type { Text } from '../text/language.ts';

export type { Report } from '../report/types.ts';
export type { Severity } from '../rules/rule.ts';
export type { Text } from '../text/language.ts';

/** What a check needs besides the text of the plan. */
export interface Options {
  /** Texts of company catalogues, laid over the built-in one in this order. Paths in the plan are not read. */
  readonly catalogs?: readonly string[];
  /** The day to check against, `2027-03-01`. Without it, findings that depend on the day are left out. */
  readonly today?: string;
}

/** A place in a text: line and column from 1; column and offset in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of a text, its end excluded. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A change of a text that takes a finding away. */
export interface Fix {
  readonly title: Text;
  /** `safe` changes no meaning and may be applied unasked; `suggestion` is a person's decision. */
  readonly kind: 'safe' | 'suggestion';
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** Something a reader should know about one place of a plan. */
export interface Finding {
  /** The code of the rule, for instance `LEV101`; it never changes. */
  readonly rule: string;
  /** The readable name of the rule. */
  readonly name: string;
  readonly severity: Severity;
  /** The address in the plan: `kpis.dispute-rate`. */
  readonly at: string;
  readonly range: Range;
  readonly message: Text;
  /** Facts of the catalogue that show why: `taobao/escrow`. */
  readonly evidence: readonly string[];
  readonly fixes: readonly Fix[];
}

/** A finding without its place, in the result of a comparison. */
export type FindingSummary = Pick<Finding, 'rule' | 'name' | 'severity' | 'at' | 'message'>;

/** What a check found. */
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
  /** `added`, `removed`, `renamed`, `changed`, or a word for what happened to a mechanism or a waiver. */
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

/** What differs between two versions of a plan. */
export interface DiffResult {
  readonly changes: readonly Change[];
  readonly findings: {
    readonly new: readonly FindingSummary[];
    readonly cleared: readonly FindingSummary[];
  };
}

/** What a merge came to. */
export interface MergeResult {
  /** The merged plan; with conflict markers when it is not clean. */
  readonly text: string;
  readonly clean: boolean;
  /** Addresses that both sides changed. */
  readonly conflicts: readonly string[];
  /** Errors of the merged plan that neither side had. */
  readonly newErrors: readonly FindingSummary[];
}

/** Something that can be inserted. */
export interface Completion {
  readonly label: string;
  /** The name, or what the value means. */
  readonly detail?: Text;
  /** What to insert, as a snippet: `$1` and `${1:text}` are tab stops. */
  readonly insert: string;
  /** Offsets of what the insertion replaces. */
  readonly replace: { readonly start: number; readonly end: number };
}

/** What every entry of the catalogue has. */
export interface CatalogEntry {
  readonly id: string;
  readonly name: Text;
}

/** The catalogue as plain data: what plans can name, and how it hangs together. */
export interface CatalogData {
  readonly version: number;
  /** `requires` holds ids of levers. */
  readonly models: readonly (CatalogEntry & {
    readonly definition: Text;
    readonly requires: readonly string[];
  })[];
  readonly trends: readonly (CatalogEntry & { readonly levers: readonly string[] })[];
  /** `mechanisms` and `kpis` hold ids. */
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
