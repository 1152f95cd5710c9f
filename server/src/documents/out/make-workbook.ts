import type { Catalog } from '../../catalog/catalog.ts';
import { normalise } from '../../diff/normalise.ts';
import { unitTable } from '../../model/grammar/units.ts';
import type { Plan } from '../../model/plan.ts';
import { pageWords } from '../../report/page/words.ts';
import type { Lang } from '../../text/language.ts';
import { type BaseSheet, baseSheet, canComeBack } from './base.ts';
import type { CellContext } from './cells.ts';
import type { Exported } from './exported.ts';
import { columnsOf, sheetOf } from './sheets.ts';
import { type Table, tablesOf } from './tables.ts';
import { viewsOf } from './views.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** What the cells of a plan depend on. */
export function cellContext(plan: Plan, catalog: Catalog, lang: Lang): CellContext {
  return {
    catalog,
    lang,
    models: plan.models.flatMap(({ id }) => id ?? []),
    units: unitTable(catalog.measures, plan.syntax.text),
    currency: plan.currency?.text,
  };
}

/** The sections of a plan as tables. */
export function planTables(plan: Plan, context: CellContext): Table[] {
  const values = normalise(plan, context.catalog, { models: context.models, asWritten: true });
  return tablesOf(context, plan, values);
}

/** Sections that have a sheet even when they are empty. */
const main: ReadonlySet<string> = new Set(['goals', 'kpis', 'initiatives', 'risks']);

/**
 * A plan as a workbook: a sheet for each section, sheets of what is computed from it, and a hidden
 * one with which it comes back.
 */
export function workbookOf({ report, checked, catalog, lang }: Exported): Workbook {
  const { plan } = checked;
  const context = cellContext(plan, catalog, lang);
  const tables = planTables(plan, context);
  const views = viewsOf(report, context);
  const shown = tables.filter(
    ({ shape, rows }) => shape.kind === 'head' || rows.length > 0 || main.has(shape.path.join('.')),
  );
  const names = new Set(Object.values(views).map(({ name }) => name));
  const named = shown.map((table): BaseSheet => {
    const name = freeName(table.shape.title[lang], names);
    names.add(name);
    return { name, table, columns: columnsOf(table, lang) };
  });
  const sheetFor = ({ name, table }: BaseSheet): Sheet => sheetOf(table, name, lang);
  const of = (...paths: string[]): Sheet[] =>
    named.filter(({ table }) => paths.includes(table.shape.path.join('.'))).map(sheetFor);
  const first = ['', 'goals', 'kpis', 'initiatives', 'risks'];
  const rest = named.filter(({ table }) => !first.includes(table.shape.path.join('.')));
  const values = normalise(plan, catalog, { models: context.models, asWritten: true });
  const base = canComeBack(values, plan.syntax) ? [baseSheet(plan.syntax, lang, named)] : [];
  return {
    title: report.title === '' ? pageWords.untitled[lang] : report.title,
    lang,
    sheets: [
      ...of('', 'goals', 'kpis', 'initiatives'),
      views.byMonth,
      views.byLever,
      ...of('risks'),
      views.coverage,
      views.findings,
      views.actuals,
      ...rest.map(sheetFor),
      ...base,
    ],
  };
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} ${number}`;
  return name;
}
