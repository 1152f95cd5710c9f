import { isoMonth } from '../../model/grammar/day.ts';
import { kpiName } from '../../model/kpi-texts.ts';
import { valuesOf } from '../../model/kpi-values.ts';
import type { KpiEntry } from '../../model/plan.ts';
import { recordShape } from '../../model/shape.ts';
import { same } from '../../text/language.ts';
import { csvRow } from '../../tracking/csv-adapter.ts';
import { duePeriods, lastMonthEnd } from '../../tracking/due.ts';
import { filterText } from '../completion/filter-text.ts';
import type { CompletionItem } from '../completion/item.ts';
import { literal } from '../completion/writing.ts';
import type { FiguresDocument } from '../document.ts';
import { type CellPlace, cellAt, columnsIn } from './cell.ts';

/**
 * Completions in a file of figures: columns in the first line, KPIs of the plan with the period
 * that is due, dates.
 */
export function completeFigures(document: FiguresDocument, offset: number): CompletionItem[] {
  const { file } = document.tracking;
  if (!file) return [];
  const place = cellAt(file, offset);
  if (place.isHeader) return headerItems(document, place);
  if (place.column === 'kpi') return kpiItems(document, place);
  return place.column === 'date' ? dateItems(document, place) : [];
}

function headerItems(document: FiguresDocument, { span, cells }: CellPlace): CompletionItem[] {
  const { plan, lang } = document;
  const fields = [...recordShape('actuals').fields.values()];
  const isChinese = (plan.language ?? lang) === 'zh';
  const wordOf = (name: string, aka: readonly string[] = []): string =>
    isChinese ? (aka[0] ?? name) : name;
  const written = new Set<string>(columnsIn(cells));
  const words = fields.filter(({ name }) => !written.has(name));
  const items = words.map(
    ({ name, aka, doc, example }, index): CompletionItem => ({
      label: wordOf(name, aka),
      kind: 'field',
      detail: doc,
      filter: filterText(name, undefined, { en: [], zh: aka ?? [] }),
      rank: index + 1,
      insert: literal(wordOf(name, aka)),
      replace: span,
      about: { doc, ...(example !== undefined && { example }) },
    }),
  );
  if (written.size > 0 || cells.length > 1) return items;
  const whole = fields
    .slice(0, 4)
    .map(({ name, aka }) => wordOf(name, aka))
    .join(',');
  const all: CompletionItem = {
    label: whole,
    kind: 'field',
    detail: { en: 'All columns', zh: '全部列名' },
    filter: whole,
    rank: 0,
    insert: `${literal(whole)}\n`,
    replace: span,
    again: true,
  };
  return [all, ...items];
}

/** The KPIs of the plan, those with a period that is due first; a new line also gets the period. */
function kpiItems(document: FiguresDocument, { span, cells, index }: CellPlace): CompletionItem[] {
  const { plan, catalog, tracking } = document;
  const { delimiter = ',', columns = [] } = tracking.file ?? {};
  const isNew = cells.length === 1 && index === 0 && columns[1] === 'date';
  return plan.kpis.map((kpi, at): CompletionItem => {
    const due = dueOf(document, kpi)[0]?.text;
    const name = kpiName(catalog, kpi);
    const cell = csvRow([kpi.key], delimiter);
    return {
      label: kpi.key,
      kind: 'own',
      detail: name,
      ...(due !== undefined && { remark: { en: `due: ${due}`, zh: `待填 ${due}` } }),
      filter: filterText(kpi.key, name),
      rank: due === undefined ? at + 1000 : at,
      insert: isNew
        ? `${literal(cell)}${literal(delimiter)}${due === undefined ? '' : `${due}${literal(delimiter)}`}`
        : literal(cell),
      replace: span,
      ...(kpi.id !== undefined && { about: { kind: 'kpi', id: kpi.id } }),
      ...(isNew && due === undefined && { again: true }),
    };
  });
}

/** The periods that are due for the KPI of the line, and the last month. */
function dateItems(document: FiguresDocument, { span, cells }: CellPlace): CompletionItem[] {
  const { tracking, today, plan } = document;
  const column = tracking.file?.columns.indexOf('kpi') ?? -1;
  const kpi = plan.kpis.find(({ key }) => key === cells[column]);
  const due = kpi ? dueOf(document, kpi).map(({ text }) => text) : [];
  const dates = [...new Set([...due, isoMonth(lastMonthEnd(today))])];
  return dates.map((date, rank) => ({
    label: date,
    kind: 'value',
    detail: due.includes(date) ? { en: 'due', zh: '待填' } : same(''),
    filter: date,
    rank,
    insert: date,
    replace: span,
  }));
}

function dueOf({ plan, catalog, tracking, today }: FiguresDocument, kpi: KpiEntry) {
  const { known } = valuesOf(catalog, kpi);
  return duePeriods(tracking.figures.get(kpi) ?? [], {
    from: plan.period?.value?.start ?? lastMonthEnd(today),
    today,
    isSum: known?.overTime?.sums === true || kpi.kind === 'flow',
  });
}
