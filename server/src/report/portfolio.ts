import type { Day } from '../model/grammar/day.ts';
import type { PlanStatus } from '../model/plan.ts';
import type { Text } from '../text/language.ts';
import type { TrackStatus } from '../tracking/types.ts';
import { statusCounts } from './status-name.ts';
import type { LeverStatus, Named, Report } from './types.ts';

/** One plan among many: small enough to be kept for thousands of plans. */
export interface PortfolioRow {
  /** The file or address of the plan. */
  readonly file: string;
  readonly title: string;
  readonly status: PlanStatus;
  readonly owner: string;
  readonly models: readonly Text[];
  readonly keys: Report['keys'];
  /** Required, recommended and planned levers, with their names. */
  readonly levers: readonly (Named & { readonly state: LeverStatus; readonly required: boolean })[];
  readonly planned: number;
  readonly total?: number;
  readonly currency?: string;
  readonly start?: Day;
  readonly end?: Day;
  readonly errors: number;
  readonly warnings: number;
  /** Number of KPIs by status, the worst first, once figures are entered. */
  readonly progress?: readonly { readonly status: TrackStatus; readonly count: number }[];
}

/** The summary of many plans. */
export interface Portfolio {
  readonly plans: readonly PortfolioRow[];
  /** Every lever of any plan, the most frequent first. */
  readonly levers: readonly Named[];
  /** Sums by currency; amounts of different currencies are never added. */
  readonly money: readonly {
    readonly currency: string;
    readonly planned: number;
    readonly plans: number;
  }[];
}

/** The row of a plan. */
export function portfolioRow(file: string, report: Report): PortfolioRow {
  const { budget, work, period } = report;
  const days = [
    ...work.flatMap(({ start, end }) => [start, end]),
    period?.start,
    period?.end,
  ].filter((day) => day !== undefined);
  const count = (severity: string): number =>
    report.findings.filter((one) => one.severity === severity).length;
  return {
    file,
    title: report.title,
    status: report.status,
    owner: report.owner,
    models: report.models.map(({ name }) => name),
    keys: report.keys,
    levers: report.levers.map(({ id, name, state, kind }) => ({
      id,
      name,
      state,
      required: kind === 'required',
    })),
    planned: budget.planned,
    ...(report.progress && { progress: statusCounts(report.progress) }),
    errors: count('error'),
    warnings: count('warning'),
    ...(budget.total !== undefined && { total: budget.total }),
    ...(budget.currency !== undefined && { currency: budget.currency }),
    ...(days.length > 0 && { start: Math.min(...days), end: Math.max(...days) }),
  };
}

/** Summarises many plans. */
export function portfolioOf(plans: readonly PortfolioRow[]): Portfolio {
  const levers = new Map<string, { named: Named; count: number }>();
  const money = new Map<string, { planned: number; plans: number }>();
  for (const plan of plans) {
    for (const { id, name } of plan.levers)
      levers.set(id, { named: { id, name }, count: (levers.get(id)?.count ?? 0) + 1 });
    if (plan.planned === 0) continue;
    const currency = plan.currency ?? '';
    const before = money.get(currency) ?? { planned: 0, plans: 0 };
    money.set(currency, { planned: before.planned + plan.planned, plans: before.plans + 1 });
  }
  return {
    plans,
    levers: [...levers.values()]
      .sort((a, b) => b.count - a.count || (a.named.id < b.named.id ? -1 : 1))
      .map(({ named }) => named),
    money: [...money]
      .map(([currency, sums]) => ({ currency, ...sums }))
      .sort((a, b) => (a.currency < b.currency ? -1 : 1)),
  };
}
