import type { Catalog } from '../../catalog/catalog.ts';
import { canonOf, type Fields, valueAt } from '../../diff/value.ts';
import { applied } from './apply.ts';
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

/** Maximum number of changes; each is read again to be certain that nothing else changed. */
const mostChanges = 5000;

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
  const start = existing === undefined ? exported : draftOf(existing, catalog, exported?.models);
  if (!exported || !start) return undefined;
  const { changes, gone } = changesIn(base, sheets);
  const lists = { taken: [], there: [], conflicts: [], left: [] } satisfies Record<
    string,
    Returned[]
  >;
  const result: Record<keyof typeof lists, Returned[]> = lists;
  let draft = start;
  // Entries go last, so that what was changed in them is not lost from the report.
  const ordered = [...changes].sort((a, b) => order(a) - order(b));
  for (const [index, change] of ordered.entries()) {
    const alone = index < mostChanges ? applied(exported, change, catalog, base.lang) : undefined;
    const returned = returnedOf(change, alone?.path, draft);
    if (!alone) {
      result.left.push(returned);
      continue;
    }
    const canon = (values: Fields): string => canonOf(valueAt(values, alone.path));
    const isFirst = canon(draft.values) === canon(exported.values) || existing === undefined;
    if (canon(draft.values) === canon(alone.draft.values)) result.there.push(returned);
    else if (!isFirst) result.conflicts.push(returned);
    else {
      const next = applied(draft, change, catalog, base.lang);
      if (next) draft = next.draft;
      (next ? result.taken : result.left).push(returned);
    }
  }
  return { text: draft.text, gone, ...result };
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
