import type { Assignment, HeadedColumn } from './columns.ts';
import type { Context } from './context.ts';
import type { Column } from './dated-columns.ts';
import { headOf } from './heads.ts';

/** Other kinds of entries in the same table: their main column is no field of the first kind. */
export function secondaries(
  primary: Assignment,
  found: readonly Assignment[],
): readonly Assignment[] {
  const taken = new Set([primary.main]);
  return found.slice(1).filter((other) => {
    if (!other.isNamed || taken.has(other.main)) return false;
    const field = primary.fields.get(other.main);
    const own = [...other.fields.keys()].filter((at) => !primary.fields.has(at) && !taken.has(at));
    const isFree = field === undefined || (field === 'kpis' && own.length > 0);
    const isOuter = other.main < primary.main && other.spec.section === 'goals';
    const isInnerGoal = other.spec.section === 'goals' && !isOuter;
    if (!isFree || isInnerGoal || (own.length === 0 && !isOuter)) return false;
    taken.add(other.main);
    return true;
  });
}

/** What a column of a table with these kinds of entries is. */
export function columnOf(
  context: Context,
  used: readonly Assignment[],
  { written, heads }: HeadedColumn,
  at: number,
  date: string | undefined,
): Column {
  const head = heads[1] ?? heads[0] ?? headOf(written, context.units);
  const base = { written, head };
  if (date !== undefined) return { ...base, kind: 'date', date };
  const main = used.find((one) => one.main === at);
  if (main) return { ...base, kind: 'main', spec: main.spec, field: main.spec.main };
  const { lists } = context.words;
  if (lists.numbering.has(head.word)) return { ...base, kind: 'number' };
  const owner = ownerOf(context, used, head.word, at);
  const field = owner?.fields.get(at);
  if (owner && field !== undefined) return { ...base, kind: 'field', spec: owner.spec, field };
  return { ...base, kind: lists.wholeYear.has(head.word) ? 'year' : 'other' };
}

/**
 * The entry that a column belongs to: the one that its head names, else the nearest to its left.
 */
function ownerOf(
  { words }: Context,
  used: readonly Assignment[],
  head: string,
  at: number,
): Assignment | undefined {
  const able = used.filter(({ fields }) => fields.has(at));
  const named = able.find(({ spec }) =>
    words.columns
      .get(spec.record)
      ?.inside(head)
      .some(({ name, start, isWhole }) => name === spec.main && start === 0 && !isWhole),
  );
  const left = able.filter(({ main }) => main < at).sort((a, b) => b.main - a.main);
  return named ?? left[0] ?? able[0];
}
