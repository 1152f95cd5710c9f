import type { Catalog } from '../../catalog/catalog.ts';
import { namesOf } from '../../catalog/names.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { kpiName } from '../../model/kpi-texts.ts';
import { plainNumber } from '../../model/numbers.ts';
import type { Text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { bridgeOf, type Growth } from '../support/growth-parts.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { usualKpis } from '../support/measured.ts';

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
    open: {
      en: '{kpi} is to go from {from} to {to} ({times} ×), and nobody can say how: {open} have no figure for today or no target.',
      zh: '{kpi}要从 {from} 到 {to}(×{times})，靠什么却算不出来：{open}没有起点或没有目标。',
    },
  },
  yieldsTo: {
    file: ['KPI301', 'KPI328', 'REF704'],
    kpi: ['KPI304', 'KPI310', 'KPI311', 'KPI315', 'KPI320'],
  },
  asksForMore: 'first',
  check({ plan, catalog, coverage, report }) {
    const bridge = bridgeOf(plan, catalog);
    if (!bridge) return;
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
      report({ ...place, variant, data });
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
