import { numberText, written } from '../sum-texts.ts';
import { percent, type Reckoning, short } from './reckoning.ts';

/** A customer brings less than they cost. */
export const ltvBelowCac: Reckoning = ({ uses, instead }) => {
  const [ltv, cac] = uses.map(({ now }) => now);
  if (ltv && cac) {
    const texts = {
      ltv: written(ltv),
      cac: written(cac),
      gap: numberText(cac.number - ltv.number, cac),
      x: short(ltv.number / cac.number),
    };
    return { figure: ltv.number / cac.number, texts, terms: [ltv, cac] };
  }
  const [ratio] = instead.map(({ now }) => now);
  return ratio && { figure: ratio.number, texts: { x: short(ratio.number) }, terms: [ratio] };
};

/** Months until a customer has paid for their acquisition. */
export const cacPayback: Reckoning = ({ uses, instead }) => {
  const [cac, income, margin] = uses.map(({ now }) => now);
  const [told] = instead.map(({ now }) => now);
  const worked = cac && income && margin && cac.number / (income.number * margin.number);
  const months = told?.number ?? worked;
  if (months === undefined) return undefined;
  const terms = told ? [told] : uses.map(({ now }) => now);
  return { figure: months, texts: { x: short(months) }, terms };
};

/** What winning the new customers costs against the margin of the growth. */
export const boughtGrowth: Reckoning = ({ uses, oneOf }) => {
  const [customers, cost, margin] = uses.map(({ now }) => now);
  const { from, to } = oneOf ?? {};
  if (!customers || !cost || !margin || !from || !to) return undefined;
  const spend = customers.number * cost.number;
  const gain = (to.number - from.number) * margin.number;
  if (gain <= 0) return undefined;
  const texts = { spend: numberText(spend, to), gain: numberText(gain, to) };
  return { figure: spend / gain, texts, terms: [customers, cost, margin, to] };
};

/** Advertising brings sales; what is kept of them has to pay for it. */
export const roasBelowBreakEven: Reckoning = ({ uses, optional }) => {
  const [roas, gross] = uses.map(({ now }) => now);
  const [refunds, fulfilment, contribution] = optional.map((figure) => figure?.now.number);
  if (!roas || !gross) return undefined;
  const kept = contribution ?? gross.number - (fulfilment ?? 0);
  const margin = kept * (1 - (refunds ?? 0));
  if (margin <= 0) return undefined;
  const texts = {
    roas: written(roas),
    margin: margin === gross.number ? written(gross) : percent(margin),
    need: short(1 / margin),
  };
  return { figure: roas.number * margin, texts, terms: [roas, gross] };
};

/** A platform keeps a share of what advertising brings. */
export const platformAds: Reckoning = ({ uses }) => {
  const [roas, take] = uses.map(({ now }) => now);
  if (!roas || !take) return undefined;
  const figure = roas.number * take.number;
  const texts = { roas: written(roas), x: short(Math.round(figure * 100) / 100) };
  return { figure, texts, terms: [roas, take] };
};
