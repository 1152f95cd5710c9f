import type { Catalog } from '../catalog/catalog.ts';
import { find } from '../catalog/lookup.ts';
import { normalise } from '../catalog/normalise.ts';
import { type DateUnit, readDate } from '../model/grammar/date.ts';
import { unitTable } from '../model/grammar/units.ts';
import { readQuantity } from '../model/grammar/value.ts';
import { measuredIn } from '../model/kpi-values.ts';
import { kpisOf } from '../model/kpis-of.ts';
import type { KpiEntry, Plan } from '../model/plan.ts';
import { kept } from '../text/kept.ts';
import type { FigureLine, FiguresFile } from './read-file.ts';
import type { EnteredFigure, Figures } from './types.ts';

/** Why a line is no figure. `several`: a range or a change; `kind`: another unit. */
export type LineProblem =
  | 'no-kpi'
  | 'unknown-kpi'
  | 'ambiguous-kpi'
  | 'no-date'
  | 'unreadable-date'
  | 'no-value'
  | 'unreadable-value'
  | 'several'
  | 'kind'
  | 'fraction';

/** A line of the file as the plan understands it. */
export interface ReadLine {
  readonly line: FigureLine;
  readonly kpi: KpiEntry | undefined;
  readonly date: DateUnit | undefined;
  /** In the unit of the KPI. */
  readonly value: number | undefined;
  /** The first thing that keeps the line from being a figure. */
  readonly problem: LineProblem | undefined;
  /** Dates that an unreadable one may stand for. */
  readonly suggestion?: string | undefined;
}

/** The lines of a file of figures, read by the words, dates and units of its plan. */
export function readLines(plan: Plan, catalog: Catalog, file: FiguresFile): readonly ReadLine[] {
  const units = unitTable(catalog.measures);
  const kpiNamed = kpiFinder(plan, catalog);
  return file.lines.map((line): ReadLine => {
    const named = line.kpi ? kpiNamed(line.kpi.text, line.scope?.text) : 'no-kpi';
    const date = line.date ? readDate(line.date.text, plan.calendar) : undefined;
    const kpi = typeof named === 'string' ? undefined : named;
    const value = line.value
      ? readValue(catalog, kpi, readQuantity(line.value.text, units))
      : 'no-value';
    const dateProblem = !line.date ? 'no-date' : date?.value ? undefined : 'unreadable-date';
    return {
      line,
      kpi,
      date: date?.value,
      value: typeof value === 'number' ? value : undefined,
      problem:
        (typeof named === 'string' ? named : undefined) ??
        dateProblem ??
        (typeof value === 'string' ? value : undefined),
      suggestion: date?.suggestion,
    };
  });
}

function readValue(
  catalog: Catalog,
  kpi: KpiEntry | undefined,
  { value }: ReturnType<typeof readQuantity>,
): number | LineProblem {
  if (!value) return 'unreadable-value';
  return kpi ? measuredIn(catalog, kpi, value) : value.number;
}

/** Finds the KPI of a plan by id, name or a name of the catalogue; of several the one in scope. */
export function kpiFinder(
  plan: Plan,
  catalog: Catalog,
): (text: string, scope: string | undefined) => KpiEntry | 'unknown-kpi' | 'ambiguous-kpi' {
  const byWord = new Map<string, KpiEntry[]>();
  for (const kpi of plan.kpis)
    for (const word of new Set([kpi.key, kpi.name?.text ?? kpi.key].map(normalise)))
      byWord.set(word, [...(byWord.get(word) ?? []), kpi]);
  const models = plan.models.flatMap(({ id }) => id ?? []);
  const named = kept((text: string): readonly KpiEntry[] => {
    const exact = byWord.get(normalise(text));
    if (exact) return exact;
    const id = find(catalog, 'kpi', text, models)?.id;
    return id === undefined ? [] : kpisOf(plan, id);
  });
  return (text, scope) => {
    const all = named(text);
    const inScope =
      scope === undefined || all.length < 2
        ? all
        : all.filter((kpi) => normalise(kpi.scope?.text ?? '') === normalise(scope));
    const [kpi] = inScope;
    if (!kpi) return 'unknown-kpi';
    return inScope.length > 1 ? 'ambiguous-kpi' : kpi;
  };
}

/**
 * The figures of a plan: those in the plan itself, and those of its file. Of two for the same
 * period the one in the file counts, and the later line.
 */
export function figuresOf(plan: Plan, catalog: Catalog, lines: readonly ReadLine[] = []): Figures {
  const figures = new Map<KpiEntry, EnteredFigure[]>();
  const add = (kpi: KpiEntry, figure: EnteredFigure): void => {
    const others = (figures.get(kpi) ?? []).filter(
      ({ start, end }) => start !== figure.start || end !== figure.end,
    );
    figures.set(kpi, [...others, figure]);
  };
  for (const kpi of plan.kpis)
    for (const { date, value } of kpi.actuals) {
      const number = value.value && measuredIn(catalog, kpi, value.value);
      if (!date.value || typeof number !== 'number') continue;
      const { start, end } = date.value;
      const { text, span } = value;
      add(kpi, { start, end, value: number, text, date: date.text, from: 'plan', span });
    }
  for (const { kpi, date, value, line } of lines) {
    if (!kpi || !date || value === undefined || !line.value || !line.date) continue;
    add(kpi, {
      start: date.start,
      end: date.end,
      value,
      text: line.value.text,
      date: line.date.text,
      from: 'file',
      span: line.value.span,
      ...(line.note && { note: line.note.text }),
      ...(line.by && { by: line.by.text }),
    });
  }
  for (const list of figures.values()) list.sort((a, b) => a.end - b.end || a.start - b.start);
  return figures;
}
