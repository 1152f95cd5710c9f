import type { Catalog } from '../../catalog/catalog.ts';
import { nameWithId } from '../../catalog/names.ts';
import { isoMonth } from '../../model/grammar/day.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import { yamlText } from '../../syntax/edit.ts';
import { isUnkeyed } from '../../syntax/tree.ts';
import type { Text } from '../../text/language.ts';
import type { TextEdit } from '../../text/span.ts';
import type { Fix } from '../rule.ts';
import { addField, addToSection, suggestion } from './fixes.ts';

/** Adds a KPI whose baseline is still to be measured; the target is left to fill in. */
export function addKpiFix(plan: Plan, catalog: Catalog, kpi: string | undefined): Fix[] {
  if (kpi === undefined || plan.kpis.some((one) => one.id === kpi)) return [];
  const name = nameWithId(catalog, 'kpis', kpi);
  const title = { en: `Add the KPI ${name.en} to fill in`, zh: `添加待填写的指标“${name.zh}”` };
  return suggestion(title, addToSection(plan, 'kpis', { key: kpi, inline: openLine(plan) }));
}

/** `tbd -> tbd by 2027-12`: a KPI to fill in. */
export function openLine(plan: Plan): string {
  return `tbd -> tbd${plan.period?.value ? ` by ${isoMonth(plan.period.value.end)}` : ''}`;
}

/** Adds a field to a KPI; a short line becomes a record first. */
export function addKpiField(
  plan: Plan,
  kpi: KpiEntry,
  field: string,
  value: string,
): TextEdit[] | undefined {
  if (kpi.record) return addField(plan, kpi, field, yamlText(value, kpi.record.flow));
  const { value: node } = kpi.entry;
  if (node.kind !== 'scalar' || isUnkeyed(kpi.entry)) return undefined;
  const parts = {
    baseline: kpi.baseline?.text ?? kpi.unmeasured?.text,
    target: kpi.target?.text,
    due: kpi.due?.text,
    owner: kpi.owner?.text,
    [field]: value,
  };
  const fields = Object.entries(parts).flatMap(([name, text]) =>
    text === undefined ? [] : [`${name}: ${yamlText(text, true)}`],
  );
  return [{ span: node.span, newText: `{${fields.join(', ')}}` }];
}

/** “Add `field` to fill in”. */
export function openFieldFix(plan: Plan, kpi: KpiEntry, field: string): Fix[] {
  const title: Text = { en: `Add \`${field}\` to fill in`, zh: `添加待填写的 \`${field}\`` };
  return suggestion(title, addKpiField(plan, kpi, field, 'TODO'));
}
