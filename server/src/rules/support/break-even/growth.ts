import { numberText, written } from '../sum-texts.ts';
import { type Figure, monthsOf, percent, type Reckoning, short } from './reckoning.ts';

/** Growth as a share of where it starts; undefined without both ends. */
function growthOf(figure: Figure | undefined): number | undefined {
  const { from, to } = figure ?? {};
  return from && to && from.number > 0 ? to.number / from.number - 1 : undefined;
}

/** More stores, while those that are open sell less. */
export const storesWhileOldShrink: Reckoning = ({ uses }) => {
  const [stores, same] = uses;
  const { from, to } = stores ?? {};
  const aim = same?.to;
  if (!from || !to || !aim) return undefined;
  const isSo = to.number > from.number && aim.number < 0;
  const texts = { from: written(from), to: written(to), comp: written(aim) };
  const cases = isSo ? ['stores-grow-same-stores-shrink'] : [];
  return { figure: Number.NaN, cases, texts, terms: [aim, to] };
};

/** Stock grows faster than sales. */
export const stockOverSales: Reckoning = ({ uses, oneOf }) => {
  const [stock, sales] = [growthOf(uses[0]), growthOf(oneOf)];
  const term = uses[0]?.now;
  if (!term || !oneOf || stock === undefined || sales === undefined) return undefined;
  const texts = { stock: percent(stock), sales: percent(sales) };
  return { figure: stock - sales, texts, terms: [term, oneOf.now] };
};

/** Months that the money lasts, by today's figures. */
export const cashLasts: Reckoning = ({ plan, uses, instead }) => {
  const [cash, burn] = uses.map(({ from, now }) => from ?? now);
  const told = instead[0]?.from ?? instead[0]?.now;
  const worked = cash && burn && cash.number / Math.abs(burn.number);
  const months = told?.number ?? worked;
  if (months === undefined || months <= 0) return undefined;
  const length = monthsOf(plan);
  const texts = {
    ...(cash && burn && { cash: written(cash), burn: written(burn) }),
    ...(length !== undefined && { months: String(length) }),
    x: short(months),
  };
  const cases = length !== undefined && months < length ? ['cash-ends-within-plan'] : [];
  return {
    figure: months,
    cases,
    texts,
    terms: told ? [told] : [cash, burn].flatMap((x) => x ?? []),
  };
};

/** Days by which customers pay later than agreed. */
export const paidLate: Reckoning = ({ uses }) => {
  const [days, agreed] = uses.map(({ now }) => now);
  if (!days || !agreed) return undefined;
  const texts = { dso: short(days.number), term: short(agreed.number) };
  return { figure: days.number - agreed.number, texts, terms: [days, agreed] };
};

/** Growth before and after refunds. */
export const refundsEatGrowth: Reckoning = ({ uses }) => {
  const [refunds, sales] = uses;
  const [before, after] = [refunds?.from, refunds?.to];
  const [from, to] = [sales?.from, sales?.to];
  if (!before || !after || !from || !to || to.number <= from.number) return undefined;
  const gross = to.number - from.number;
  const net = to.number * (1 - after.number) - from.number * (1 - before.number);
  const cases = [
    ...(net <= 0 ? ['growth-all-refunded'] : []),
    ...(net < gross / 2 ? ['growth-half-refunded'] : []),
  ];
  const texts = { gross: numberText(gross, to), net: numberText(net, to) };
  return { figure: net / gross, cases, texts, terms: [after, to] };
};
