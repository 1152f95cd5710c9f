import type { Catalog } from '../../catalog/catalog.ts';
import { namesOf } from '../../catalog/names.ts';
import { builtinReading, type MarginBridge } from '../../catalog/reading.ts';
import { plainNumber } from '../../model/numbers.ts';
import type { Plan } from '../../model/plan.ts';
import type { EconomicsEntry } from '../../model/plan-sections.ts';
import type { Text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { usualKpis } from '../support/measured.ts';
import { type Aim, aimOf } from '../support/profit-aim.ts';
import { isPart, partsInWords, profitInWords } from '../support/profit-in-words.ts';
import { memberOf } from '../support/sum-members.ts';
import { written } from '../support/sum-texts.ts';
import { isPlaceholder } from '../support/words.ts';

export default defineRule({
  code: 'KPI330',
  name: 'margin-bridge',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'A profit that nothing brings', zh: '利润提高没有来处' },
  why: {
    en: 'A margin rises by what its parts bring: a better gross margin, or a cost that falls. A finance director adds them up first.',
    zh: '利润率的提高，来自毛利上升或某项费用下降；财务先把这些加一遍。',
  },
  message: {
    en: '{kpi} is to go from {from} to {to}, and no KPI shows which margin rises or which cost falls to bring that. Usual ones: {kpis}.',
    zh: '{kpi} 要从 {from} 到 {to}，却没有指标说明靠哪块毛利上升、哪项费用下降。常用指标：{kpis}。',
  },
  variants: {
    open: {
      en: '{kpi} is to go from {from} to {to}, and what is to bring it has no figure: {parts}. How much does each bring?',
      zh: '{kpi} 要从 {from} 到 {to}，带来它的几项却没有数：{parts}。各带来多少？',
    },
    words: {
      en: '“{text}”, while the company loses money today, and nothing adds up to it. Which margin rises, which cost falls, and by how much each?',
      zh: '“{text}”，而现在还在亏损，中间没有一笔账。哪块毛利上升、哪项费用下降，各多少？',
    },
    short: {
      en: '{kpi} is to rise by {rise} points, but {parts} bring {sum}. Where do the other {rest} come from?',
      zh: '{kpi} 要提高 {rise} 个百分点，而{parts}合计只带来 {sum} 个。其余 {rest} 个从哪里来？',
    },
  },
  yieldsTo: {
    file: ['KPI301', 'KPI328', 'REF704'],
    kpi: ['KPI304', 'KPI310', 'KPI311', 'KPI315', 'KPI320'],
  },
  asksForMore: 'first',
  check({ plan, catalog, coverage, report }) {
    const bridge = builtinReading().marginBridge;
    const aims = bridge.results.flatMap((id) => aimOf(plan, catalog, id) ?? []);
    // Several profits rise together: the first that is said to rise stands for them.
    const aim = aims.find((one) => rises(bridge, one, salesGrowth(plan, catalog, bridge)));
    if (!aim) {
      const goal = aims.length > 0 ? undefined : profitInWords(plan);
      if (goal) report({ ...goal, variant: 'words', data: { text: goal.text } });
      return;
    }
    const { kpi, from, to, rise } = aim;
    const place = { span: aim.place.span, path: aim.place.path, about: { kpi: kpi.key } };
    const parts = rise === undefined ? [] : partsOf(bridge, plan, catalog);
    const sum = parts.reduce((before, { points }) => before + points, 0);
    if (rise !== undefined && parts.length > 1) {
      if (rise - sum <= bridge.points) return;
      const figures = { rise: short(rise), sum: short(sum), rest: short(rise - sum) };
      const names = parts.map(({ text }) => text);
      report({ ...place, variant: 'short', data: { kpi: aim.name, parts: names, ...figures } });
      return;
    }
    const said = partsInWords(plan, bridge);
    if (aim.endsLoss && said) {
      const texts = said.map(({ key, target }) => `${key} (${target?.text})`);
      report({ ...place, variant: 'open', data: { kpi: aim.name, from, to, parts: texts } });
    }
    if (isExplained(plan, bridge)) return;
    const usual = usualKpis(catalog, coverage.models, bridge);
    const kpis = namesOf(catalog, 'kpis', usual, 3);
    report({
      ...place,
      data: { kpi: aim.name, from, to, kpis },
      fixes: () => usual.flatMap((one) => addKpiFix(plan, catalog, one)),
    });
  },
});

/** A profit that grows by this factor, and faster than sales by the second one, needs a reason. */
const [multiple, faster] = [2, 1.5];

/**
 * A margin that rises by some points, a loss that ends, or a profit that doubles while sales do
 * not.
 */
function rises({ least }: MarginBridge, { rise, growth, endsLoss }: Aim, sales: number): boolean {
  if (rise !== undefined) return rise >= least;
  return endsLoss || (growth ?? 0) >= Math.max(multiple, sales * faster);
}

/** The growth of sales as a factor; 1 where the plan does not say. */
function salesGrowth(plan: Plan, catalog: Catalog, { sales }: MarginBridge): number {
  const growths = sales.flatMap((id) => {
    const { baseline, target } = memberOf(plan, catalog, id)?.terms ?? {};
    return baseline && target && baseline.number > 0 ? target.number / baseline.number : [];
  });
  return Math.max(1, ...growths);
}

/** What each part of the result brings, in points, where it says from where to where. */
function partsOf(
  { rising, falling }: MarginBridge,
  plan: Plan,
  catalog: Catalog,
): readonly { readonly points: number; readonly text: Text }[] {
  return [...rising, ...falling].flatMap((id) => {
    const part = memberOf(plan, catalog, id);
    const { baseline, target } = part?.terms ?? {};
    if (part?.frame?.scope !== '' || !baseline || !target) return [];
    const change = (target.number - baseline.number) * 100;
    const [before, after] = [written(baseline), written(target)];
    const text = {
      en: `${target.name.en} (${before.en} to ${after.en})`,
      zh: `${target.name.zh}(${before.zh} 到 ${after.zh})`,
    };
    return [{ points: rising.includes(id) ? change : -change, text }];
  });
}

/** A part among the KPIs, whose open targets are asked for one by one, or an aim in the economics. */
function isExplained({ kpis, economics }: Plan, bridge: MarginBridge): boolean {
  const hasAim = ({ target }: EconomicsEntry): boolean =>
    target !== undefined && (target.value !== undefined || isPlaceholder(target.text));
  return [...kpis, ...economics.filter(hasAim)].some((entry) => isPart(entry, bridge));
}

function short(points: number): string {
  return plainNumber(Math.round(points * 10) / 10);
}
