import type { Catalog } from '../../catalog/catalog.ts';
import { moneyUnit } from '../../model/grammar/units.ts';
import type { KpiEntry } from '../../model/plan.ts';
import { same, type Text } from '../../text/language.ts';

/** How an amount is written. */
export const money: Text = { en: '`1.8M`', zh: '`180万`' };
/** How a budget is written. */
export const budget: Text = { en: '`1.8M`, `0` or `internal`', zh: '`180万`、`0` 或 `internal`' };

/** What a small `m` may mean, written out. */
export function minuteOrMillion(text: string): Text {
  const number = text.slice(0, -1).trimEnd();
  return { en: `\`${number}M\` or \`${number} min\``, zh: `\`${number}M\` 或 \`${number} min\`` };
}

/** A number as a KPI of this unit is written. */
export function exampleFor(catalog: Catalog, kpi: KpiEntry): Text {
  const unit = (kpi.id === undefined ? undefined : catalog.kpis.get(kpi.id)?.unit) ?? 'count';
  if (unit === moneyUnit) return { en: '`1.8M`', zh: '`180万`' };
  const unitText = catalog.measures.units.get(unit)?.spellings[0] ?? '';
  if (unitText === '%') return same('`3.2%`');
  return catalog.measures.time[unit] === undefined
    ? { en: '`12000` or `min 12000`', zh: '`1.2万` 或 `min 1.2万`' }
    : { en: `\`48 ${unit}\``, zh: `\`48${unitText}\`` };
}
