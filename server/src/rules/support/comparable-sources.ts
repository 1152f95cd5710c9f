import type { Catalog } from '../../catalog/catalog.ts';
import type { Benchmark, Case, Fact, Figure, Kpi } from '../../catalog/types.ts';
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

/** A figure of the source text. */
export function ofSource(catalog: Catalog, kpi: Kpi, item: Case, figure: Benchmark): Comparable {
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

/** The figures of a public case that measure the KPI. */
export function ofWorld(catalog: Catalog, kpi: Kpi, item: Case, fact: Fact): readonly Comparable[] {
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
export function ofHouse(catalog: Catalog, kpi: Kpi, item: Case, measured: Figure): Comparable[] {
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
