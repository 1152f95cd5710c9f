import { editPart } from '../../model/places.ts';
import type { Plan, ReadField } from '../../model/plan.ts';
import { same, type Text } from '../../text/language.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { isPlaceholder } from '../support/words.ts';

export default defineRule({
  code: 'TIM401',
  name: 'unreadable-date',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  title: { en: 'Date or period cannot be read', zh: '日期或区间无效' },
  why: {
    en: 'An unreadable date is left out of every comparison, so conflicts between work and results stay hidden.',
    zh: '读不懂的日期不参与任何比较，时间冲突也就无从提示。',
  },
  message: {
    en: '"{text}" is not a readable date. Write {example}.',
    zh: '“{text}”不是有效日期，请写成 {example}。',
  },
  yieldsTo: { field: ['WRD003'], entry: ['STR005', 'STR007'] },
  check({ plan, report }) {
    const date = same('`2027-05`');
    const period = same('`2027-01..2027-06`');
    say(plan.period, same('`2027`'), {});
    for (const one of plan.initiatives) {
      say(one.when, period, { initiative: one.key });
      for (const milestone of one.milestones) say(milestone.date, date, { initiative: one.key });
    }
    for (const one of plan.phases) say(one.when, period, {});
    for (const { gate } of [...plan.initiatives, ...plan.phases]) say(gate?.by, date, {});
    for (const kpi of plan.kpis)
      for (const field of [
        kpi.due,
        kpi.asOf,
        ...[...kpi.checkpoints, ...kpi.actuals].map((at) => at.date),
      ])
        say(field, date, { kpi: kpi.key });
    for (const lever of plan.levers)
      say(lever.waive?.until, date, { lever: lever.id ?? lever.key });
    for (const field of [
      ...plan.assumptions.map((one) => one.checkBy),
      ...plan.sources.map((one) => one.date),
      ...plan.goals.map((one) => one.due),
      ...plan.decisions.map((one) => one.date),
    ])
      say(field, date, {});
    for (const one of plan.ignores) say(one.until, date, {});

    function say(
      field: ReadField<unknown> | undefined,
      example: Text,
      about: Report['about'],
    ): void {
      if (!field || field.value !== undefined || isPlaceholder(field.text)) return;
      const { suggestion: guess } = field;
      report({
        span: field.span,
        path: field.path,
        data: { text: field.text, example: guess === undefined ? example : `\`${guess}\`` },
        about: { ...about, field: field.path.join('.') },
        fixes: () => (guess === undefined ? [] : guessFix(plan, field, guess)),
      });
    }
  },
});

/** An implicit year or the day of an event is a guess. */
function guessFix(plan: Plan, field: ReadField<unknown>, guess: string): Fix[] {
  return suggestion(
    { en: `Write \`${guess}\``, zh: `改为 \`${guess}\`` },
    editPart(plan, field, guess),
  );
}
