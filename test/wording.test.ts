// Words that must be left alone, and words that must not: precision comes first.
import { deepEqual } from 'node:assert/strict';
import { checkText, merged, planText } from './support/plans.ts';

/** Codes of findings when the plan has this text at a place. */
function codes(fragment: object): string[] {
  const { findings, crashes } = checkText(merged(planText('c2c'), JSON.stringify(fragment)));
  deepEqual(crashes, []);
  return [...new Set(findings.map(({ rule }) => rule))];
}

const inTitle = (text: string): string[] => codes({ title: text });
const inSummary = (text: string): string[] => codes({ summary: text });
const asMechanism = (text: string): string[] =>
  codes({ levers: { 'low-barrier-onboarding': { have: ['free-listing', text] } } });
const inWhy = (text: string): string[] =>
  codes({ levers: { 'low-barrier-onboarding': { why: text } } });
const asTarget = (text: string): string[] =>
  codes({ kpis: { 'dispute-rate': `3.2% -> ${text} by 2027-12 @ Zhao Qian` } });

describe('wording', () => {
  for (const text of [
    '第一季度先做担保交易',
    '第一步：核验卖家',
    '开出第一家门店',
    '打通最后一公里',
    '物流成本最大化压缩之前先测算',
    '最大的风险是退货',
    '解决最大痛点',
    '每位会员唯一标识打通',
    '第一批卖家上线',
    'Best practice sharing with sellers',
    'First quarter: escrow',
    'Fifty largest accounts get an account manager',
    'Make the leading indicators visible',
    '统一优先级',
    '最优先解决退款',
    'Sell the best before date is reached',
  ]) {
    it(`“${text}” is no superlative`, () => deepEqual(inTitle(text), []));
  }

  for (const text of [
    '打造全国最大二手平台',
    '做行业第一',
    '国家级品质',
    '全网首选好物',
    "The world's largest swap shop",
    'Become number one',
    'A leading brand for resale',
  ]) {
    it(`“${text}” is one`, () => deepEqual(inTitle(text), ['WRD004']));
  }

  for (const text of [
    '保证金按品类收取。',
    '正品保证写进商品页。',
    '确保零售价一致。',
    'Money-back guarantee on every order.',
    'We ensure that sellers are paid on Fridays.',
    'Quality assurance moves to the new hub.',
    '一定要在夏天之前完成。',
    'Nothing is guaranteed, so we keep a reserve.',
  ]) {
    it(`“${text}” promises nothing`, () => deepEqual(inSummary(text), []));
  }

  for (const text of [
    '确保零投诉。',
    '保证百分之百满意。',
    '本方案万无一失。',
    'We guarantee zero fraud.',
    'This will definitely work.',
    'We ensure 100% uptime.',
  ]) {
    it(`“${text}” promises too much`, () => deepEqual(inSummary(text), ['WRD007']));
  }

  for (const text of [
    '上门安装师傅培训',
    'weekly call with sellers',
    '加强版包装盒',
    '提升箱子硬度到五层瓦楞',
    'Improve the size chart with customer photos',
    '优化首屏加载脚本',
    '完善退款流程说明页',
    '二手书按斤回收',
  ]) {
    it(`“${text}” is own wording, no slogan`, () => deepEqual(asMechanism(text), []));
  }

  for (const text of [
    '全面提升体验',
    '加强品控',
    '大幅提升品牌影响力',
    'improve trust',
    'Enhance customer experience',
    '持续优化运营管理',
    '强化信任体系与服务能力',
    'Strengthen brand and loyalty',
  ]) {
    it(`“${text}” is a slogan`, () => deepEqual(asMechanism(text), ['WRD001']));
  }

  for (const text of [
    '去年的成本太高',
    '按成交付费',
    '分两步走',
    '一成不变的流程',
    '三家平台并行',
    'since 2026 sellers ask for it',
    '成为习惯需要时间',
    '第 3 次被投诉',
    '第二十条规定',
  ]) {
    it(`“${text}” holds no statistic`, () => deepEqual(inWhy(text), []));
  }

  for (const text of [
    '三成卖家流失',
    '去年翻了 3 倍',
    '42% of buyers leave',
    'sellers answer 2.5 times faster',
    '百分之四十的订单',
    '两成半退货',
  ]) {
    it(`“${text}” does`, () => deepEqual(inWhy(text), ['EVI605']));
  }

  for (const [text, rule] of [
    ['max 1.5%', undefined],
    ['min 1.5%', undefined],
    ['１.５％', undefined],
    ['≤1.5%', undefined],
    ['大幅下降', 'WRD002'],
    ['as low as possible', 'WRD002'],
    ['行业领先', 'WRD002'],
    ['much lower', 'WRD002'],
    ['about one', 'KPI304'],
    ['1.5..2%', undefined],
    ['<2%', undefined],
    ['2%以内', undefined],
    ['2% or a bit more', 'KPI304'],
    ['tbd', 'WRD003'],
    ['n/a', 'WRD003'],
    ['待定', 'WRD003'],
  ] as const) {
    it(`a target “${text}” ${rule === undefined ? 'is read' : `is ${rule}`}`, () =>
      deepEqual(asTarget(text), rule === undefined ? [] : [rule]));
  }

  it('a limit in words or symbols is read', () => {
    for (const text of ['<2%', '2%以内', '不超过 2%', 'at most 2%', 'under 2%'])
      deepEqual(asTarget(text), []);
  });
});
