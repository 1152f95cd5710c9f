import type { Catalog } from '../../catalog/catalog.ts';
import { isoMonth } from '../../model/grammar/day.ts';
import type { Plan } from '../../model/plan.ts';
import type { Fix } from '../rule.ts';
import { addToSection, suggestion } from './fixes.ts';
import { nameWithId } from './names.ts';

/** Adds a KPI whose baseline is still to be measured; the target is for a person to write. */
export function addKpiFix(plan: Plan, catalog: Catalog, kpi: string | undefined): Fix[] {
  if (kpi === undefined || plan.kpis.some((one) => one.id === kpi)) return [];
  const due = plan.period?.value ? ` by ${isoMonth(plan.period.value.end)}` : '';
  const name = nameWithId(catalog, 'kpis', kpi);
  const title = { en: `Add the KPI ${name.en} to fill in`, zh: `添加待填写的指标“${name.zh}”` };
  return suggestion(title, addToSection(plan, 'kpis', { key: kpi, inline: `tbd -> tbd${due}` }));
}
