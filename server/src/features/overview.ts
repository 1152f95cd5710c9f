import { modelName, nameOf } from '../catalog/names.ts';
import type { KeyState } from '../model/coverage.ts';
import type { Lang } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { TrackStatus } from '../tracking/types.ts';
import type { PlanDocument } from './document.ts';
import { progressOf, progressSummary } from './figures/progress.ts';
import { words } from './words.ts';

/** One operating key of a plan's models, ready for display. */
export interface KeyOverview {
  readonly lever: string;
  readonly state: KeyState['state'];
  readonly name: string;
  /** The state in words. */
  readonly says: string;
  /** The place of the lever in the plan, or where it would be added. */
  readonly span: Span;
}

/** A row about a plan, for a list of plans. */
export interface Overview {
  /** Undefined for a plan without a title. */
  readonly title: string | undefined;
  readonly models: string;
  /** In words; `draft` for a plan without a status. */
  readonly status: string;
  readonly keys: readonly KeyOverview[];
  readonly errors: number;
  readonly warnings: number;
  /** How its KPIs do, once figures are entered: the worst status, and all of them in words. */
  readonly progress?: { readonly worst: TrackStatus; readonly says: string };
}

/**
 * A plan in one row: title, models, status, states of its operating keys, and number of findings.
 */
export function overviewOf(document: PlanDocument, lang: Lang): Overview {
  const { checked, catalog } = document;
  const { plan, coverage, findings } = checked;
  const progress = progressOf(document);
  const count = (severity: string): number =>
    findings.filter((one) => one.severity === severity).length;
  return {
    title: plan.title?.text.slice(0, 200),
    models: coverage.models.map((model) => modelName(catalog, model)[lang]).join(' + '),
    status: words.statuses[plan.status][lang],
    keys: coverage.keys.map(({ key, lever, state }) => ({
      lever: key.lever,
      state,
      name: nameOf(catalog, 'levers', key.lever)[lang],
      says: words.states[state].text[lang],
      span: lever.entry?.keySpan ?? plan.anchor,
    })),
    errors: count('error'),
    warnings: count('warning'),
    ...(progress?.worst && {
      progress: { worst: progress.worst, says: progressSummary(progress, lang) },
    }),
  };
}
