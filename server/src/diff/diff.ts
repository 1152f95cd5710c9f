import type { Finding } from '../rules/finding.ts';
import { fillMessage } from '../text/message.ts';
import { type Change, entrySections, type Side, type Sides } from './change.ts';
import { differences } from './compare.ts';
import { describe } from './describe.ts';
import { entryWord } from './describe-entry.ts';
import { mechanismChanges } from './describe-mechanisms.ts';
import { normalise } from './normalise.ts';
import { progressChanges, type Times } from './progress.ts';
import { findRenames, type Renames, renamed, renamedPath } from './renames.ts';
import { unreadable } from './unreadable.ts';
import { type Fields, valueAt } from './value.ts';
import { withOffTrack } from './weakened.ts';

/** What changed between two versions of a plan. */
export interface PlanDiff {
  /** Heaviest section first, in the order of the format. */
  readonly changes: readonly Change[];
  readonly newFindings: readonly Finding[];
  readonly clearedFindings: readonly Finding[];
}

/** The plan as a whole first, then the sections in the order of the format. */
const order = ['plan', ...entrySections];

/**
 * What changed in the strategy: the meaning is compared, not the spelling. Renamed ids are
 * followed. The same plan in another order, spelling or layout has no changes.
 */
export function diffPlans(before: Side, after: Side, times: Times = {}): PlanDiff {
  // Both are read with the catalogue of the new plan: an untouched word is not a change, whatever
  // it means now.
  const models = after.checked.plan.models.flatMap(({ id }) => id ?? []);
  const to = normalise(after.checked.plan, after.catalog, { models });
  const written = normalise(before.checked.plan, after.catalog, { models });
  const renames = findRenames(written, to);
  const from = renamed(written, renames);
  const sides: Sides = { before: underNewIds(before, renames), after };
  const found = differences(from, to).flatMap((difference) => describe(difference, sides) ?? []);
  const changes = [
    ...unreadable(before, after),
    ...renameChanges(renames),
    ...withOffTrack(found, before, after, renames, times),
    ...leverKeys(from, to).flatMap((key) =>
      mechanismChanges(
        key,
        valueAt(from, ['levers', key]),
        valueAt(to, ['levers', key]),
        sides.before,
        after,
      ),
    ),
    ...progressChanges(before, after, renames, times),
  ];
  return {
    changes: changes.sort((a, b) => rank(a) - rank(b)),
    ...findingChanges(before, after, renames),
  };
}

function rank({ section }: Change): number {
  const index = order.indexOf(section);
  return index < 0 ? order.length : index;
}

/** Levers of both plans whose entries differ. */
function leverKeys(from: Fields, to: Fields): string[] {
  const [a, b] = [valueAt(from, ['levers']), valueAt(to, ['levers'])];
  if (a?.kind !== 'fields' || b?.kind !== 'fields') return [];
  return [...b.fields.keys()].filter((key) => a.fields.has(key));
}

/** The first plan's entries under the ids of the second. */
function underNewIds(side: Side, renames: Renames): Side {
  if (renames.size === 0) return side;
  const { plan } = side.checked;
  const keyed = <T extends { readonly key: string }>(entries: readonly T[], section: string): T[] =>
    entries.map((entry) => ({ ...entry, key: renames.get(section)?.get(entry.key) ?? entry.key }));
  const changed = {
    ...plan,
    kpis: keyed(plan.kpis, 'kpis'),
    initiatives: keyed(plan.initiatives, 'initiatives'),
    goals: keyed(plan.goals, 'goals'),
    segments: keyed(plan.segments, 'segments'),
    phases: keyed(plan.phases, 'phases'),
    channels: keyed(plan.channels, 'channels'),
    scenarios: keyed(plan.scenarios, 'scenarios'),
    decisions: keyed(plan.decisions, 'decisions'),
  };
  return { ...side, checked: { ...side.checked, plan: changed } };
}

function renameChanges(renames: Renames): Change[] {
  return [...renames].flatMap(([section, ids]) =>
    [...ids].map(([before, after]) => ({
      kind: 'renamed' as const,
      section: entrySections.has(section) ? section : 'plan',
      id: after,
      at: `${section}.${after}`,
      before,
      after,
      message: fillMessage(
        { en: 'Renamed {what}: {before} → {after}', zh: '{what}改名：{before} → {after}' },
        { what: entryWord(section), before, after },
      ),
    })),
  );
}

/** Findings of only one of the two, by rule and address; addresses follow renamed ids. */
function findingChanges(
  before: Side,
  after: Side,
  renames: Renames,
): Pick<PlanDiff, 'newFindings' | 'clearedFindings'> {
  const key = ({ rule, path }: Finding, ids?: Renames): string =>
    JSON.stringify([rule, ids ? renamedPath(path, ids) : path]);
  const old = counted(before.checked.findings.map((finding) => key(finding, renames)));
  const now = counted(after.checked.findings.map((finding) => key(finding)));
  const only = (
    findings: readonly Finding[],
    other: Map<string, number>,
    ids?: Renames,
  ): Finding[] =>
    findings.filter((finding) => {
      const name = key(finding, ids);
      const left = other.get(name) ?? 0;
      other.set(name, left - 1);
      return left <= 0;
    });
  return {
    newFindings: only(after.checked.findings, new Map(old)),
    clearedFindings: only(before.checked.findings, new Map(now), renames),
  };
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
