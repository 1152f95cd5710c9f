import type { Catalog } from '../../catalog/catalog.ts';
import { canonOf, type Fields, valueAt } from '../../diff/value.ts';
import { applyAll } from './apply-all.ts';
import { type Change, changesIn } from './changes.ts';
import { draftOf, type PlanDraft } from './draft.ts';
import type { Base } from './read-base.ts';
import { type ReadSheet, tidy } from './sheet.ts';

/** A change of a workbook, and what became of it. */
export interface Returned {
  /** The sheet and the cell. */
  readonly at: string;
  /** Address in the plan. */
  readonly address: string;
  readonly kind: Change['kind'];
  /** What the export had, what the workbook has, and what the plan has by now. */
  readonly before: string;
  readonly after: string;
  readonly now: string;
}

/** A workbook that came back. */
export interface ReadBack {
  /** The plan with the changes. */
  readonly text: string;
  readonly taken: readonly Returned[];
  /** The plan says the same already. */
  readonly there: readonly Returned[];
  /** The plan was changed in the same place since; it stays as it is. */
  readonly conflicts: readonly Returned[];
  /** No plan could be written that says this and nothing else. */
  readonly left: readonly Returned[];
  /** Sheets that are gone, or lost their heads. */
  readonly gone: readonly string[];
}

/**
 * The changes of a workbook since its export, in the exported plan or in the plan as it is now.
 * @returns undefined if a plan cannot be read
 */
export function readBack(
  base: Base,
  sheets: readonly ReadSheet[],
  catalog: Catalog,
  existing?: string,
): ReadBack | undefined {
  const exported = draftOf(base.text, catalog);
  const now = existing === undefined ? exported : draftOf(existing, catalog, exported?.models);
  if (!exported || !now) return undefined;
  const { changes, gone } = changesIn(base, sheets);
  // Entries go last, so that what was changed in them is not lost from the report.
  const ordered = [...changes].sort((a, b) => order(a) - order(b));
  const alone = applyAll(exported, ordered, catalog, base.lang);
  const lists = { taken: [], there: [], conflicts: [], left: [] } satisfies Record<
    string,
    Change[]
  >;
  const sorted: Record<keyof typeof lists, Change[]> = lists;
  for (const change of ordered) {
    const path = alone.paths.get(change);
    if (!path) sorted.left.push(change);
    else if (existing === undefined) sorted.taken.push(change);
    else {
      const [there, before, after] = [now, exported, alone.draft].map(({ values }) =>
        canonOf(valueAt(values, path)),
      );
      if (there === after) sorted.there.push(change);
      else (there === before ? sorted.taken : sorted.conflicts).push(change);
    }
  }
  const result = existing === undefined ? alone : applyAll(now, sorted.taken, catalog, base.lang);
  const failed = sorted.taken.filter((change) => !result.paths.has(change));
  const told = (all: readonly Change[]): Returned[] =>
    all.map((change) => returnedOf(change, alone.paths.get(change), now));
  return {
    text: result.draft.text,
    taken: told(sorted.taken.filter((change) => result.paths.has(change))),
    there: told(sorted.there),
    conflicts: told(sorted.conflicts),
    left: told([...sorted.left, ...failed]),
    gone,
  };
}

function order({ kind }: Change): number {
  return kind === 'remove' ? 1 : 0;
}

function returnedOf(
  change: Change,
  path: readonly string[] | undefined,
  draft: PlanDraft,
): Returned {
  const { at, kind } = change;
  const address = (path ?? ('path' in change ? change.path : change.shape.path)).join('.');
  const now = path && kind === 'cell' ? textAt(draft.values, path) : '';
  if (change.kind === 'cell')
    return {
      at,
      kind,
      address,
      now,
      before: change.before?.source ?? '',
      after: tidy(change.cell),
    };
  const label = change.kind === 'items' ? '' : change.label;
  return {
    at,
    kind,
    address,
    now,
    before: kind === 'add' ? '' : label,
    after: kind === 'add' ? label : '',
  };
}

function textAt(values: Fields, path: readonly string[]): string {
  const value = valueAt(values, path);
  if (value?.kind === 'leaf') return value.text;
  return value?.kind === 'items' ? value.items.map(({ text }) => text).join('; ') : '';
}
