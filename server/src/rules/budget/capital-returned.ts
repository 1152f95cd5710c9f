import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import { amountText, percentText } from '../../model/numbers.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { addable } from '../support/money.ts';
import { isOver } from '../support/time.ts';

export default defineRule({
  code: 'BUD513',
  name: 'capital-returned',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Money for the owners without a limit', zh: '回购分红没有上限' },
  why: {
    en: 'What goes to the owners is gone when sales fall or the work costs more. A floor for the cash is cheap to write down, and hard to find later.',
    zh: '分给股东的钱，等销售下滑或项目超支时就拿不回来了。现金底线现在写很容易，到时再找就难了。',
  },
  message: {
    en: '“{name}” hands money to the owners, and nothing says how much the company keeps. Below which cash, or which result, does it stop?',
    zh: '“{name}”把钱分给股东，却没写公司自己要留多少。现金或业绩低于多少就停？',
  },
  variants: {
    share: {
      en: '“{name}” hands {budget} to the owners: {share} of the {sum} that the budgets of the plan come to, {rest} for all the other work. Below which cash, or which result, does it stop?',
      zh: '“{name}”把 {budget} 分给股东，占计划各项预算({sum})的 {share}，其余工作合计 {rest}。现金或业绩低于多少就停？',
    },
  },
  yieldsTo: { file: ['REF704'] },
  check({ plan, report }) {
    const first = plan.initiatives.find((one) => !isOver(one) && isReturn(one) && !isLimited(one));
    if (!first || saysLimit(plan)) return;
    const { key, keySpan, path, name, budget } = first;
    const all = addable(plan);
    const own = all.find(({ initiative }) => initiative === first);
    const sum = all.reduce((total, { money }) => total + money.number, 0);
    const said = name ?? { text: key, span: keySpan, path };
    report({
      span: said.span,
      path: said.path,
      ...(own && all.length > 1 && { variant: 'share' }),
      data: {
        name: said.text,
        budget: budget?.text ?? '',
        share: percentText((own?.money.number ?? 0) / sum),
        sum: amountText(sum),
        rest: amountText(sum - (own?.money.number ?? 0)),
      },
      about: { initiative: key },
    });
  },
});

function isReturn({ key, name }: Initiative): boolean {
  const { words, not } = builtinReading().capitalReturn;
  const folded = normalise(`${key} ${name?.text ?? ''}`);
  return wordsIn(words, folded).length > 0 && wordsIn(not, folded).length === 0;
}

/** By a gate, or in its note. */
function isLimited({ gate, note }: Initiative): boolean {
  return gate !== undefined || limits(note?.text ?? '');
}

/** Whether a risk about it says when it stops. */
function saysLimit({ risks }: Plan): boolean {
  const { words } = builtinReading().capitalReturn;
  return risks.some(({ response }) => {
    const text = response?.text ?? '';
    return wordsIn(words, normalise(text)).length > 0 && limits(text);
  });
}

function limits(text: string): boolean {
  return wordsIn(builtinReading().capitalReturn.limits, normalise(text)).length > 0;
}
