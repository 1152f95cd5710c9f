import type { Catalog } from '../../catalog/catalog.ts';
import { type Day, isoMonth } from '../../model/grammar/day.ts';
import type { Period } from '../../model/grammar/period-type.ts';
import { kpiName } from '../../model/kpi-texts.ts';
import { editPart } from '../../model/places.ts';
import type { Initiative, KpiEntry, Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { endText, whenOf } from '../support/time.ts';
import { isPlaceholder } from '../support/words.ts';

export default defineRule({
  code: 'TIM407',
  name: 'result-before-work',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'Result due before the work is done', zh: '结果早于工作完成' },
  why: {
    en: 'A target that is due before any of its work is finished is reached by luck or not at all.',
    zh: '相关工作都没完成就到期的指标，只能靠运气。',
  },
  message: {
    en: '{kpi} is due {due}, but the first initiative that moves it ({id}) ends {end}.',
    zh: '“{kpi}”要求 {due} 达成，而最早的相关举措“{id}”{end} 才结束。',
  },
  yieldsTo: { kpi: ['TIM401', 'TIM404', 'KPI319'], initiative: ['TIM401', 'TIM403'] },
  check({ plan, catalog, report }) {
    const movers = moversOf(plan);
    for (const kpi of plan.kpis) {
      const field = kpi.due;
      const due = field?.value;
      const work = movers.get(kpi.key) ?? [];
      const times = work.map((one) => ({ one, when: whenOf(one) }));
      // `tbd by March` says when the target is set.
      if (kpi.target && isPlaceholder(kpi.target.text)) continue;
      if (!field || !due || times.some(({ when }) => !when)) continue;
      const [first] = times.sort((a, b) => (a.when?.end ?? 0) - (b.when?.end ?? 0));
      if (!first?.when || due.end >= first.when.end) continue;
      if (work.some((one) => isRolling(one, kpi))) continue;
      if (grows(catalog, kpi) && isHalfDone(first.when, due.end)) continue;
      const { when, one } = first;
      report({
        span: field.span,
        path: field.path,
        data: { kpi: kpiName(catalog, kpi), due: due.text, id: one.key, end: when.to.text },
        about: { kpi: kpi.key, initiative: work.map(({ key }) => key) },
        related: one.when
          ? [{ span: one.when.span, message: { en: 'When the work ends', zh: '工作结束时间' } }]
          : [],
        fixes: () => {
          const next = isoMonth(when.end + 1);
          const end = plan.period?.value?.end;
          const text = end !== undefined && when.end + 1 > end ? endText(when.end) : next;
          return suggestion(
            { en: `Due \`${text}\``, zh: `期限改为 \`${text}\`` },
            editPart(plan, field, text),
          );
        },
      });
    }
  },
});

const rolling =
  /\b(?:openings?|new (?:stores|shops|cities|countries|warehouses)|always[- ]on|roll[- ]?out|ongoing|continuous)\b|\b(?:brand|campaigns?|advertising|marketing|promotions?|r&d|research)\b|品牌|投放|推广|研发|店$|开店|拓店|新店|新城|常态化|持续|滚动/iu;
const longWork = 270;

/** Work with intermediate results: continuous, repeated, or long with checkpoints. */
function isRolling(one: Initiative, kpi: KpiEntry): boolean {
  const when = whenOf(one);
  const days = when ? when.end - when.start : 0;
  return (
    one.rolling ||
    [one.key, one.name?.text ?? ''].some((text) => rolling.test(text)) ||
    (days > longWork && kpi.checkpoints.length > 0)
  );
}

/**
 * What is counted or added up grows while the work goes on, and so does a KPI of the plan's own.
 */
function grows(catalog: Catalog, { id, partOf, kind, baseline, target }: KpiEntry): boolean {
  const known = catalog.kpis.get(id ?? partOf ?? '');
  const over = kind ?? known?.overTime?.kind;
  if (known || kind) return over === 'flow' || over === 'stock';
  return (baseline?.value?.number ?? 0) < (target?.value?.number ?? 0);
}

function isHalfDone({ start, end }: Period, due: Day): boolean {
  return due - start >= (end - start) / 2;
}

function add(movers: Map<string, Initiative[]>, key: string, one: Initiative): void {
  const list = movers.get(key);
  if (list) list.push(one);
  else movers.set(key, [one]);
}

/** The initiatives that list each KPI, without abandoned ones. */
function moversOf(plan: Plan): ReadonlyMap<string, readonly Initiative[]> {
  const movers = new Map<string, Initiative[]>();
  for (const one of plan.initiatives) {
    if (one.status?.text === 'stopped') continue;
    for (const key of new Set(one.kpis.flatMap((ref) => ref.id ?? []))) add(movers, key, one);
  }
  return movers;
}
