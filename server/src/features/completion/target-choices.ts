import type { Catalog } from '../../catalog/catalog.ts';
import type { Lang } from '../../text/language.ts';
import type { Choice } from './item.ts';
import { valueChoice } from './plan-choices.ts';
import { type Template, value } from './writing.ts';

/** A sensible form of the target: in the baseline's unit, or as a minimum or maximum. */
export function targetChoices(
  catalog: Catalog,
  kpi: string | undefined,
  typed: string,
  lang: Lang,
): Choice[] {
  const baseline = /^\s*([^\s]+(?:\s+[\p{L}%]+)?)\s*(?:->|→)/u.exec(typed)?.[1];
  const unit = baseline?.replace(/^[\d.,\s]+/, '') ?? unitSuffix(catalog, kpi, undefined, lang);
  const amount = Number(/^[\d.]+/.exec(baseline ?? '')?.[0] ?? '10');
  const known = kpi === undefined ? undefined : catalog.kpis.get(kpi);
  const most = known?.hard[1] ?? Number.POSITIVE_INFINITY;
  // A fifth better, or halfway to the limit of what is possible.
  const better =
    known?.direction === 'lower'
      ? amount * 0.8
      : amount * 1.2 < most
        ? amount * 1.2
        : (amount + most) / 2;
  const shown = String(Math.round(better * 10) / 10);
  const amountText: Template = [{ stop: 1, text: shown }, unit];
  return [
    {
      ...valueChoice(`${shown}${unit}`, 0, { en: 'target', zh: '目标值' }),
      write: value(amountText),
    },
    {
      ...valueChoice(`min ${shown}${unit}`, 1, { en: 'keep at least', zh: '不低于' }),
      write: value(['min ', ...amountText]),
    },
    {
      ...valueChoice(`max ${shown}${unit}`, 2, { en: 'keep at most', zh: '不高于' }),
      write: value(['max ', ...amountText]),
    },
  ];
}

/** How the KPI's unit is usually written after a number. */
export function unitSuffix(
  catalog: Catalog,
  kpi: string | undefined,
  currency: string | undefined,
  lang: Lang,
): string {
  const unit = kpi === undefined ? undefined : catalog.kpis.get(kpi)?.unit;
  const spellings = unit === undefined ? [] : (catalog.measures.units.get(unit)?.spellings ?? []);
  const chinese = spellings.find((word) => /\p{Script=Han}/u.test(word));
  const latin = spellings.find((word) => !/\p{Script=Han}/u.test(word));
  if (unit === undefined || spellings.length === 0)
    return unit === 'money' && currency !== undefined ? ` ${currency}` : '';
  if (catalog.measures.time[unit] === undefined && latin !== '%') return '';
  return (lang === 'zh' && latin !== '%' ? chinese : latin) ?? '';
}
