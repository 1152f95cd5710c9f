import type { Catalog } from '../../catalog/catalog.ts';
import { builtinReading } from '../../catalog/reading.ts';
import type { Plan } from '../../model/plan.ts';
import { memberOf } from './sum-members.ts';
import { written } from './sum-texts.ts';
import type { Worked } from './sums.ts';

/** Longer plans give their growth for each year. */
const longest = 430;

/**
 * Growth rates beside the KPI that is to grow: its change from baseline to target is the rate,
 * in plans of about a year.
 */
export function workedGrowths(plan: Plan, catalog: Catalog): readonly Worked[] {
  const period = plan.period?.value;
  if (!period || period.end - period.start > longest) return [];
  return builtinReading().sums.flatMap((sum): readonly Worked[] => {
    const { changeOf, result: id } = sum;
    const rate =
      id === undefined || changeOf === undefined ? undefined : memberOf(plan, catalog, id);
    const grown = changeOf === undefined ? undefined : memberOf(plan, catalog, changeOf);
    const [from, to] = [grown?.terms.baseline, grown?.terms.target];
    const result = rate?.terms.target;
    if (!rate || !grown || !from || !to || !result || from === to || from.number <= 0) return [];
    if (rate.frame?.scope !== grown.frame?.scope || rate.frame?.due !== grown.frame?.due) return [];
    const computed = to.number / from.number - 1;
    return [
      {
        sum,
        side: 'target',
        result,
        computed,
        terms: [
          { sign: '×', term: to },
          { sign: '÷', term: from },
        ],
        keys: [rate.key, grown.key],
        growth: { of: to.name, from: written(from), to: written(to) },
      },
    ];
  });
}
