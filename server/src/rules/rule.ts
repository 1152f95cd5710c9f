import type { Catalog } from '../catalog/catalog.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Day } from '../model/grammar/day.ts';
import type { GoalNames } from '../model/parent.ts';
import type { Path, Plan } from '../model/plan.ts';
import type { ValueType } from '../model/shape-types.ts';
import type { StructureIssue } from '../model/structure-issue.ts';
import type { Lang, Text } from '../text/language.ts';
import type { Fill } from '../text/message.ts';
import type { Span, TextEdit } from '../text/span.ts';
import type { Tracking } from '../tracking/tracking.ts';
import type { SilenceProblem } from './ignoring/problem.ts';

/**
 * The severity of a finding: `error` = the plan contradicts itself or lacks something essential …
 * `hint` = style.
 */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Severities by the plan's status. */
export interface Ladder {
  readonly draft: Severity | 'off';
  readonly review: Severity | 'off';
  readonly approved: Severity | 'off';
}

/**
 * A fix. `safe`: idempotent, preserves the meaning, part of "fix all". `suggestion`: needs a
 * decision of the user.
 */
export interface Fix {
  readonly title: Text;
  readonly kind: 'safe' | 'suggestion';
  readonly edits: readonly TextEdit[];
}

/** A second place in the plan that explains a finding. */
export interface Related {
  readonly span: Span;
  readonly message: Text;
}

/** The subject of a finding; findings about the same subject can have a common cause. */
export type Subject = 'lever' | 'kpi' | 'initiative' | 'trend' | 'model' | 'field' | 'entry';

/** A report of a rule about one place. */
export interface Report {
  readonly span: Span;
  /** The address; may name a field that is absent. */
  readonly path: Path;
  /** Values for the placeholders of the message. */
  readonly data?: Readonly<Record<string, Fill>>;
  /** Which of the rule's `variants` to use instead of `message`. */
  readonly variant?: string;
  /** Overrides the rule's severity. */
  readonly severity?: Severity | Ladder;
  /** One severity lower: the finding concerns a model other than the plan's first. */
  readonly softer?: boolean;
  readonly about?: Readonly<Partial<Record<Subject, string | readonly string[]>>>;
  readonly related?: readonly Related[];
  /** Facts of the catalogue (`case/fact`) as evidence. */
  readonly facts?: readonly string[];
  /** Computed on demand. */
  readonly fixes?: () => readonly Fix[];
}

/** The input of a rule. */
export interface RuleContext {
  readonly plan: Plan;
  readonly catalog: Catalog;
  /** Which levers, mechanisms and keys the plan covers. */
  readonly coverage: Coverage;
  /** The source text that the plan is held against: its name and content. */
  readonly against?: { readonly name: string | Text; readonly text: string } | undefined;
  /** What was measured so far; undefined for files that are not plans or figures. */
  readonly tracking?: Tracking;
  readonly structure: readonly StructureIssue[];
  /** The shape of this kind of file. */
  readonly format: ValueType;
  /** Company catalogues that could not be used. */
  readonly catalogProblems: readonly CatalogProblem[];
  /** The plan that this one is part of; undefined if it names none, or the caller has no files. */
  readonly parent?: ParentPlan | undefined;
  /** The language that field names are asked to be in. */
  readonly keys?: Lang | undefined;
  /** The current day, where the caller has one to tell. */
  readonly today: Day | undefined;
  /** The problems of the plan's directives; only known after all other rules have run. */
  readonly silence: readonly SilenceProblem[];
  /** For the check of a configuration file: its content, as far as rules need it. */
  readonly config?: ConfigFacts | undefined;
  readonly report: (report: Report) => void;
}

/** The content of a configuration file, and the problems of the files it names. */
export interface ConfigFacts {
  readonly unknownRules: readonly { readonly text: string; readonly span: Span }[];
  /** All words that name rules, for suggestions. */
  readonly ruleWords: readonly string[];
  /** The version of the configuration format in the file. */
  readonly version: { readonly text: string; readonly span: Span } | undefined;
  /** Patterns that match no plan. */
  readonly unmatched: readonly { readonly text: string; readonly span: Span }[];
  readonly catalog: { readonly text: string; readonly span: Span } | undefined;
  readonly fileProblems: readonly {
    readonly at: { readonly text: string; readonly span: Span };
    readonly problem: Text;
  }[];
}

/** An unusable company catalogue that the plan names. */
export interface CatalogProblem {
  /** The path as written in the plan. */
  readonly path: string;
  readonly problem: Text;
}

/** The plan that `part_of` names: its goals, or why it cannot be used. */
export type ParentPlan = { readonly path: string } & (
  | { readonly goals: GoalNames }
  | { readonly problem: Text }
);

/** A rule. */
export interface Rule {
  /** The stable code: `LEV101`. */
  readonly code: string;
  /** Readable; the file's name. */
  readonly name: string;
  readonly severity: Severity | Ladder;
  /** 1 = few false alarms, high value; 3 = worth a look. */
  readonly tier: 1 | 2 | 3;
  /**
   * `source` = from the source text on operating models, `sense` = planning practice, `law` = a
   * public rule.
   */
  readonly origin: 'source' | 'sense' | 'law';
  readonly title: Text;
  /** Why it matters; shown by `explain`. */
  readonly why: Text;
  readonly message: Text;
  readonly variants?: Readonly<Record<string, Text>>;
  /** The kinds of files it checks; plans by default. */
  readonly documents?: readonly ('plan' | 'config' | 'catalog' | 'figures')[];
  /**
   * A finding of this rule suppresses all others of the file, since nothing else can be trusted.
   */
  readonly stopsFile?: true;
  /**
   * Shown beside a rule that stops the file, and in unreadable parts, because it may be the cause.
   */
  readonly survivesStop?: true;
  /**
   * Asks for more content instead of judging existing content: a first draft shows only a few of
   * these, and `first` those that the strategy hangs on.
   */
  readonly asksForMore?: true | 'first';
  /** Concerns how a plan is written only: reports leave it out. */
  readonly isAboutSpelling?: true;
  /** Reports on silenced findings, so it runs after all other rules. */
  readonly afterSilence?: true;
  /** Codes of rules whose finding about the same subject is the root cause of this one. */
  readonly yieldsTo?: Readonly<Partial<Record<Subject | 'file', readonly string[]>>>;
  readonly check: (context: RuleContext) => void;
}

/** Type-checks a rule at its definition. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
