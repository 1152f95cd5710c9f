import { kpiName } from '../../model/kpi-texts.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule, type Fix } from '../rule.ts';
import { askedOnce, isLoneNumber } from '../support/asked.ts';
import { hasFigureElsewhere } from '../support/elsewhere.ts';
import { addField, suggestion } from '../support/fixes.ts';
import { openTargets } from '../support/open-targets.ts';
import { hasFigureInName, isLaterStep, isOnlyWatched, startsKnown } from '../support/told-kpis.ts';
import { isGathered, isOwnForm } from '../support/unread-section.ts';
import { isPlaceholder } from '../support/words.ts';

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
    en: '{kpi} has a target but no starting point - nobody can say how hard it is. Measure it, or write `tbd -> {target}` and plan the measurement.{more}',
    zh: '“{kpi}”只有目标没有起点，难度无从判断。请补测量值，或写 `tbd -> {target}` 并安排测量。{more}',
  },
  variants: {
    alone: {
      en: '{kpi}: is {target} the current value or the target? Write `{target} -> tbd` or `tbd -> {target}`.{more}',
      zh: '“{kpi}”的 {target} 是现状还是目标？请写成 `{target} -> tbd` 或 `tbd -> {target}`。{more}',
    },
    unmeasured: {
      en: '{kpi}: the starting point is still to be measured (`{baseline}`). Until then nobody can say how hard the target is.{more}',
      zh: '“{kpi}”的起点尚未测量（`{baseline}`），在此之前难度无从判断。{more}',
    },
    'no-target': {
      en: '{kpi} has no target. Write the number to reach.{more}',
      zh: '“{kpi}”没有目标，请写要达到的数值。{more}',
    },
    empty: {
      en: '{kpi} has neither a starting point nor a target. Write `baseline -> target by date @ owner`.{more}',
      zh: '“{kpi}”既没有起点也没有目标，请写成 `基线 -> 目标 by 日期 @ 负责人`。{more}',
    },
  },
  yieldsTo: { field: ['STR004'], entry: ['STR005', 'STR007'] },
  asksForMore: true,
  check({ plan, catalog, report }) {
    const targets = openTargets(plan);
    const laterSteps = new Set(plan.kpis.flatMap((kpi) => (isLaterStep(plan, kpi) ? kpi.key : [])));
    const without = plan.kpis
      .filter((kpi) => !targets.includes(kpi))
      .filter((kpi) => {
        const { key, name, entry, baseline, target } = kpi;
        return (
          entry.value.kind !== 'list' &&
          !isOnlyWatched({ key, name, entry }) &&
          !(target && laterSteps.has(key)) &&
          (!baseline || !target) &&
          !startsKnown(kpi) &&
          // What is a placeholder is reported as one.
          !(target && isPlaceholder(target.text)) &&
          // Words are asked about by KPI304; a change says itself how far it is.
          !(target && (!target.value || target.value.change))
        );
      });
    const open = without.filter(
      (kpi) => !(isOpen(variantOf(kpi)) && (hasFigureElsewhere(plan, kpi) || hasFigureInName(kpi))),
    );
    const groups = [undefined, 'alone', 'unmeasured', 'no-target', 'empty'].map((variant) =>
      askedOnce(
        open.filter((kpi) => variantOf(kpi) === variant),
        ({ key }) => key,
      ),
    );
    const all = groups.flatMap(({ asked, more }) => asked.map((kpi) => ({ kpi, more })));
    for (const { kpi, more } of all.sort((a, b) => a.kpi.span.start - b.kpi.span.start)) {
      const variant = variantOf(kpi);
      report({
        span: kpi.keySpan,
        path: kpi.path,
        ...(variant !== undefined && { variant }),
        ...(isForLater(plan, variant) && { severity: 'hint' as const }),
        data: {
          kpi: kpiName(catalog, kpi),
          target: kpi.target?.text ?? '',
          baseline: kpi.unmeasured?.text ?? '',
          more,
        },
        about: { kpi: kpi.key, field: [...kpi.path, kpi.target ? 'baseline' : 'target'].join('.') },
        fixes: () =>
          variant === undefined || variant === 'alone'
            ? [
                ...suggestion(
                  { en: 'Mark it as still to be measured', zh: '注明待测量' },
                  toBeMeasured(plan, kpi),
                ),
                ...(variant === 'alone' ? standsHere(plan, kpi) : []),
              ]
            : [],
      });
    }
  },
});

function variantOf(kpi: KpiEntry): string | undefined {
  const { baseline, unmeasured, target } = kpi;
  if (isLoneNumber(kpi)) return 'alone';
  if (!target) return baseline || unmeasured ? 'no-target' : 'empty';
  return unmeasured ? 'unmeasured' : undefined;
}

/** Whether the figure to reach is missing, which may stand in another section. */
function isOpen(variant: string | undefined): boolean {
  return variant === 'empty' || variant === 'no-target';
}

/** A draft knows what it marks as to be measured; in a form of its own figures may stand elsewhere. */
function isForLater(plan: Plan, variant: string | undefined): boolean {
  const isKnown = plan.status === 'draft' && variant === 'unmeasured';
  return variant === 'alone' || isKnown || isOwnForm(plan) || plan.kpis.some(isGathered);
}

/** `x` becomes `x -> tbd`, where it is written without quotes. */
function standsHere(plan: Plan, { line }: KpiEntry): Fix[] {
  if (!line || plan.syntax.text.slice(line.span.start, line.span.end) !== line.text) return [];
  const { end } = line.span;
  return suggestion({ en: 'Mark it as the starting point', zh: '注明这是现状' }, [
    { span: { start: end, end }, newText: ' -> tbd' },
  ]);
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
