import type { Catalog } from '../../catalog/catalog.ts';
import { benchmarksOfKpi } from '../../catalog/kpi-links.ts';
import { outcomeOf } from '../../catalog/outcome.ts';
import { isModel } from '../../catalog/requirements.ts';
import type { Benchmark, Case, Fact, Figure, Kpi } from '../../catalog/types.ts';
import { formsOfCase, hasForm } from '../../model/case-forms.ts';
import type { Forms } from '../../model/forms.ts';
import { moneyUnit, percentUnit } from '../../model/grammar/units.ts';
import { changeText } from '../../model/numbers.ts';
import { same, type Text } from '../../text/language.ts';
import { figureText, worldFigureText } from './figure-text.ts';

/**
 * A figure of a case that a plan's KPI can be held against: same KPI, same model, and a level or a
 * change that is said.
 */
export interface Comparable {
  readonly case: Case;
  /** From where to where, its unit, and the change. */
  readonly text: Text;
  readonly caveat: Text;
  /** Where and when, as far as that is known. */
  readonly scope: Text;
  /**
   * In the unit of the KPI; absent for sizes (money, counts), which differ from company to company.
   */
  readonly level?: number;
  /** Relative, 0.2 for +20 %. */
  readonly change?: number;
  /** Measured by the company itself. */
  readonly isOwn?: true;
  readonly year?: string;
}

/** What a plan is about: what its figures may be compared with. */
export interface Subject {
  readonly models: readonly string[];
  readonly trends: readonly string[];
  readonly forms: Forms;
  /** The title of the plan: the case that was made of it is no history. */
  readonly title?: string | undefined;
}

/**
 * Figures for a KPI that may question a target: of the source text those meant for it, of the world
 * those with a year, whose metric is the KPI and that are no failure, comparison or effect.
 */
export function comparables(catalog: Catalog, kpi: Kpi, subject: Subject): readonly Comparable[] {
  const isShared = (item: Case | undefined): item is Case =>
    item !== undefined && shares(catalog, item, subject) && !isTitle(item, subject.title);
  const isNear = (item: Case | undefined): item is Case =>
    isShared(item) && outcomeOf(item) !== 'failed';
  const house = [...catalog.facts.values()].flatMap((fact) => {
    const item = catalog.cases.get(fact.case);
    return fact.measured?.metric === kpi.id && isShared(item)
      ? ofHouse(catalog, kpi, item, fact.measured)
      : [];
  });
  // A company's own history says more than that of others, also where it failed.
  if (house.length > 0) return house;
  const own = benchmarksOfKpi(catalog, kpi.id).flatMap((one) => {
    const item = catalog.cases.get(one.case);
    return one.use === 'compare' && isNear(item) ? [ofSource(catalog, kpi, item, one)] : [];
  });
  const world = [...catalog.facts.values()].flatMap((fact) => {
    const item = catalog.cases.get(fact.case);
    return fact.kind !== 'failure' && fact.measures?.includes(kpi.id) && isNear(item)
      ? ofWorld(catalog, kpi, item, fact)
      : [];
  });
  return [...own, ...world];
}

function isTitle({ name, layer }: Case, title: string | undefined): boolean {
  return layer !== undefined && title !== undefined && (name.en === title || name.zh === title);
}

/** Same model, and same form where both are known; a case of no model has to share a trend. */
function shares(catalog: Catalog, item: Case, subject: Subject): boolean {
  const { models, trends } = item;
  const known = subject.forms.sure.length > 0 && formsOfCase(catalog, item.id).length > 0;
  if (known && !hasForm(catalog, item, subject.forms.sure)) return false;
  return models.length > 0
    ? subject.models.some((model) => models.some((other) => isModel(catalog, model, other)))
    : trends.some((trend) => subject.trends.includes(trend));
}

function ofSource(catalog: Catalog, kpi: Kpi, item: Case, figure: Benchmark): Comparable {
  const { to, unit, changeValue } = figure;
  return {
    case: item,
    text: figureText(catalog, figure),
    caveat: figure.caveat,
    scope: { en: 'source text, no year', zh: '源文，年份不详' },
    ...levelOf(kpi, unit, to),
    ...(changeValue !== undefined && { change: changeValue }),
  };
}

function ofWorld(catalog: Catalog, kpi: Kpi, item: Case, fact: Fact): readonly Comparable[] {
  const figures = (fact.grounds?.figures ?? []).filter(
    ({ metric, year, basis }) =>
      metric === kpi.id && year !== undefined && (basis === undefined || basis === 'change'),
  );
  return figures.flatMap((figure): readonly Comparable[] => {
    const { to, value, unit, basis, year } = figure;
    const last = to ?? value;
    const change = changeOf(figure);
    const level = basis === undefined ? levelOf(kpi, unit, last) : {};
    if (change === undefined && level.level === undefined) return [];
    const text = worldFigureText(catalog, { ...figure, year: undefined });
    const worked = change !== undefined && basis === undefined ? `, ${changeText(change)}` : '';
    const doubt = fact.confidence === 'fairly' ? notCertain : same('');
    return [
      {
        case: item,
        text: { en: `${text.en}${worked}`, zh: `${text.zh}${worked.replace(', ', '，')}` },
        caveat: {
          en: `${figure.caveat.en}${doubt.en}`,
          zh: `${figure.caveat.zh.replace(/。$/, '')}${doubt.zh}`,
        },
        scope: scopeOf(item, String(year)),
        ...level,
        ...(change !== undefined && { change }),
      },
    ];
  });
}

/** A figure of the company itself: in the unit of the KPI, and sizes may be compared. */
function ofHouse(catalog: Catalog, kpi: Kpi, item: Case, measured: Figure): Comparable[] {
  const figure = { ...measured, unit: kpi.unit };
  const text = worldFigureText(catalog, { ...figure, year: undefined });
  const level = typeof measured.value === 'number' ? { level: measured.value } : {};
  const change = changeOf(figure);
  return [
    {
      case: item,
      text,
      caveat: measured.caveat,
      isOwn: true,
      ...(measured.year !== undefined && { year: String(measured.year) }),
      scope: {
        en: `own, ${measured.year ?? 'no year'}`,
        zh: `本企业，${measured.year ?? '年份不详'}`,
      },
      ...level,
      ...(change !== undefined && { change }),
    },
  ];
}

const notCertain: Text = { en: ' Not quite certain.', zh: '；不完全确定' };

function scopeOf({ place }: Case, year: string): Text {
  return place ? { en: `${place.en}, ${year}`, zh: `${place.zh}，${year}` } : same(year);
}

function changeOf({ from, to, value, unit, basis }: Figure): number | undefined {
  if (basis === 'change')
    return unit === percentUnit && typeof value === 'number' ? value / 100 : undefined;
  if (typeof from !== 'number' || typeof to !== 'number' || from === 0) return undefined;
  return (to - from) / Math.abs(from);
}

const sizes: ReadonlySet<string> = new Set([moneyUnit, 'count', 'units', 'persons']);

function levelOf(kpi: Kpi, unit: string, value: Figure['to']): { readonly level?: number } {
  return typeof value === 'number' && unit === kpi.unit && !sizes.has(unit) ? { level: value } : {};
}
