import type { Catalog } from '../catalog/catalog.ts';
import { nameOf } from '../catalog/names.ts';
import type { Plan } from '../model/plan.ts';
import { same } from '../text/language.ts';
import { shownWhole } from '../text/message.ts';
import { ownWords, placeOf } from './places.ts';
import type { FigureRow, MarketFacts } from './wider-types.ts';

/** The market of a plan in facts. */
export function marketFacts({ market }: Plan): MarketFacts | undefined {
  if (!market) return undefined;
  const { size, reachable, aimedAt, growth, share, shareNow, shareLater, competitors } = market;
  return {
    size: ownWords(size),
    reachable: ownWords(reachable),
    aimedAt: ownWords(aimedAt),
    growth: ownWords(growth),
    share:
      [shareNow, shareLater].flatMap((end) => (end ? ownWords(end) : [])).join(' → ') ||
      ownWords(share),
    competitors: competitors.map(({ name, strength, answer }) => ({
      name: ownWords(name),
      strength: ownWords(strength),
      answer: ownWords(answer),
    })),
  };
}

/** The figures that a plan is based on. */
export function figureRows(catalog: Catalog, plan: Plan): FigureRow[] {
  return plan.economics.map((one) => ({
    name: one.id === undefined ? same(shownWhole(one.key)) : nameOf(catalog, 'kpis', one.id),
    from: ownWords(one.baseline),
    to: ownWords(one.target),
    at: placeOf(one.span),
  }));
}
