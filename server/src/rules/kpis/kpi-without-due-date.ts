import { kpiName } from '../../model/kpi-texts.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { askedOnce, isLoneNumber } from '../support/asked.ts';
import { exampleYear } from '../support/example-year.ts';
import { addField, suggestion } from '../support/fixes.ts';
import { endText } from '../support/time.ts';
import { isOwnForm } from '../support/unread-section.ts';

export default defineRule({
  code: 'KPI305',
  name: 'kpi-without-due-date',
  severity: { draft: 'hint', review: 'warning', approved: 'error' },
  tier: 1,
  origin: 'sense',
  title: { en: 'No due date', zh: '没有期限' },
  why: {
    en: 'A number without a date can never be missed.',
    zh: '没有期限的目标永远不会落空。',
  },
  message: {
    en: '{kpi}: by when? Add `by {end}`.{more}',
    zh: '“{kpi}”何时达成？请补 `by {end}`。{more}',
  },
  yieldsTo: { field: ['WRD003', 'STR004'], entry: ['STR005', 'STR007'] },
  asksForMore: true,
  check({ plan, catalog, report }) {
    const { end: last } = plan.calendar;
    const end = last === undefined ? `${exampleYear(plan)}-12` : endText(last);
    const without = plan.kpis.filter(
      (kpi) =>
        !kpi.due &&
        // A date is for a target that could be read.
        kpi.target?.value !== undefined &&
        kpi.entry.value.kind !== 'list' &&
        !isLoneNumber(kpi) &&
        // `under 10%` says where it stands or has to stay.
        !(kpi.target.value.bound && !kpi.baseline && !kpi.unmeasured) &&
        !isHeld(kpi) &&
        !isTime.test(kpi.key) &&
        !yearly.test(`${kpi.key} ${kpi.target.text}`),
    );
    const left = leftToPeriod(plan);
    if (left === 'sure') return;
    const { asked, more } = askedOnce(without, ({ key }) => key);
    for (const kpi of asked) {
      report({
        span: kpi.keySpan,
        path: kpi.path,
        ...(left === 'likely' && { severity: 'hint' as const }),
        data: { kpi: kpiName(catalog, kpi), end, more },
        about: { kpi: kpi.key, field: [...kpi.path, 'due'].join('.') },
        fixes: () =>
          suggestion({ en: `Add \`by ${end}\``, zh: `添加 \`by ${end}\`` }, addDue(plan, kpi, end)),
      });
    }
  },
});

const year = 366;

/**
 * Whether dates are left to the period: all of a first draft, and in a plan of a year most of them.
 * Likely where the plan is for a year, or those that have a date are due at its end.
 */
function leftToPeriod(plan: Plan): 'sure' | 'likely' | undefined {
  const { status, period, kpis } = plan;
  const when = period?.value;
  if (!when) return isOwnForm(plan) ? 'likely' : undefined;
  const dates = kpis.flatMap(({ due }) => due ?? []);
  const isYear = when.end - when.start < year;
  if (dates.length === 0 ? status === 'draft' : isYear && dates.length * 2 < kpis.length)
    return 'sure';
  if (dates.length === 0) return isYear ? 'sure' : undefined;
  return isYear || dates.every(({ value }) => value?.end === when.end) ? 'likely' : undefined;
}

/** `quarters to break even` counts from an event of its own. */
const isTime = /^(?:days|weeks|months|quarters|years)[- ](?:to|until)\b/i;

/** `全年 40 场`, `ARPU a year`: the year is the time. */
const yearly = /全年|年度|每年|单用户年|\bannual(?:ly)?\b|\byearly\b|\b(?:per|a) year\b/iu;

/** A change as small as this is no change, as a share of today's value. */
const rounding = 0.02;

/** What is to stay where it is, or above or below a limit that it keeps today, has no date. */
function isHeld({ baseline, target }: KpiEntry): boolean {
  const [from, to] = [baseline?.value, target?.value];
  if (!from || !to || from.change !== undefined || to.change !== undefined || to.range)
    return false;
  if (to.bound === undefined)
    return Math.abs(from.number - to.number) <= Math.abs(from.number) * rounding;
  return to.bound === 'min' ? from.number >= to.number : from.number <= to.number;
}

/** The date comes before the owner. */
function addDue(plan: Plan, kpi: KpiEntry, end: string): TextEdit[] | undefined {
  if (kpi.record) return addField(plan, kpi, 'due', end);
  const last = kpi.target ?? kpi.baseline;
  if (!kpi.line || !last || plan.syntax.text.slice(last.span.start, last.span.end) !== last.text)
    return undefined;
  const at = last.span.end;
  return [{ span: { start: at, end: at }, newText: ` by ${end}` }];
}
