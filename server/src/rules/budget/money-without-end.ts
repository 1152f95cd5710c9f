import { startOf } from '../../text/start.ts';
import { defineRule } from '../rule.ts';
import type { Line } from '../support/lines.ts';
import { openMoneyIn } from '../support/open-money.ts';

/** Maximum length of a quoted text, in characters. */
const longest = 60;

export default defineRule({
  code: 'BUD516',
  name: 'money-without-end',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Money without an upper end', zh: '花钱没有封顶' },
  why: {
    en: 'What has no upper end is stopped when the cash is gone. A sum, a day and the result that releases more are decided before the first payment.',
    zh: '没有封顶的钱，往往花到账上没钱才停。总额、期限、看到什么才追加，要在付第一笔之前定好。',
  },
  message: {
    en: '“{text}” sets no upper end. Up to which sum, until which day, and which result must be seen before more is paid?',
    zh: '“{text}”没有封顶。最多花多少、到哪天，看到什么结果才加？',
  },
  variants: {
    loss: {
      en: '“{text}” allows a loss of any size. How much at most, until when, and what stops then?',
      zh: '“{text}”等于亏多少都行。最多亏多少、到哪天，到了先停什么？',
    },
  },
  yieldsTo: { file: ['REF704'], field: ['KPI304', 'WRD003'] },
  asksForMore: true,
  check({ plan, report }) {
    const [first] = openMoneyIn(plan);
    if (!first) return;
    report({
      span: first.span,
      path: first.path,
      ...(first.isLoss && { variant: 'loss' }),
      data: { text: startOf(saidOf(first), longest) },
      about: { field: first.path.join('.') },
    });
  },
});

/** The text alone where its field is one of the format: everybody knows what it says. */
function saidOf({ key, text, said }: Line): string {
  return fields.has(key) ? text : said;
}

const fields = new Set(['budget', 'goal', 'response', 'note', 'name', 'summary']);
