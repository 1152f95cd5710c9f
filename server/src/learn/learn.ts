import type { Catalog } from '../catalog/catalog.ts';
import { checkCatalog } from '../check-catalog.ts';
import type { Day } from '../model/grammar/day.ts';
import type { Plan } from '../model/plan.ts';
import { catalogWords } from '../model/shape-words.ts';
import type { Finding } from '../rules/finding.ts';
import { parse } from '../syntax/parse.ts';
import type { Tracking } from '../tracking/tracking.ts';
import { learntCase } from './case.ts';
import type { LearntCase } from './types.ts';
import { writeCase } from './write.ts';

/** A plan to learn from, and the company catalogue to write to. */
export interface LearnOptions {
  readonly plan: Plan;
  readonly catalog: Catalog;
  readonly tracking: Tracking;
  readonly today: Day;
  /** The catalogue that the company catalogue extends. */
  readonly base: Catalog;
  /** The company catalogue as it is; undefined for a new one. */
  readonly text: string | undefined;
  /** The id of a new company catalogue, and of a case of a plan without one. */
  readonly ids: { readonly catalog: string; readonly case: string };
  /** The plan by a name that stays the same: its path from the catalogue. */
  readonly source: string;
}

/** A company catalogue with what was learnt. */
export interface Learnt {
  readonly text: string;
  /** The id of the case in the catalogue. */
  readonly id: string;
  readonly case: LearntCase;
  /** Findings that the catalogue did not have before. */
  readonly findings: readonly Finding[];
}

/**
 * Writes what a plan teaches into a company catalogue, and checks the result.
 * @returns `nothing` for a plan without figures, `unreadable` for a catalogue that cannot be read
 */
export function learn(options: LearnOptions): Learnt | 'nothing' | 'unreadable' {
  const { plan, catalog, tracking, today, base, text, ids, source } = options;
  const before = text === undefined ? undefined : checkCatalog(text, { base });
  const learning = { plan, catalog, today, known: before?.catalog ?? base };
  const learnt = learntCase(learning, tracking, ids.case);
  if (!learnt) return 'nothing';
  const { syntax = parse('', { words: catalogWords }) } = before ?? {};
  if (syntax.problems.length > 0) return 'unreadable';
  const written = writeCase(learnt, {
    syntax,
    id: ids.catalog,
    base: `${base.id}@${base.version}`,
    plan: source,
    taken: base.cases,
  });
  if (!written) return 'unreadable';
  const { findings } = checkCatalog(written.text, { base });
  const known = new Set(before?.findings.map(nameOf));
  return {
    ...written,
    case: learnt,
    findings: findings.filter((finding) => !known.has(nameOf(finding))),
  };
}

function nameOf({ rule, path }: Finding): string {
  return JSON.stringify([rule, path]);
}
