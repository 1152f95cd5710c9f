import { readMoney } from '../../model/grammar/money.ts';
import { unitTable } from '../../model/grammar/units.ts';
import { readQuantity } from '../../model/grammar/value.ts';
import { editPart } from '../../model/places.ts';
import type { Plan, ReadField } from '../../model/plan.ts';
import { same, type Text } from '../../text/language.ts';
import { defineRule, type Report } from '../rule.ts';
import { budgetsAskedOnce, isShare } from '../support/budgets-in-words.ts';
import { isClear, isNotApplicable, isVagueStart } from '../support/figure-in-words.ts';
import { suggestion } from '../support/fixes.ts';
import { budget, exampleFor, minuteOrMillion, money } from '../support/number-examples.ts';
import { isOpenTarget, isSentence, isWithheld } from '../support/plain-figures.ts';
import { hasOwnBudget, isGathered } from '../support/unread-section.ts';
import { isPlaceholder, isVagueGoal } from '../support/words.ts';

export default defineRule({
  code: 'KPI304',
  name: 'unreadable-number',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  title: { en: 'Number cannot be read', zh: '数值读不懂' },
  why: {
    en: 'An unreadable number is left out of every sum and every comparison.',
    zh: '读不懂的数值不会进入任何汇总与比较。',
  },
  message: {
    en: '"{text}" is not a readable number. Write e.g. {example}.',
    zh: '“{text}”不是可识别的数值，请写成 {example} 这样的形式。',
  },
  variants: {
    words: {
      en: '"{text}" is a goal in words and is not judged. A number lets everybody see when it is reached, e.g. {example}.',
      zh: '“{text}”是文字目标，未作判断；写成数值，是否达成一目了然，例如 {example}。',
    },
    'no-figure': {
      en: '"{text}" gives no figure. How much is it? Write e.g. {example}.{more}',
      zh: '“{text}”里没有数。到底是多少？请写成 {example} 这样的形式。{more}',
    },
    share: {
      en: '"{text}" is a share, and of which sum is not said. Write the amount.{more}',
      zh: '“{text}”是一个比例，没有总额就算不出多少钱，请写金额。{more}',
    },
    'minute-or-million': {
      en: '"{text}": a small `m` may be minutes, metres or millions. Write {example}.',
      zh: '“{text}”中的小写 `m` 可能是分钟、米或百万，请写成 {example}。',
    },
  },
  yieldsTo: { field: ['WRD002', 'WRD003'], entry: ['STR005', 'STR007'] },
  check({ plan, catalog, report }) {
    const once = budgetsAskedOnce(plan);
    const inOwnBudget = hasOwnBudget(plan);
    const isTold = plan.kpis.some(isGathered);
    for (const kpi of plan.kpis) {
      const example = exampleFor(catalog, kpi);
      const fields = [kpi.baseline, kpi.target, ...kpi.checkpoints.map((point) => point.value)];
      const isLone = !!kpi.line && !kpi.baseline && !/->|→/.test(kpi.line.text);
      for (const field of fields) say(field, example, { kpi: kpi.key }, { isLone });
    }
    for (const one of plan.initiatives) {
      const group = once.find(({ all }) => all.includes(one));
      const more = group?.more ?? same('');
      if (!group || group.asked.includes(one))
        say(one.budget, budget, { initiative: one.key }, { more });
    }
    for (const field of [plan.budget?.total, plan.budget?.reserve, plan.profile.orderValue])
      say(field, money, {});

    function say(
      field: ReadField<unknown> | undefined,
      example: Text,
      about: Report['about'],
      { isLone = false, more = same('') }: { isLone?: boolean; more?: Text } = {},
    ): void {
      const units = unitTable(catalog.measures, plan.syntax.text);
      if (
        !field ||
        field.value !== undefined ||
        field.said ||
        isPlaceholder(field.text) ||
        isOpenTarget(field) ||
        isVague(field) ||
        isClear(field, units, isLone)
      )
        return;
      const read =
        example === money || example === budget
          ? readMoney(field.text, units)
          : readQuantity(field.text, units);
      const small = read.problem === 'minute-or-million';
      report({
        span: field.span,
        path: field.path,
        ...(small && { variant: 'minute-or-million' }),
        ...(!/[\d０-９]/.test(field.text) && { variant: 'no-figure' }),
        ...(isShare(field) && { variant: 'share', ...(inOwnBudget && hint) }),
        ...(isInWords(field) && { variant: 'words', ...hint }),
        ...(isVagueStart(field) && isTold && hint),
        ...((isWithheld(field) ||
          isSentence(field) ||
          (spelled.test(field.text) && !/[\d０-９]/.test(field.text)) ||
          floor.test(field.text) ||
          isNotApplicable(field)) &&
          hint),
        data: { text: field.text, more, example: small ? minuteOrMillion(field.text) : example },
        about: { ...about, field: field.path.join('.') },
        fixes: () => guessFix(plan, field),
      });
    }
  },
});

const hint = { severity: 'hint' } as const;

function isVague(field: ReadField<unknown>): boolean {
  return field.path.at(-1) === 'target' && isVagueGoal(field.text);
}

/**
 * `positive`, `保持`: a reader understands it. Digits, and numbers in words, are figures that could
 * not be read.
 */
function isInWords({ path, text }: ReadField<unknown>): boolean {
  return path[0] === 'kpis' && path.at(-1) === 'target' && !numeral.test(text.replace(time, ''));
}

/** `keep the gold seal, score not below 9`: a limit among other words. */
const floor = /[,，]\D{0,20}(?:not below|not under|no less than|at least|不低于|不少于)\s?\d/iu;

/** `降到七块`, `至少休一天`: a figure in Chinese numerals. */
const spelled =
  /^(?:about |around |almost )?(?:half|(?:a|one|two) (?:third|quarter|fifth)s?) (?:of|the)\b|[一二两三四五六七八九十百千半](?:块|天|元|[亿万]|次|成|倍|家|人|小时|分钟|个月)/u;

/** The time in `break-even Q4`. */
const time = /[一二三四]季度|[上下]半年|\b[QH][1-4]\b|\b(?:FY\s?)?(?:19|20)\d{2}\b/gu;

const numeral =
  /[\d一二三四五六七八九十百千半]|\b(?:third|half|dozen|hundred|thousand|million)s?\b/iu;

/** The refused `m` as millions; the rest is left to the user, so that nothing is lost. */
function guessFix(plan: Plan, field: ReadField<unknown>) {
  const { suggestion: guess } = field;
  if (guess === undefined || guess === field.text) return [];
  return suggestion(
    { en: `Write \`${guess}\``, zh: `改为 \`${guess}\`` },
    editPart(plan, field, guess),
  );
}
