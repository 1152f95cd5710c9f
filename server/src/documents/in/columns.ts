import type { Context } from './context.ts';
import { fits, isKpiName } from './fits.ts';
import type { Head } from './heads.ts';
import { type Spec, specs } from './specs.ts';

/** The head of a column, in the readings that two lines of heads allow, and the cells below it. */
export interface HeadedColumn {
  /** What stands in the head, for the user. */
  readonly written: string;
  readonly heads: readonly Head[];
  readonly cells: readonly string[];
}

/** Which column has which field of a kind of entry. */
export interface Assignment {
  readonly spec: Spec;
  readonly main: number;
  /** The head says that this is the main column, in a word of its own. */
  readonly isNamed: boolean;
  readonly fields: ReadonlyMap<number, string>;
  readonly score: number;
}

interface Match {
  readonly column: number;
  readonly field: string;
  readonly isWhole: boolean;
}

/**
 * Finds the fields of a kind of entry among the heads of a table: heads that are the very word for
 * a field come before heads that contain it, and the cells must be able to be its values.
 * @param isMeant whether the heading above the table announces these entries
 * @param areFigures whether the table has figures of periods and names of KPIs
 */
export function assign(
  context: Context,
  spec: Spec,
  columns: readonly HeadedColumn[],
  isMeant: boolean,
  areFigures: boolean,
): Assignment | undefined {
  const matches = columns.flatMap((column, at) => matchesOf(context, spec, column, at));
  const byWord = [true, false].flatMap((isWhole) =>
    matches.filter((match) => match.isWhole === isWhole),
  );
  const named = byWord.find(({ field }) => field === spec.main);
  const main = named?.column ?? unnamedMain(context, spec, columns, byWord, isMeant, areFigures);
  if (main === undefined) return undefined;
  // The fields of an entry follow its name.
  const rank = ({ isWhole, column }: Match): number => (isWhole ? 0 : 2) + (column > main ? 0 : 1);
  const ordered = [...byWord].sort((one, other) => rank(one) - rank(other));
  const fields = new Map<number, string>();
  let score = named ? (named.isWhole ? 3 : 2) : 1;
  for (const { column, field, isWhole } of ordered) {
    if (column === main || fields.has(column) || field === spec.main) continue;
    if ([...fields.values()].includes(field) && !mayRepeat(field, columns[column])) continue;
    fields.set(column, field);
    score += isWhole ? 2 : 1;
  }
  if (spec.section === 'kpis' && areKpis(context, columns[main])) score += 3;
  return { spec, main, isNamed: named !== undefined, fields, score };
}

/** Remarks, and figures of several dates. */
function mayRepeat(field: string, column: HeadedColumn | undefined): boolean {
  if (field === 'rest') return true;
  const isDated = column?.heads.some(({ date }) => date !== undefined) === true;
  return isDated && (field === 'baseline' || field === 'target');
}

function matchesOf(context: Context, spec: Spec, column: HeadedColumn, at: number): Match[] {
  const phrases = context.words.columns.get(spec.record);
  const found: Match[] = [];
  for (const { word } of column.heads)
    for (const { name, isWhole } of phrases?.inside(word) ?? []) {
      if (found.some(({ field }) => field === name)) continue;
      if (fits(context, spec, name, column.cells)) found.push({ column: at, field: name, isWhole });
    }
  return found;
}

/**
 * Without a head that names it, a column of KPIs, or the first one with names under its heading.
 */
function unnamedMain(
  context: Context,
  spec: Spec,
  columns: readonly HeadedColumn[],
  matches: readonly Match[],
  isMeant: boolean,
  areFigures: boolean,
): number | undefined {
  if (matches.length === 0 && !areFigures) return undefined;
  const free = columns.flatMap((column, at) =>
    matches.some((match) => match.column === at && match.isWhole) ? [] : [{ column, at }],
  );
  const isNames = ({ column }: { readonly column: HeadedColumn }): boolean =>
    column.cells.some((text) => text !== '') && fits(context, spec, spec.main, column.cells);
  if (spec.section === 'kpis') {
    const kpis = free.find(({ column }) => areKpis(context, column));
    if (kpis) return kpis.at;
  }
  return isMeant ? free.find(isNames)?.at : undefined;
}

/** Whether the first column with names has those of known KPIs only. */
export function hasKpiNames(context: Context, columns: readonly HeadedColumn[]): boolean {
  const first = columns.find(({ cells }) => cells.some((text) => /\p{L}/u.test(text)));
  const names = (first?.cells ?? []).filter((text) => text !== '');
  return names.length > 0 && names.every((text) => isKpiName(context, text));
}

function areKpis(context: Context, column: HeadedColumn | undefined): boolean {
  const filled = (column?.cells ?? []).filter((text) => text !== '');
  const known = filled.filter((text) => isKpiName(context, text));
  return known.length > 0 && known.length * 2 >= filled.length;
}

/** Kinds of entries whose heads are too common to be recognised without a heading. */
const onlyAnnounced = new Set(['economics', 'sources', 'levers']);

/**
 * The kinds of entries that a table may have, the likeliest first.
 * @param areFigures its rows are KPIs over time, whatever their head says
 */
export function candidates(
  context: Context,
  columns: readonly HeadedColumn[],
  meanings: readonly string[],
  areFigures = false,
): readonly Assignment[] {
  return specs
    .filter(({ section }) => !areFigures || section === 'kpis')
    .flatMap((spec) => {
      const isMeant = areFigures || meanings.includes(spec.section);
      const found = assign(context, spec, columns, isMeant, areFigures);
      if (!found) return [];
      const bonus = isMeant && found.isNamed ? 4 - meanings.indexOf(spec.section) : 0;
      const isEnough = isMeant ? found.score >= 2 : found.score >= 5 && found.fields.size > 0;
      if (!isEnough || (!isMeant && onlyAnnounced.has(spec.section))) return [];
      return [{ ...found, score: found.score + bonus }];
    })
    .sort((a, b) => b.score - a.score);
}
