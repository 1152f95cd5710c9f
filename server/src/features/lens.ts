import { modelName } from '../catalog/names.ts';
import type { Span } from '../text/span.ts';
import type { PlanDocument } from './document.ts';
import { progressOf, progressSummary } from './figures/progress.ts';

/** A code lens above the plan. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  /** Id of the model whose keys are counted; undefined for the figures of the plan. */
  readonly model?: string;
}

/**
 * How many operating keys of each model the plan meets: “2 of 3 operating keys · 1 waived”. One
 * lens per model; above the KPIs, how many have which status once figures are entered.
 */
export function lenses(document: PlanDocument): Lens[] {
  return [...keyLenses(document), ...figureLenses(document)];
}

function figureLenses(document: PlanDocument): Lens[] {
  const span = document.checked.plan.top.get('kpis');
  const progress = progressOf(document);
  return span && progress ? [{ span, title: progressSummary(progress, document.lang) }] : [];
}

function keyLenses({ checked, catalog, lang }: PlanDocument): Lens[] {
  const { plan, coverage } = checked;
  return coverage.models.flatMap((model) => {
    const keys = coverage.keys.filter(({ key }) => key.model === model);
    if (keys.length === 0) return [];
    const count = (state: string): number => keys.filter((one) => one.state === state).length;
    const met = count('met');
    const waived = count('waived');
    const name = coverage.models.length > 1 ? modelName(catalog, model)[lang] : '';
    const title =
      lang === 'zh'
        ? `${name ? `${name}：` : ''}运营要点 ${met}/${keys.length}${waived > 0 ? ` · 豁免 ${waived} 项` : ''}`
        : `${name ? `${name}: ` : ''}${met} of ${keys.length} operating keys${waived > 0 ? ` · ${waived} waived` : ''}`;
    return [{ span: plan.anchor, title, model }];
  });
}
