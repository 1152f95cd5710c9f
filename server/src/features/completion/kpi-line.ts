import type { Catalog } from '../../catalog/catalog.ts';
import { isoMonth } from '../../model/grammar/day.ts';
import type { Plan } from '../../model/plan.ts';
import type { Lang, Text } from '../../text/language.ts';
import type { PlanDocument } from '../document.ts';
import { type Choice, literal } from './item.ts';
import { dateChoices, personChoices, valueChoice } from './plan-choices.ts';

/** What to offer inside `baseline -> target by due @ owner`, by what is typed so far. */
export function kpiLineChoices(
  { catalog, checked, lang }: PlanDocument,
  kpi: string | undefined,
  typed: string,
): Choice[] {
  const { plan } = checked;
  // Only what is near counts, and a line of a plan is short.
  const near = typed.slice(-200);
  const away = typed.length - near.length;
  const behind = (pattern: RegExp): number | undefined => {
    const found = pattern.exec(near);
    return found ? away + found.index + found[0].length - (found[1] ?? '').length : undefined;
  };
  const owner = behind(/@\s*([^@]*)$/);
  if (owner !== undefined) return personChoices(plan).map((choice) => ({ ...choice, from: owner }));
  const due = behind(/(?:\bby|截至)\s+(\S*)$/);
  if (due !== undefined) return dateChoices(plan).map((choice) => ({ ...choice, from: due }));
  const target = behind(/(?:->|→)\s*(\S*)$/);
  if (target !== undefined)
    return targetChoices(catalog, kpi, typed, lang).map((choice) => ({ ...choice, from: target }));
  if (typed.trim() === '')
    return [
      {
        ...valueChoice('baseline -> target by due @ owner', 0, lineDoc),
        insert: kpiLine(plan, catalog, kpi, lang),
      },
    ];
  if (!/\s$/.test(typed)) return [];
  const next = /->|→/.test(typed)
    ? []
    : [
        {
          ...valueChoice('->', 0, { en: 'to the target', zh: '到目标值' }),
          insert: '-> ',
          again: true,
        },
      ];
  const end = /\bby\b|截至/.test(typed)
    ? []
    : [{ ...valueChoice('by', 1, { en: 'due date', zh: '期限' }), insert: 'by ', again: true }];
  const person = [
    { ...valueChoice('@', 2, { en: 'owner', zh: '负责人' }), insert: '@ ', again: true },
  ];
  return [...next, ...end, ...person].map((choice) => ({ ...choice, from: typed.length }));
}

const lineDoc: Text = {
  en: 'where it stands, where it shall be, by when, who',
  zh: '现状、目标、期限、负责人',
};

/** The whole line with tab stops. */
export function kpiLine(plan: Plan, catalog: Catalog, kpi: string | undefined, lang: Lang): string {
  const unit = unitSuffix(catalog, kpi, plan.currency?.text, lang);
  const due = plan.period?.value ? isoMonth(plan.period.value.end) : '2027-12';
  const owner =
    personChoices(plan)[0]?.label ?? plan.owner?.text ?? (lang === 'zh' ? '负责人' : 'owner');
  return `\${1:tbd} -> \${2:${usualAmount(catalog, kpi)}${literal(unit)}} by \${3:${due}} @ \${4:${literal(owner)}}`;
}

/** A number that such a KPI can have. */
function usualAmount(catalog: Catalog, kpi: string | undefined): number {
  const [low, high] = (kpi === undefined ? undefined : catalog.kpis.get(kpi)?.soft) ?? [null, null];
  if ((low ?? 10) <= 10 && 10 <= (high ?? 10)) return 10;
  return low !== null && high !== null
    ? Math.round(((low + high) / 2) * 10) / 10
    : (low ?? high ?? 10);
}

/** A sensible shape for the target: in the baseline's unit, or kept at least or at most. */
function targetChoices(
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
  // A fifth better, or half of the way to what is possible at all.
  const better =
    known?.direction === 'lower'
      ? amount * 0.8
      : amount * 1.2 < most
        ? amount * 1.2
        : (amount + most) / 2;
  const shown = String(Math.round(better * 10) / 10);
  return [
    {
      ...valueChoice(`${shown}${unit}`, 0, { en: 'target', zh: '目标值' }),
      insert: `\${1:${shown}}${literal(unit)}`,
    },
    {
      ...valueChoice(`min ${shown}${unit}`, 1, { en: 'keep at least', zh: '不低于' }),
      insert: `min \${1:${shown}}${literal(unit)}`,
    },
    {
      ...valueChoice(`max ${shown}${unit}`, 2, { en: 'keep at most', zh: '不高于' }),
      insert: `max \${1:${shown}}${literal(unit)}`,
    },
  ];
}

/** How the KPI's unit is usually written behind a number. */
function unitSuffix(
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
