import type { Decision } from './decision.ts';

/** Numbers. */
export const aboutFigures: readonly Decision[] = [
  [
    'a step back with a reason is left alone',
    'b2b',
    'kpis: {stockout-rate: {baseline: 4%, target: 9%, due: 2027-12, owner: 沈浩, why: 扩品类第一年}}',
    [],
  ],
  [
    'a ceiling above today is a limit to keep',
    'b2b',
    'kpis: {stockout-rate: 4% -> max 6% by 2027-12 @ 沈浩}',
    [],
  ],
  [
    'a baseline to be measured is none yet',
    'c2c',
    'kpis: {dispute-rate: tbd -> 1.5% by 2027-12 @ Zhao Qian}',
    ['KPI303 warning kpis.dispute-rate'],
  ],
  [
    'no target',
    'c2c',
    'kpis: {dispute-rate: {baseline: 3%, due: 2027-12, owner: Zhao Qian}}',
    ['KPI303 warning kpis.dispute-rate'],
  ],
  [
    'two units of time in one KPI',
    'c2c',
    'kpis: {dispute-resolution-time: 4 days -> 30 hours by 2027-09 @ Sun Tao}',
    ['KPI310 warning kpis.dispute-resolution-time'],
  ],
  [
    'hours written as days',
    'c2c',
    'kpis: {dispute-resolution-time: 4天 -> 2天 by 2027-09 @ Sun Tao}',
    [],
  ],
  [
    'a unit only on one side holds for both',
    'c2c',
    'kpis: {dispute-rate: 3.2% -> 1.5 by 2027-12 @ Zhao Qian}',
    [],
  ],
  [
    'a percentage without its sign that cannot be a fraction',
    'c2c',
    'kpis: {escrow-coverage: 12 -> 85 by 2027-09 @ Zhao Qian}',
    [],
  ],
  [
    'a share of one',
    'c2c',
    'kpis: {escrow-coverage: 0.2 -> 1 by 2027-09 @ Zhao Qian}',
    ['KPI310 warning kpis.escrow-coverage'],
  ],
  [
    'a relative change of a count',
    'c2c',
    'kpis: {active-sellers: 12000 -> +30% by 2027-12 @ Wang Lei}',
    [],
  ],
  [
    'points added to a share',
    'c2c',
    'kpis: {escrow-coverage: 20% -> +15个百分点 by 2027-09 @ Zhao Qian}',
    [],
  ],
  [
    'a score may be negative',
    'b2c',
    'kpis: {net-promoter-score: -5 -> 20 by 2027-12 @ Tom Reed}',
    [],
  ],
  [
    'minus on a share that cannot be negative',
    'b2c',
    'kpis: {return-rate: 11% -> -3% by 2027-12 @ Tom Reed}',
    ['KPI311 warning kpis.return-rate.target'],
  ],
  [
    'money in another currency than the target',
    'b2c',
    'kpis: {fulfilment-cost-per-order: £6.10 -> €5.60 by 2028-01 @ Ana Costa}',
    ['KPI310 warning kpis.fulfilment-cost-per-order'],
  ],
  [
    'beyond the best case, with evidence',
    'c2b',
    'kpis: {production-lead-time: {baseline: 28天, target: 8天, due: 2027-11, owner: 黎昊, evidence: [delay-log-2026]}}\nscenarios: ~',
    [],
  ],
  [
    'a checkpoint after the due date',
    'b2c',
    'kpis: {repeat-purchase-rate: {due: 2027-11, checkpoints: {2027-07: 26%, 2027-12: 29%}}}',
    ['KPI316 warning kpis.repeat-purchase-rate.checkpoints.2027-12'],
  ],
  [
    'lifetime value over acquisition cost',
    'social',
    'kpis: {customer-lifetime-value: 90元 -> 120元 by 2027-12 @ 唐蕾, ltv-cac-ratio: 2 -> 3 by 2027-12 @ 唐蕾}',
    ['KPI315 warning kpis.ltv-cac-ratio.target'],
  ],
  [
    'an official Chinese name beside the id is one finding, and no alias',
    'c2c',
    'status: approved\nlevers: {trust: {mechanisms: [担保交易, identity-verification]}}',
    [
      'WRD005 hint levers.trust.mechanisms',
      'KPI317 hint kpis.active-sellers',
      'KPI317 hint kpis.sell-through-rate',
    ],
  ],
  [
    'the same KPI for two scopes',
    'c2c',
    'kpis: {纠纷率: {baseline: 3%, target: 2%, due: 2027-12, owner: Sun Tao, scope: 手机类}}',
    [],
  ],
  [
    'an own KPI with a unit',
    'c2c',
    'kpis: {happy-sellers: {baseline: 40, target: 60, due: 2027-12, owner: Sun Tao, unit: score, measure: survey}}',
    [],
  ],
  [
    'a KPI without anything that supports it',
    'c2c',
    'kpis: {dispute-rate: {}}',
    ['KPI303 warning kpis.dispute-rate', 'KPI306 hint kpis.dispute-rate'],
  ],
  [
    'a customer that costs more than they bring, in an approved plan',
    'b2c',
    'kpis: {customer-lifetime-value: 40 GBP -> 45 GBP by 2028-01 @ Priya Nair, customer-acquisition-cost: 62 GBP -> 58 GBP by 2028-01 @ Priya Nair}',
    ['KPI322 error kpis.customer-lifetime-value.target'],
  ],
  [
    'the same in review',
    'b2c',
    'status: review\nkpis: {customer-lifetime-value: 40 GBP -> 45 GBP by 2028-01 @ Priya Nair, customer-acquisition-cost: 62 GBP -> 58 GBP by 2028-01 @ Priya Nair}',
    ['KPI322 warning kpis.customer-lifetime-value.target'],
  ],
  [
    'a loss with each order, in an approved plan',
    'b2c',
    'kpis: {contribution-margin-per-order: -2 GBP -> -1 GBP by 2028-01 @ Priya Nair}',
    [
      'KPI322 error kpis.contribution-margin-per-order.target',
      'KPI327 info kpis.contribution-margin-per-order',
    ],
  ],
];
