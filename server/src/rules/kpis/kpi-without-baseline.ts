import type { KpiEntry, Plan } from '../../model/plan.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { addField, suggestion } from '../support/fixes.ts';
import { kpiName } from '../support/kpi-values.ts';

export default defineRule({
  code: 'KPI303',
  name: 'kpi-without-baseline',
  severity: { draft: 'info', review: 'warning', approved: 'error' },
  tier: 1,
  origin: 'sense',
  title: { en: 'No baseline', zh: '没有基线' },
  why: {
    en: 'A target means little without the present number: it may be a leap or a step back.',
    zh: '没有现状，目标就说明不了什么：可能是飞跃，也可能是倒退。',
  },
  message: {
    en: '{kpi} has a target but no starting point - nobody can say how hard it is. Measure it, or write `tbd -> {target}` and plan the measurement.',
    zh: '“{kpi}”只有目标没有起点，难度无从判断。请补测量值，或写 `tbd -> {target}` 并安排测量。',
  },
  variants: {
    unmeasured: {
      en: '{kpi}: the starting point is still to be measured (`{baseline}`). Until then nobody can say how hard the target is.',
      zh: '“{kpi}”的起点尚未测量（`{baseline}`），在此之前难度无从判断。',
    },
    'no-target': {
      en: '{kpi} has no target. Write the number to reach.',
      zh: '“{kpi}”没有目标，请写要达到的数值。',
    },
    empty: {
      en: '{kpi} has neither a starting point nor a target. Write `baseline -> target by date @ owner`.',
      zh: '“{kpi}”既没有起点也没有目标，请写成 `基线 -> 目标 by 日期 @ 负责人`。',
    },
  },
  yieldsTo: { field: ['STR004'], entry: ['STR005', 'STR007'] },
  asksForMore: true,
  check({ plan, catalog, report }) {
    for (const kpi of plan.kpis) {
      if (kpi.entry.value.kind === 'list' || (kpi.baseline && kpi.target)) continue;
      const variant = variantOf(kpi);
      report({
        span: kpi.keySpan,
        path: kpi.path,
        ...(variant !== undefined && { variant }),
        data: {
          kpi: kpiName(catalog, kpi),
          target: kpi.target?.text ?? '',
          baseline: kpi.unmeasured?.text ?? '',
        },
        about: { kpi: kpi.key, field: [...kpi.path, kpi.target ? 'baseline' : 'target'].join('.') },
        fixes: () =>
          variant === undefined
            ? suggestion(
                { en: 'Mark it as still to be measured', zh: '注明待测量' },
                toBeMeasured(plan, kpi),
              )
            : [],
      });
    }
  },
});

function variantOf({ baseline, unmeasured, target }: KpiEntry): string | undefined {
  if (!target) return baseline || unmeasured ? 'no-target' : 'empty';
  return unmeasured ? 'unmeasured' : undefined;
}

/** `x` becomes `tbd -> x`. */
function toBeMeasured(plan: Plan, kpi: KpiEntry): TextEdit[] | undefined {
  if (kpi.record) return addField(plan, kpi, 'baseline', 'tbd');
  const { line, target } = kpi;
  if (!line || !target || target.span.start === line.span.start) {
    return line && target
      ? [{ span: { start: line.span.start, end: line.span.start }, newText: 'tbd -> ' }]
      : undefined;
  }
  const before = plan.syntax.text.slice(line.span.start, target.span.start);
  const at = /^["']/.test(before) ? line.span.start + 1 : line.span.start;
  return [{ span: { start: at, end: at }, newText: /->|→/.test(before) ? 'tbd ' : 'tbd -> ' }];
}
