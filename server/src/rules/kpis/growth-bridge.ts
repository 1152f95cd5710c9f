import type { Catalog } from '../../catalog/catalog.ts';
import { namesOf } from '../../catalog/names.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { kpiName } from '../../model/kpi-texts.ts';
import { percentText, plainNumber } from '../../model/numbers.ts';
import type { Text } from '../../text/language.ts';
import { startOf } from '../../text/start.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { bridgeOf, type Growth } from '../support/growth-parts.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { usualKpis } from '../support/measured.ts';
import { growthInWords, unassignedGrowthOf } from '../support/unassigned-growth.ts';

export default defineRule({
  code: 'KPI334',
  name: 'growth-bridge',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Growth that nothing adds up to', zh: '增长拆不出来' },
  why: {
    en: 'Sales are customers times orders times the value of an order. An investor multiplies them and asks for what is missing.',
    zh: '销售额等于人数乘频次乘客单价。投资人会先乘一遍，再问差的从哪里来。',
  },
  message: {
    en: '{kpi} is to go from {from} to {to} ({times} ×), and no KPI shows what brings it: more customers, more orders from each, or larger ones. Usual ones: {kpis}.',
    zh: '{kpi}要从 {from} 到 {to}(×{times})，却没有指标说明靠什么：客户更多、下单更勤，还是单子更大。常用指标：{kpis}。',
  },
  variants: {
    short: {
      en: '{kpi} is to go from {from} to {to} ({times} ×), but {parts} bring {sum} ×. What brings the remaining {rest} ×?',
      zh: '{kpi}要从 {from} 到 {to}(×{times})，而{parts}只带来 ×{sum}。还差 ×{rest}，靠什么？',
    },
    shortOfOrders: {
      en: '{kpi} is to go from {from} to {to} ({times} ×), but {parts} bring {sum} ×. Only larger orders can bring the remaining {rest} ×, and no KPI shows what an order is worth.',
      zh: '{kpi}要从 {from} 到 {to}(×{times})，而{parts}只带来 ×{sum}。还差的 ×{rest} 只能靠客单价，却没有指标说明。',
    },
    shortAndOpen: {
      en: '{kpi} is to go from {from} to {to} ({times} ×), but {parts} bring {sum} ×. The remaining {rest} × depend on {open}, without a figure for today or the target.',
      zh: '{kpi}要从 {from} 到 {to}(×{times})，而{parts}只带来 ×{sum}。还差 ×{rest}，要看{open}，却没有起点或目标。',
    },
    work: {
      en: '{kpi} is to go from {from} to {to}, which is {yearly} a year. How much of it comes from {names}, and what brings the rest?',
      zh: '{kpi}要从 {from} 到 {to}，每年约 {yearly}。{names}带来多少，其余靠什么？',
    },
    all: {
      en: '{kpi} is to go from {from} to {to}, which is {yearly} a year, and no initiative ({names}) says how much of that it brings. Divide the growth among them.',
      zh: '{kpi}要从 {from} 到 {to}，每年约 {yearly}，却没有一项举措写明带来多少（{names}）。请把增量拆到各项。',
    },
    words: {
      en: '“{text}”: no initiative and no KPI says how much of this growth it brings. Which brings how much?',
      zh: '“{text}”：增量没有拆到任何一项举措或指标。哪一项带来多少？',
    },
    open: {
      en: '{kpi} is to go from {from} to {to} ({times} ×), and nobody can say how: {open} have no figure for today or no target.',
      zh: '{kpi}要从 {from} 到 {to}(×{times})，靠什么却算不出来：{open}没有起点或没有目标。',
    },
  },
  yieldsTo: {
    file: ['REF704'],
    kpi: ['KPI304', 'KPI310', 'KPI311', 'KPI315', 'KPI320'],
  },
  asksForMore: 'first',
  check(context) {
    const { plan, catalog, coverage, report } = context;
    const bridge = bridgeOf(plan, catalog);
    if (!bridge) return reportWork(context);
    const { aim, parts, open, sum } = bridge;
    const { kpi, from, to, factor } = aim;
    const place = { span: to.field.span, path: to.field.path, about: { kpi: kpi.key } };
    const data = {
      kpi: kpiName(catalog, kpi),
      from: from.field.text,
      to: to.field.text,
      times: short(factor),
      parts: parts.map((one) => partText(catalog, one)),
      open: open.slice(0, 3).map((one) => kpiName(catalog, one)),
      sum: short(sum),
      rest: short(factor / sum),
    };
    if (parts.length > 0 || open.length > 0) {
      const short = bridge.isOrders ? 'shortOfOrders' : 'short';
      const variant = open.length === 0 ? short : parts.length === 0 ? 'open' : 'shortAndOpen';
      // Which of the open KPIs are parts of it is a guess.
      report({ ...place, variant, data, ...(variant === 'open' && { severity: 'hint' as const }) });
      return;
    }
    const usual = usualKpis(catalog, coverage.models, builtinReading().growthBridge);
    report({
      ...place,
      data: { ...data, kpis: namesOf(catalog, 'kpis', usual, 3) },
      fixes: () => usual.flatMap((id) => addKpiFix(plan, catalog, id)),
    });
  },
});

/** Maximum number of initiatives in the message. */
const most = 3;

/** Growth that KPIs leave open, and that no work claims. */
function reportWork({ plan, catalog, report }: RuleContext): void {
  const growth = unassignedGrowthOf(plan, catalog);
  const said = growth ? undefined : growthInWords(plan);
  if (said) report({ ...said, variant: 'words', data: { text: startOf(said.said, 80) } });
  if (!growth) return;
  const { kpi, from, to, yearly, work } = growth;
  const isNamed = work.some(({ kpis }) => kpis.some(({ id, text }) => (id ?? text) === kpi.key));
  report({
    span: to.field.span,
    path: to.field.path,
    variant: isNamed ? 'work' : 'all',
    data: {
      kpi: kpiName(catalog, kpi),
      from: from.field.text,
      to: to.field.text,
      yearly: percentText(Math.round(yearly * 100) / 100),
      names: work.slice(0, most).map(({ key, name }) => `“${startOf(name?.text ?? key, 40)}”`),
    },
    about: { kpi: kpi.key },
  });
}

function partText(catalog: Catalog, { kpi, from, to }: Growth): Text {
  const name = kpiName(catalog, kpi);
  return {
    en: `${name.en} (${from.field.text} to ${to.field.text})`,
    zh: `${name.zh}(${from.field.text} 到 ${to.field.text})`,
  };
}

function short(factor: number): string {
  return plainNumber(factor >= 10 ? Math.round(factor) : Math.round(factor * 10) / 10);
}
