import { parsePlan } from '../check.ts';
import { fieldIn } from '../model/catalogs.ts';
import { commentsOf } from '../syntax/comments.ts';
import { replaceScalar } from '../syntax/edit.ts';
import type { Node } from '../syntax/tree.ts';
import { applyEdits } from '../text/span.ts';
import type { FormatStep } from './steps.ts';

/** Why a plan was not upgraded. */
export type UpgradeProblem = 'no-version' | 'newer' | 'unreadable' | 'not-proved';

/** A text in the newest version, or the unchanged text and the reason. */
export interface Upgraded {
  readonly text: string;
  /** The steps that were taken, in order. */
  readonly steps: readonly FormatStep[];
  readonly problem?: UpgradeProblem;
}

/**
 * Upgrades a plan to a version of the format, version by version. Each step returns edits; its
 * result is parsed again and must be a readable plan of the next version with all comments, or
 * nothing is changed at all.
 */
export function upgradeText(text: string, target: number, steps: readonly FormatStep[]): Upgraded {
  const taken: FormatStep[] = [];
  let now = text;
  for (;;) {
    const syntax = parsePlan(now);
    const version = fieldIn(syntax.root, 'plan')?.value;
    if (syntax.problems.length > 0) return { text, steps: [], problem: 'unreadable' };
    const number = numberOf(version);
    if (number === undefined) return { text, steps: [], problem: 'no-version' };
    if (number > target) return { text, steps: [], problem: 'newer' };
    if (number === target) return { text: now, steps: taken };
    const step = steps.find(({ from }) => from === number);
    if (!step || version?.kind !== 'scalar') return { text, steps: [], problem: 'no-version' };
    const next = applyEdits(now, [
      ...step.edits(syntax),
      replaceScalar(version, String(number + 1)),
    ]);
    if (!isProved(now, next, number + 1)) return { text, steps: [], problem: 'not-proved' };
    taken.push(step);
    now = next;
  }
}

/** The version of the format; a plan that does not say it has the first. */
function numberOf(version: Node | undefined): number | undefined {
  if (version === undefined) return 1;
  const text = version.kind === 'scalar' ? version.text.trim() : '';
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function isProved(before: string, after: string, version: number): boolean {
  const [a, b] = [parsePlan(before), parsePlan(after)];
  const written = numberOf(fieldIn(b.root, 'plan')?.value);
  if (b.problems.length > 0 || written !== version) return false;
  const comments = (syntax: typeof a): string[] =>
    commentsOf(syntax.text, syntax.root).map(({ text }) => text);
  const left = [...comments(b)];
  return comments(a).every((comment) => {
    const at = left.indexOf(comment);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
