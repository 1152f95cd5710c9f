import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import { amountText } from '../../model/numbers.ts';
import type { Located, Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { measures } from '../support/measured.ts';
import { moneyLines } from '../support/money-lines.ts';
import { isOver } from '../support/time.ts';
import { unitLossOf } from '../support/unit-loss.ts';

export default defineRule({
  code: 'KPI336',
  name: 'sold-at-loss',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Sales at a loss without an end', zh: '亏本卖，没有尽头' },
  why: {
    en: 'What loses money on each sale loses more with each new customer. Who wants it needs a sum, a limit and a day on which it ends.',
    zh: '卖一单亏一单，客人越多亏得越多。要这么做，得有总额、有上限、有停的那一天。',
  },
  message: {
    en: '“{text}”: this loses money on each sale, and no figure says how much. How much per order after delivery and discounts, up to what sum, and until when?',
    zh: '“{text}”：卖一单亏一单，却没有数字说亏多少。扣掉配送和优惠每单亏多少，总共亏到多少、到哪天为止？',
  },
  variants: {
    sum: {
      en: '“{each}” times {volume} is a loss of {sum}. Which money pays for it, and at what sum does it stop?',
      zh: '“{each}”乘以 {volume}，就是亏 {sum}。这笔钱从哪里出，亏到多少停？',
    },
  },
  yieldsTo: { file: ['KPI301', 'KPI322', 'REF704'] },
  asksForMore: 'first',
  check({ plan, report }) {
    const places = placesOf(plan).filter(({ text }) => isAtLoss(text));
    const sums = places.flatMap((place) => {
      const loss = unitLossOf(plan, place.text);
      return loss ? [{ place, loss }] : [];
    });
    const [first] = sums;
    if (first) {
      const { each, volume, low, high } = first.loss;
      const [from, to] = [amountText(low), amountText(high)];
      const sum =
        low === high ? from : { en: `${from.en} to ${to.en}`, zh: `${from.zh}到${to.zh}` };
      const { span, path } = first.place;
      report({ span, path, variant: 'sum', data: { each, volume, sum } });
      return;
    }
    const [place] = places;
    if (!place || showsHowMuch(plan)) return;
    const { span, path, text } = place;
    report({ span, path, data: { text: text.length <= 60 ? text : `${text.slice(0, 59)}…` } });
  },
});

/** Where a plan may say it, of itself: money, figures, work and means, then risks and assumptions. */
function placesOf(plan: Plan): readonly (Located & { readonly text: string })[] {
  const { kpis, levers, initiatives, risks, assumptions } = plan;
  return [
    ...moneyLines(plan).map(({ said, ...line }) => ({ ...line, text: said })),
    ...kpis.flatMap(({ key, line, keySpan, path }) =>
      line ? { text: `${key} ${line.text}`, span: keySpan, path } : [],
    ),
    ...initiatives.flatMap((one) => (isOver(one) ? [] : (one.name ?? []))),
    ...levers.flatMap(({ mechanisms, prose, note }) => [...mechanisms, prose ?? [], note ?? []]),
    ...risks.flatMap(({ risk }) => risk ?? []),
    ...assumptions.flatMap(({ assume }) => assume ?? []),
  ].flat();
}

function isAtLoss(text: string): boolean {
  const { words, not } = builtinReading().soldAtLoss;
  const folded = normalise(text);
  return wordsIn(words, folded).length > 0 && wordsIn(not, folded).length === 0;
}

/** Whether a figure of one order says what it brings in the end. */
function showsHowMuch({ kpis, economics }: Plan): boolean {
  return [...kpis, ...economics].some(
    (entry) =>
      measures(entry, builtinReading().soldAtLoss) &&
      [entry.baseline, entry.target].some((one) => /\d/.test(one?.text ?? '')),
  );
}
