import { type Values, valuesOf } from '../../model/kpi-values.ts';
import { exceeds } from '../../model/numbers.ts';
import { editPart } from '../../model/places.ts';
import type { Plan } from '../../model/plan.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'KPI316',
  name: 'inconsistent-checkpoints',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Checkpoints do not lead to the target', zh: '阶段值与目标不一致' },
  why: {
    en: 'Checkpoints show early whether the plan works, if they lead to the target.',
    zh: '阶段值用来及早判断计划是否见效，必须是通往目标的路径。',
  },
  message: {
    en: 'Checkpoint {date} = {value} does not fit between {before} and {after}.',
    zh: '阶段值 {date} = {value} 与 {before}、{after} 不连贯。',
  },
  variants: {
    late: {
      en: 'Checkpoint {date} is after the due date {due}.',
      zh: '阶段值 {date} 晚于期限 {due}。',
    },
  },
  yieldsTo: { kpi: ['KPI304', 'KPI308', 'KPI310', 'KPI311', 'TIM401'] },
  check({ plan, catalog, report }) {
    for (const kpi of plan.kpis) {
      const values = valuesOf(catalog, kpi);
      const due = kpi.due?.value;
      for (const { date } of kpi.checkpoints) {
        if (!due || !date.value || date.value.end <= due.end) continue;
        const data = { date: date.text, due: due.text };
        report({
          span: date.span,
          path: date.path,
          variant: 'late',
          data,
          about: { kpi: kpi.key },
        });
      }
      const wrong = stepBack(values, due?.end);
      if (!wrong) continue;
      report({
        span: wrong.point.at.value.span,
        path: wrong.point.at.value.path,
        data: {
          date: wrong.point.at.date.text,
          value: wrong.point.at.value.text,
          before: wrong.before,
          after: wrong.after,
        },
        about: { kpi: kpi.key },
        fixes: () =>
          suggestion(
            { en: 'Put the values in order', zh: '按日期排列数值' },
            inOrder(plan, values),
          ),
      });
    }
  },
});

type Point = Values['checkpoints'][number];

function byDate({ checkpoints }: Values): Point[] {
  const start = (point: Point): number => point.at.date.value?.end ?? 0;
  return checkpoints.filter((point) => point.at.date.value).sort((a, b) => start(a) - start(b));
}

/** The first checkpoint that goes back, or beyond the target. */
function stepBack(
  values: Values,
  due: number | undefined,
): { readonly point: Point; readonly before: string; readonly after: string } | undefined {
  const { baseline, target } = values;
  if (!baseline || !target || baseline.number === target.number) return undefined;
  const up = target.number > baseline.number ? 1 : -1;
  const points = byDate(values).filter(
    (point) => due === undefined || (point.at.date.value?.end ?? 0) <= due,
  );
  let last = baseline;
  for (const [index, point] of points.entries()) {
    const { level } = point;
    if (
      exceeds(last.number * up, level.number * up) ||
      exceeds(level.number * up, target.number * up)
    )
      return {
        point,
        before: last.field.text,
        after: points[index + 1]?.level.field.text ?? target.field.text,
      };
    last = level;
  }
  return undefined;
}

/** The same values, reassigned by date; undefined if they are not monotonic either. */
function inOrder(plan: Plan, values: Values): TextEdit[] | undefined {
  const { baseline, target } = values;
  if (!baseline || !target) return undefined;
  const up = target.number > baseline.number ? 1 : -1;
  const points = byDate(values);
  const sorted = [...points].sort((a, b) => (a.level.number - b.level.number) * up);
  const ends = [sorted[0]?.level.number ?? 0, sorted.at(-1)?.level.number ?? 0];
  if (
    exceeds(baseline.number * up, (ends[0] ?? 0) * up) ||
    exceeds((ends[1] ?? 0) * up, target.number * up)
  )
    return undefined;
  const edits = points.flatMap((point, index) => {
    const text = sorted[index]?.at.value.text ?? '';
    return point.at.value.text === text ? [] : (editPart(plan, point.at.value, text) ?? []);
  });
  return edits;
}
