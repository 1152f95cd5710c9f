import type { Catalog } from '../catalog/catalog.ts';
import type { MapNode } from '../syntax/tree.ts';
import { monthOf } from './grammar/date-forms.ts';
import type { Calendar } from './grammar/date-unit.ts';
import { dateOf } from './grammar/day.ts';
import { sharedCalendar } from './grammar/kept-dates.ts';
import { wholeMonths } from './grammar/period-months.ts';
import type { Period } from './grammar/period-type.ts';
import { unitTable } from './grammar/units.ts';
import type { Plan, Ref } from './plan.ts';
import { catalogRefs } from './read-refs.ts';
import { plainAt, type ReadContext, read, writtenAt } from './reader.ts';

/**
 * The context for reading the sections: the plan's models and its calendar.
 * @param own the keys of the plan's own entries
 */
export function readContext(
  text: string,
  root: MapNode | undefined,
  catalog: Catalog,
  own: ReadContext['own'],
): {
  readonly context: ReadContext;
  readonly models: readonly Ref[];
  readonly period: Plan['period'];
} {
  const first: ReadContext = {
    text,
    catalog,
    units: unitTable(catalog.measures, text),
    models: [],
    calendar: sharedCalendar({ fiscalMonth: fiscalMonth(root) }),
    own,
    names: [],
    prose: [],
  };
  const models = catalogRefs(first, 'model', root, 'model', []);
  const period = periodIn(first, root);
  const covered = period?.value ?? impliedPeriod(first, root);
  const { start, end } = covered ?? {};
  const calendar = sharedCalendar({
    ...first.calendar,
    ...fiscalOf(covered),
    start,
    end,
  });
  const company = plainAt(first, root, 'company', [])?.text;
  return {
    context: {
      ...first,
      models: models.flatMap((model) => model.id ?? []),
      calendar,
      months: period?.value && wholeMonths(period.value),
      names: company === undefined ? [] : [company],
    },
    models,
    period,
  };
}

/** The period of a plan; of `FY2027, view to 2030` the first part. */
function periodIn(context: ReadContext, root: MapNode | undefined): Plan['period'] {
  const field = plainAt(context, root, 'period', []);
  const period = read.period(context, field);
  const [first = '', ...more] = field?.text.split(/[,，;；]/u) ?? [];
  if (!field || period?.value || more.length === 0) return period;
  return { ...field, value: read.period(context, { ...field, text: first })?.value };
}

/**
 * The time that a plan without a period covers, by its fiscal year or its title: `Growth plan 2027`.
 * It tells which year a date without one belongs to.
 */
function impliedPeriod(context: ReadContext, root: MapNode | undefined): Period | undefined {
  const said = plainAt(context, root, 'fiscal_year', []);
  const value = read.period(context, said)?.value;
  if (value) return value;
  const title = plainAt(context, root, 'title', []);
  const [years] =
    /(?:19|20)\d{2}(?:\s?[-–~～至到]\s?(?:19|20)\d{2})?/u.exec(title?.text ?? '') ?? [];
  return years === undefined || !title
    ? undefined
    : read.period(context, { ...title, text: years })?.value;
}

/** The month in which the plan's fiscal year starts, 1 to 12; undefined if none is named. */
function fiscalMonth(root: MapNode | undefined): number | undefined {
  const node = writtenAt(root, 'fiscal_year');
  return node?.kind === 'scalar' ? monthOf(node.text) : undefined;
}

/**
 * What a period says of fiscal years: their first month and their names, as in
 * `FY27 (April 2026 - March 2027)`, or in whole years that do not start in January.
 */
function fiscalOf(period: Period | undefined): Partial<Calendar> {
  const months = period && wholeMonths(period);
  if (!period || !months) return {};
  const first = dateOf(period.start);
  if (!/FY|财年/i.test(period.text))
    return first.month > 1 && months % 12 === 0
      ? { fiscalMonth: first.month, fiscalByStart: false }
      : {};
  const [, year] = /(?:FY\s?'?|^)(?:20)?(\d{2})(?!\d)/i.exec(period.text) ?? [];
  if (year === undefined || !period.remark || months !== 12) return {};
  return { fiscalMonth: first.month, fiscalByStart: first.year === 2000 + Number(year) };
}
