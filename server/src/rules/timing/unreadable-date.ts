import { dateOf } from '../../model/grammar/day.ts';
import { isOccasion } from '../../model/grammar/events.ts';
import { isRepeated, isState } from '../../model/grammar/time-words.ts';
import { editPart } from '../../model/places.ts';
import type { Plan, ReadField } from '../../model/plan.ts';
import { same, type Text } from '../../text/language.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';
import { buysCompany } from '../support/acquisitions.ts';
import { isClear } from '../support/clear-dates.ts';
import { exampleYear } from '../support/example-year.ts';
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
  variants: {
    like: {
      en: '"{text}" is not a readable date. Write it like {example}.',
      zh: '“{text}”不是有效日期，请写成 {example} 这样。',
    },
    open: {
      en: '"{text}" names no date. By when? Write it like {example}.',
      zh: '“{text}”没有写时间。到什么时候？请写成 {example} 这样。',
    },
    year: {
      en: '"{text}" does not say in which year of the plan. Write {example}.',
      zh: '“{text}”没有写是计划期的哪一年，请写成 {example}。',
    },
  },
  yieldsTo: { field: ['WRD003'], entry: ['STR005', 'STR007'] },
  check({ plan, report }) {
    const year = exampleYear(plan);
    const date = same(`\`${year}-05\``);
    const period = same(`\`${year}-01..${year}-06\``);
    say(plan.period, same(`\`${year}\``), {});
    for (const one of plan.initiatives) {
      // Nobody knows when a company is for sale; its price is asked for.
      if (!buysCompany(one)) say(one.when, period, { initiative: one.key });
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
      if (isState(field.text) || isRepeated(field.text) || isNoDate(field)) return;
      const guesses = guessesOf(plan, field);
      const [guess] = guesses;
      report({
        span: field.span,
        path: field.path,
        ...(guesses.length !== 1 && {
          variant: guess === undefined ? unclear(field.text) : 'year',
        }),
        // Everybody knows when it is.
        ...(isClear(plan, field.text, guesses) && { severity: 'hint' as const }),
        data: { text: field.text, example: guess === undefined ? example : choice(guesses) },
        about: { ...about, field: field.path.join('.') },
        fixes: () => guesses.flatMap((one) => guessFix(plan, field, one)),
      });
    }
  },
});

/** `by city` says for whom a figure is known, and `when TBD` that its time is open. */
function isNoDate({ path, text }: ReadField<unknown>): boolean {
  const isScope = path.at(-1) === 'due' && scope.test(text.trim());
  return isScope || isPlaceholder(text.replace(/^(?:when|date|timing)\s/iu, ''));
}

const scope =
  /^(?:city|country|market|region|store|category|segment|cohort|channel|team|brand|site|product|sku|model)s?$/iu;

/** `asap` names no date; what has digits is one that cannot be read. */
function unclear(text: string): 'like' | 'open' {
  return /\d/.test(text) || isOccasion(text) ? 'like' : 'open';
}

/** The right spellings, one for each year of the plan where the text says none. */
function guessesOf(plan: Plan, { text, suggestion: guess }: ReadField<unknown>): readonly string[] {
  if (guess === undefined) return [];
  const { start, end } = plan.calendar;
  const hasYear = /\d{4}|\d{2}年|'\d{2}/.test(text) || !/^\d{4}-(?:Q|H)?\d+$/.test(guess);
  if (hasYear || start === undefined || end === undefined) return [guess];
  const [first, last] = [dateOf(start).year, dateOf(end).year];
  const years = Array.from(
    { length: Math.min(last - first + 1, mostYears) },
    (_, at) => first + at,
  );
  return years.map((year) => guess.replace(/^\d{4}/, String(year)));
}

const mostYears = 3;

function choice(guesses: readonly string[]): Text {
  const shown = guesses.map((one) => `\`${one}\``);
  return { en: shown.join(' or '), zh: shown.join(' 或 ') };
}

/** An implicit year or the day of an event is a guess. */
function guessFix(plan: Plan, field: ReadField<unknown>, guess: string): Fix[] {
  return suggestion(
    { en: `Write \`${guess}\``, zh: `改为 \`${guess}\`` },
    editPart(plan, field, guess),
  );
}
