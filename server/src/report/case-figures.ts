import type { Catalog } from '../catalog/catalog.ts';
import type { Fact } from '../catalog/types.ts';
import { figuresOf } from '../rules/support/excerpt.ts';
import { figureText, withMetric, worldFigureText } from '../rules/support/figure-text.ts';
import type { Text } from '../text/language.ts';
import type { CaseMatch } from './types.ts';

/**
 * Figures of facts that may be shown: with metric, unit, from where to where and caveat. Those that
 * are no yardstick and those that measure no KPI are left out; of two that say the same the first
 * stays.
 */
export function caseFigures(catalog: Catalog, facts: readonly Fact[]): CaseMatch['figures'] {
  const shown = facts.flatMap((fact) => {
    const doubt = fact.confidence === 'fairly' ? notCertain : nothing;
    const own = figuresOf(catalog, fact)
      .filter(({ use, basis }) => use !== 'never' && basis !== 'context')
      .map((one) => ({ ...one, text: figureText(catalog, one) }));
    const world = (fact.grounds?.figures ?? []).map((one) => ({
      ...one,
      text: worldFigureText(catalog, one),
    }));
    return [...own, ...world].flatMap(({ metric, text, caveat }) =>
      metric === undefined || text.en === ''
        ? []
        : [{ text: withMetric(catalog, metric, text), caveat: added(caveat, doubt) }],
    );
  });
  return shown.filter(
    ({ text }, at) => shown.findIndex((other) => other.text.en === text.en) === at,
  );
}

const notCertain: Text = { en: ' Not quite certain.', zh: '；不完全确定' };
const nothing: Text = { en: '', zh: '' };

function added(caveat: Text, doubt: Text): Text {
  return { en: `${caveat.en}${doubt.en}`, zh: `${caveat.zh.replace(/。$/, '')}${doubt.zh}` };
}
