import { namesOf } from '../../catalog/names.ts';
import { builtinReading, type MarginBridge } from '../../catalog/reading.ts';
import { plainNumber } from '../../model/numbers.ts';
import type { Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { measures, usualKpis } from '../support/measured.ts';
import { type Member, memberOf, type Term } from '../support/sum-members.ts';
import { written } from '../support/sum-texts.ts';

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
    short: {
      en: '{kpi} is to rise by {rise} points, but {parts} bring {sum}. Where do the other {rest} come from?',
      zh: '{kpi} 要提高 {rise} 个百分点，而{parts}合计只带来 {sum} 个。其余 {rest} 个从哪里来？',
    },
  },
  yieldsTo: {
    file: ['KPI301', 'KPI328', 'REF704'],
    kpi: ['KPI304', 'KPI310', 'KPI311', 'KPI315', 'KPI320'],
  },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    const bridge = builtinReading().marginBridge;
    const find = (id: string): Member | undefined => memberOf(plan, catalog, id);
    for (const id of bridge.results) {
      const result = find(id);
      const { baseline: from, target: to } = result?.terms ?? {};
      if (!result?.frame || !from || !to || result.quiet.has('one-off')) continue;
      if (!rises(bridge, from, to, find)) continue;
      const place = { span: to.level.field.span, path: to.level.field.path };
      const about = { kpi: result.key };
      const parts = from.isPercent ? partsOf(bridge, result, find) : [];
      if (parts.length > 1) {
        const sum = parts.reduce((before, { points }) => before + points, 0);
        const rise = (to.number - from.number) * 100;
        if (rise - sum <= bridge.points) continue;
        const data = { rise: short(rise), sum: short(sum), rest: short(rise - sum) };
        const names = parts.map(({ text }) => text);
        report({
          ...place,
          variant: 'short',
          about,
          data: { kpi: to.name, parts: names, ...data },
        });
        return;
      }
      if (isExplained(plan, bridge)) continue;
      const usual = usualKpis(catalog, coverage.models, bridge);
      report({
        ...place,
        about,
        data: {
          kpi: to.name,
          from: written(from),
          to: written(to),
          kpis: namesOf(catalog, 'kpis', usual, 3),
        },
        fixes: () => usual.flatMap((kpi) => addKpiFix(plan, catalog, kpi)),
      });
      return; // the other profits rise with the first
    }
  },
});

/** A profit that grows by this factor, and faster than sales by the second one, needs a reason. */
const [multiple, faster] = [2, 1.5];

/** A margin that rises by some points, a loss that ends, or a profit that doubles while sales do not. */
function rises(
  bridge: MarginBridge,
  from: Term,
  to: Term,
  find: (id: string) => Member | undefined,
): boolean {
  if (from.isPercent) return (to.number - from.number) * 100 >= bridge.least;
  if (from.number < 0) return to.number >= 0;
  const growths = bridge.sales.flatMap((id) => {
    const { baseline, target } = find(id)?.terms ?? {};
    return baseline && target && baseline.number > 0 ? target.number / baseline.number : [];
  });
  const most = Math.max(multiple, ...growths.map((growth) => growth * faster));
  return from.number > 0 && to.number / from.number >= most;
}

/** What each part of the result brings, in points, where it says from where to where. */
function partsOf(
  { rising, falling }: MarginBridge,
  { frame }: Member,
  find: (id: string) => Member | undefined,
): readonly { readonly points: number; readonly text: { en: string; zh: string } }[] {
  return [...rising, ...falling].flatMap((id) => {
    const part = find(id);
    const { baseline, target } = part?.terms ?? {};
    if (!part?.frame || !baseline || !target || part.frame.scope !== frame?.scope) return [];
    const change = (target.number - baseline.number) * 100;
    const [before, after] = [written(baseline), written(target)];
    const text = {
      en: `${target.name.en} (${before.en} to ${after.en})`,
      zh: `${target.name.zh}(${before.zh} 到 ${after.zh})`,
    };
    return [{ points: rising.includes(id) ? change : -change, text }];
  });
}

/** A part with a target, or a figure of the economics that says to where. */
function isExplained(plan: Plan, bridge: MarginBridge): boolean {
  const isAimed = ({ target }: { readonly target: unknown }): boolean => target !== undefined;
  return (
    plan.kpis.some(
      (kpi) => isAimed(kpi) && !bridge.results.includes(kpi.id ?? '') && measures(kpi, bridge),
    ) || plan.economics.some((entry) => isAimed(entry) && measures(entry, bridge))
  );
}

function short(points: number): string {
  return plainNumber(Math.round(points * 10) / 10);
}
