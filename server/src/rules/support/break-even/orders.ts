import { numberText, written } from '../sum-texts.ts';
import { percent, type Reckoning } from './reckoning.ts';

/** A share of sales that is spent, over the margin. */
export function shareOfMargin(name: string): Reckoning {
  return ({ uses }) => {
    const [cost, margin] = uses.map(({ now }) => now);
    if (!cost || !margin) return undefined;
    const figure = cost.number / margin.number;
    const texts = { [name]: written(cost), margin: written(margin), x: percent(figure) };
    return { figure, texts, terms: [cost, margin] };
  };
}

/** What is left of a share of sales after another one. */
export function leftOf(cost: string, whole: string): Reckoning {
  return ({ uses }) => {
    const [taken, kept] = uses.map(({ now }) => now);
    if (!taken || !kept) return undefined;
    const figure = kept.number - taken.number;
    const texts = { [cost]: written(taken), [whole]: written(kept), x: percent(figure) };
    return { figure, texts, terms: [taken, kept] };
  };
}

/** What an order leaves: as the plan says, else order value times margin less delivery. */
export const contribution: Reckoning = ({ uses, instead, optional }) => {
  const told = uses[0]?.now ?? instead[0]?.now;
  if (told) return { figure: told.number, texts: { x: written(told) }, terms: [told] };
  const [value, margin, delivery] = optional.map((figure) => figure?.now);
  if (!value || !margin || !delivery) return undefined;
  const figure = value.number * margin.number - delivery.number;
  const texts = { x: numberText(figure, delivery) };
  return { figure, texts, terms: [delivery, value, margin] };
};

/** Delivery of an order over its margin. */
export const deliveryOverMargin: Reckoning = ({ uses }) => {
  const [delivery, value, rate] = uses.map(({ now }) => now);
  if (!delivery || !value || !rate) return undefined;
  const margin = value.number * rate.number;
  if (margin <= 0) return undefined;
  const figure = delivery.number / margin;
  const texts = {
    delivery: written(delivery),
    margin: numberText(margin, value),
    x: percent(figure),
  };
  return { figure, texts, terms: [delivery, value, rate] };
};
