import { percentText } from '../../model/numbers.ts';
import { sectionSpan } from '../../model/places.ts';
import { defineRule } from '../rule.ts';

/** Shares are rounded; a little more than everything is no mistake. */
const most = 101;
/** Below this a channel is missing. */
const least = 90;

export default defineRule({
  code: 'STR022',
  name: 'channel-shares',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Shares of channels do not add up', zh: '渠道占比加起来不对' },
  why: {
    en: 'Shares of one whole come to 100 %. If they do not, a channel is missing or a figure is out of date.',
    zh: '同一个总数的占比加起来是 100%，对不上就是漏了渠道或数字过时。',
  },
  message: {
    en: 'The shares of the channels add up to {sum}: {parts}. They should come to 100 %.',
    zh: '各渠道占比加起来是 {sum}：{parts}，应为 100%。',
  },
  yieldsTo: { field: ['STR004', 'KPI304'] },
  check({ plan, report }) {
    const shares = plan.channels.map(({ share }) => share?.value);
    if (shares.length < 2) return;
    const numbers = shares.flatMap((one) =>
      one && one.unitText === '%' && !one.range && !one.change ? [one.number] : [],
    );
    if (numbers.length < shares.length) return;
    const sum = numbers.reduce((a, b) => a + b, 0);
    if (sum >= least && sum <= most) return;
    report({
      span: sectionSpan(plan, 'channels'),
      path: ['channels'],
      data: {
        sum: percentText(sum / 100),
        parts: numbers.map((one) => `${one}%`).join(' + '),
      },
      related: plan.channels.flatMap(({ share }) =>
        share ? [{ span: share.span, message: { en: 'Counted', zh: '计入' } }] : [],
      ),
    });
  },
});
