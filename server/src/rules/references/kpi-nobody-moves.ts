import { leversOfKpi } from '../../catalog/kpi-links.ts';
import { foldWord } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { kpiName } from '../../model/kpi-texts.ts';
import type { Initiative, KpiEntry, Plan } from '../../model/plan.ts';
import { addItems } from '../../syntax/edit-add.ts';
import { entryOf } from '../../syntax/tree.ts';
import { defineRule, type Fix } from '../rule.ts';
import { addField, suggestion } from '../support/fixes.ts';
import { isVagueGoal } from '../support/words.ts';

export default defineRule({
  code: 'REF706',
  name: 'kpi-nobody-moves',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'KPI nobody moves', zh: '没有人推动的指标' },
  why: {
    en: 'A number without an initiative or a lever will not change by itself.',
    zh: '没有任何举措或杠杆推动的指标不会自己变化。',
  },
  message: {
    en: '{kpi} is not linked to any lever or initiative. What will move it?',
    zh: '“{kpi}”没有任何举措或杠杆推动，靠什么变化？',
  },
  yieldsTo: {
    file: ['REF704'],
    field: ['STR003'],
    kpi: ['KPI302', 'KPI319'],
    lever: ['LEV101', 'LEV106', 'REF701'],
  },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    const { sizeKpis } = builtinReading();
    const used = new Set(
      [...plan.levers, ...plan.initiatives]
        .flatMap((entry) => entry.kpis)
        .flatMap((ref) => ref.id ?? []),
    );
    // A plan without a single link is written in another way; nothing can be missed in it.
    if (used.size === 0 && plan.goals.every(({ kpis }) => kpis.length === 0)) return;
    for (const kpi of plan.kpis) {
      const known = kpi.id === undefined ? undefined : catalog.kpis.get(kpi.id);
      // All the work is for sales and customers.
      if (
        !known ||
        known.outcome ||
        known.vanity ||
        sizeKpis.includes(known.id) ||
        used.has(kpi.key)
      )
        continue;
      const levers =
        kpi.levers.length > 0
          ? kpi.levers.flatMap((ref) => ref.id ?? [])
          : leversOfKpi(catalog, known.id).map((lever) => lever.id);
      if (levers.some((id) => coverage.listed.has(id)) || isHeld(kpi) || isNamed(plan, kpi))
        continue;
      // A dropped lever whose initiatives remain explains the orphan; one that never existed does
      // not.
      const served = levers.filter(
        (id) =>
          coverage.lever(id).initiatives.length > 0 ||
          plan.risks.some((risk) => risk.lever?.id === id),
      );
      report({
        span: kpi.keySpan,
        path: kpi.path,
        data: { kpi: kpiName(catalog, kpi) },
        about: { kpi: kpi.key, lever: served },
        fixes: () => plan.initiatives.slice(0, 5).flatMap((one) => link(plan, one, kpi.key)),
      });
    }
  },
});

/** What only has to stay where it is needs no work. */
function isHeld({ baseline, target }: KpiEntry): boolean {
  const [from, to] = [baseline?.value, target?.value];
  if (!target || isVagueGoal(target.text) || holds.test(target.text)) return true;
  return to?.bound === 'max' && (!from || from.number <= to.number);
}

const holds = /保持|维持|不变|稳定|\b(?:hold|keep|stays?|stable|flat)\b/iu;

/** Whether a lever, an item or work has a word of the name of the KPI. */
function isNamed({ levers, initiatives }: Plan, { key }: KpiEntry): boolean {
  const texts = [
    ...levers.flatMap((one) => [
      one.key,
      ...[...one.mechanisms, ...one.have].map(({ text }) => text),
    ]),
    ...initiatives.map((one) => `${one.key} ${one.name?.text ?? ''} ${one.note?.text ?? ''}`),
  ].map((text) => foldWord(text).replace(/s\b/g, ''));
  return (
    longWords(key).some((word) => texts.some((text) => ` ${text} `.includes(word))) ||
    texts.some((text) => core(key).length > 1 && text.includes(core(key))) ||
    (/[A-Z]{3,}/.exec(key) ?? []).some((word) =>
      texts.some((text) => text.includes(foldWord(word))),
    )
  );
}

/** What a Chinese name is about, without how it is counted: `储值` of `储值金额`. */
function core(key: string): string {
  return foldWord(key)
    .replace(/[^\p{Script=Han}]/gu, '')
    .replace(counted, '');
}

const counted =
  /注册|活跃|用户|买家|客户|顾客|会员|商家|卖家|商户|门店|订单|交易|收入|销售|占比|比例|金额|成本|数量|总额|规模|[月日年]均?|单均|[率数量额]$/gu;

/** English words that say more than `share` and `rate`, as whole words. */
function longWords(key: string): readonly string[] {
  const words = foldWord(key)
    .split(' ')
    .filter((word) => /^[a-z]{5,}$/.test(word));
  return words.filter((word) => !general.test(word)).map((word) => ` ${word.replace(/s$/, '')} `);
}

const general =
  /^(?:share|rates?|average|number|total|count|monthly|daily|yearly|annual|sales|revenue|orders?|customers?|buyers?|users?|active|order|value|margin|growth|online|return|returns|repeat)$/;

function link(plan: Plan, initiative: Initiative, kpi: string): Fix[] {
  const title = {
    en: `The initiative ${initiative.key} moves it`,
    zh: `由举措 ${initiative.key} 推动`,
  };
  const list = entryOf(initiative.record, 'kpis')?.value;
  if (list?.kind === 'list') return suggestion(title, addItems(plan.syntax.text, list, [kpi]));
  return suggestion(title, addField(plan, initiative, 'kpis', `[${kpi}]`));
}
