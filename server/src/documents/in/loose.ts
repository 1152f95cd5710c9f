import { readKpiName } from '../../catalog/kpi-name.ts';
import type { Around } from './around.ts';
import type { Context } from './context.ts';
import { labelledValue, takeHeadline } from './headline.ts';
import { placeItem } from './items.ts';
import { kpiText } from './kpi-text.ts';
import { keepRest, takeMoney } from './money.ts';
import type { Item } from './outline.ts';
import { setHead } from './set-head.ts';
import type { Place } from './source.ts';
import { specOf } from './specs.ts';

/** A summary is text; labels in it may say something of the whole plan. */
export function placeSummary(context: Context, item: Item, { under }: Around): void {
  const { text, at } = item;
  if (!takeHeadline(context, text, at)) {
    if (labelledValue(context, text) || isDenial(text))
      context.draft.leave(text, at, context.file, under);
    else setHead(context, 'summary', text, at);
  }
  for (const below of item.items) placeSummary(context, below, { under, meanings: [] });
}

/** `not a delivery project`: perhaps what the plan leaves out, which only its author can know. */
function isDenial(text: string): boolean {
  return text.length <= 100 && /^(?:not an? |no |不是)/i.test(text);
}

/** Text outside all sections: what it says of the whole plan is taken, the rest is kept. */
export function placeLoose(context: Context, item: Item, around: Around): void {
  const { text, at } = item;
  const isBudget = around.meanings.includes('budget');
  const isOutside = specOf(around.meanings[0]) === undefined || at.kind === 'cell';
  const isTaken = (isOutside && takeHeadline(context, text, at)) || takeTarget(context, text, at);
  if (!isTaken) keepRest(context, takeMoney(context, text, at, isBudget), at, around.under);
  keepItems(context, item, around);
}

/** `目标GMV：1.2亿元`, `Target revenue: £6m`: a known KPI that is said to be a target. */
function takeTarget(context: Context, text: string, at: Place): boolean {
  const spec = specOf('kpis');
  if (!spec || text.length > 80 || !/目标|target/i.test(text)) return false;
  const found = kpiText(context, spec, text);
  if (!found || !readKpiName(context.catalog, found.name)) return false;
  return placeItem(context, spec, { text, at, items: [] }, []) !== undefined;
}

function keepItems(context: Context, item: Item, around: Around): void {
  for (const below of item.items) placeLoose(context, below, around);
}
