import type { Catalog } from '../catalog/catalog.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Day } from '../model/grammar/day.ts';
import type { Path, Plan } from '../model/plan.ts';
import type { StructureIssue } from '../model/structure.ts';
import type { Lang, Text } from '../text/language.ts';
import type { Fill } from '../text/message.ts';
import type { Span, TextEdit } from '../text/span.ts';
import type { SilenceProblem } from './ignoring/problem.ts';

/** How much a finding matters: `error` = the plan contradicts itself or lacks what it cannot do without … `hint` = style. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Severities by the plan's status. */
export interface Ladder {
  readonly draft: Severity | 'off';
  readonly review: Severity | 'off';
  readonly approved: Severity | 'off';
}

/** A mend. `safe`: idempotent, changes no meaning, joins "fix all". `suggestion`: a decision for a person. */
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

/** What a finding is about; findings about the same thing can be shadows of each other. */
export type Subject = 'lever' | 'kpi' | 'initiative' | 'trend' | 'model' | 'field' | 'entry';

/** What a rule says about one place. */
export interface Report {
  readonly span: Span;
  /** The address; may name a field that is absent. */
  readonly path: Path;
  /** Fills for the placeholders of the message. */
  readonly data?: Readonly<Record<string, Fill>>;
  /** Which of the rule's `variants` to say instead of `message`. */
  readonly variant?: string;
  /** Instead of the rule's severity. */
  readonly severity?: Severity | Ladder;
  /** One level softer: the finding comes from a model that is not the plan's first. */
  readonly softer?: boolean;
  readonly about?: Readonly<Partial<Record<Subject, string | readonly string[]>>>;
  readonly related?: readonly Related[];
  /** Facts of the catalogue (`case/fact`) that show why. */
  readonly facts?: readonly string[];
  /** Made only when somebody asks. */
  readonly fixes?: () => readonly Fix[];
}

/** What a rule may look at. */
export interface RuleContext {
  readonly plan: Plan;
  readonly catalog: Catalog;
  /** Which levers, mechanisms and keys the plan covers. */
  readonly coverage: Coverage;
  readonly structure: readonly StructureIssue[];
  /** Company catalogues that could not be used. */
  readonly catalogProblems: readonly CatalogProblem[];
  /** The language that field names are asked to be in. */
  readonly keys?: Lang | undefined;
  /** The current day, where the caller has one to tell. */
  readonly today: Day | undefined;
  /** What is wrong with the plan's own words of silence; known only after all other rules have spoken. */
  readonly silence: readonly SilenceProblem[];
  /** For the check of a configuration file: what it says, as far as rules need it. */
  readonly config?: ConfigFacts | undefined;
  readonly report: (report: Report) => void;
}

/** What a configuration file says and what is wrong with the files it names. */
export interface ConfigFacts {
  readonly unknownRules: readonly { readonly text: string; readonly span: Span }[];
  /** All words that name rules, for suggestions. */
  readonly ruleWords: readonly string[];
  /** The version of the configuration format that the file says. */
  readonly version: { readonly text: string; readonly span: Span } | undefined;
  /** Patterns that no plan fits. */
  readonly unmatched: readonly { readonly text: string; readonly span: Span }[];
  readonly catalog: { readonly text: string; readonly span: Span } | undefined;
  readonly fileProblems: readonly {
    readonly at: { readonly text: string; readonly span: Span };
    readonly problem: Text;
  }[];
}

/** A company catalogue that the plan names and that cannot be used. */
export interface CatalogProblem {
  /** The path as the plan writes it. */
  readonly path: string;
  readonly problem: Text;
}

/** Everything about one rule. */
export interface Rule {
  /** Never changes: `LEV101`. */
  readonly code: string;
  /** Readable; the file's name. */
  readonly name: string;
  readonly severity: Severity | Ladder;
  /** 1 = few false alarms, high value; 3 = worth a look. */
  readonly tier: 1 | 2 | 3;
  /** `source` = from the source text on operating models, `sense` = planning practice, `law` = a public rule. */
  readonly origin: 'source' | 'sense' | 'law';
  readonly title: Text;
  /** Why a reader should care; shown by `explain`. */
  readonly why: Text;
  readonly message: Text;
  readonly variants?: Readonly<Record<string, Text>>;
  /** The kinds of file it speaks about; plans when left out. */
  readonly documents?: readonly ('plan' | 'config')[];
  /** A finding of this rule silences the whole rest of the file: nothing else can be trusted. */
  readonly stopsFile?: true;
  /** Shown beside a rule that stops the file, and in parts that cannot be read: it may be the cause. */
  readonly survivesStop?: true;
  /** Asks for more, instead of speaking of what is written: a first draft shows a few of these at a time. */
  readonly asksForMore?: true;
  /** Speaks about silenced findings, so it runs when all other rules are done. */
  readonly afterSilence?: true;
  /** Codes of rules whose finding about the same subject explains this one away (root cause first). */
  readonly yieldsTo?: Readonly<Partial<Record<Subject | 'file', readonly string[]>>>;
  readonly check: (context: RuleContext) => void;
}

/** Types a rule at its definition. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** The part of the plan a rule's findings belong to, by its code. */
export const groups: Readonly<Record<string, Text>> = {
  STR: { en: 'Structure', zh: '结构' },
  LEV: { en: 'Levers', zh: '杠杆' },
  MEC: { en: 'Mechanisms', zh: '做法' },
  KPI: { en: 'KPIs and numbers', zh: '指标与数字' },
  TIM: { en: 'Timing', zh: '时间' },
  BUD: { en: 'Budget', zh: '预算' },
  EVI: { en: 'Evidence', zh: '证据' },
  REF: { en: 'References', zh: '引用' },
  FIT: { en: 'Model fit', zh: '模式适配' },
  TRD: { en: 'Trends', zh: '趋势' },
  WRD: { en: 'Wording', zh: '措辞' },
  IGN: { en: 'Silenced findings', zh: '已忽略的提示' },
  CFG: { en: 'Configuration', zh: '配置' },
};
