// What was decided where the rules leave something open: bounds, currencies, several levers, second
// models, what silences what.
import { deepEqual } from 'node:assert/strict';
import { bases, checkText, listed, merged, planText } from './support/plans.ts';

type Case = readonly [what: string, base: string, fragment: string, expected: readonly string[]];

const cases: readonly Case[] = [
  // Numbers
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
    ['KPI303 warning kpis.dispute-rate', 'KPI306 warning kpis.dispute-rate'],
  ],
  // Time
  [
    'a date in another spelling',
    'c2c',
    'kpis: {dispute-rate: 3.2% -> 1.5% by 2027年12月 @ Zhao Qian}',
    [],
  ],
  ['a range with a tilde', 'c2c', 'initiatives: {id-check: {when: 2027-01～2027-03}}', []],
  [
    'the period of the plan is reversed',
    'c2c',
    'period: 2027-12..2027-01',
    ['TIM403 error period'],
  ],
  [
    'due before the plan starts',
    'c2c',
    'kpis: {dispute-rate: 3.2% -> 1.5% by 2026-11 @ Zhao Qian}',
    ['TIM404 warning kpis.dispute-rate.due'],
  ],
  [
    'one start too early for two predecessors is one finding',
    'c2c',
    'initiatives: {open-door: {when: 2027-02..2027-09}}',
    ['TIM405 warning initiatives.open-door.after'],
  ],
  [
    'a circle of one',
    'c2c',
    'initiatives: {door-pickup: {after: [door-pickup]}}',
    ['TIM406 error initiatives.door-pickup'],
  ],
  [
    'a circle of three is one finding',
    'c2c',
    'initiatives: {escrow-launch: {after: [door-pickup]}, door-pickup: {after: [open-door]}}',
    ['TIM406 error initiatives.escrow-launch'],
  ],
  [
    'local traffic before the shop is ready',
    'o2o',
    'initiatives: {round-the-corner: {when: 2027-02..2027-10, after: ~}}',
    ['TIM409 info initiatives.round-the-corner.when'],
  ],
  [
    'growth with a closed group first',
    'c2c',
    'levers: {trust: {have: ~}}\ninitiatives: {open-door: {when: 2027-02..2027-09, after: ~, note: closed group of 200 sellers until May}}',
    [],
  ],
  [
    'a system change without a national context',
    'b2b',
    'currency: ~\nbudget: {total: 1200万元, reserve: 140万元}\nprofile: ~\ninitiatives: {erp-link: {when: 2027-01..2027-11-05, budget: 260万元}, supplier-score: {budget: internal}, net-terms: {budget: internal}, milk-run: {budget: internal}, demand-model: {budget: internal}}',
    ['TIM411 info initiatives.erp-link.when'],
  ],
  [
    'a system change with a freeze',
    'b2b',
    'initiatives: {erp-link: {when: 2027-01..2027-11-05, note: 10 月 15 日起封版}}',
    [],
  ],
  [
    'an assumption that is settled',
    'c2c',
    'assumptions: {payment-partner: {check_by: 2027-09, state: confirmed}}',
    [],
  ],
  [
    'work that is done is not overdue',
    'c2c',
    'x-today: 2027-04-15\ninitiatives: {id-check: {status: done}}\nassumptions: {payment-partner: {state: confirmed}}',
    [],
  ],
  // Money
  [
    'a reserve counts',
    'b2c',
    'budget: {total: 1.4M, reserve: 110k}',
    ['BUD501 error budget.total'],
  ],
  [
    'nothing and staff time are answers',
    'c2c',
    'initiatives: {id-check: {budget: 0}, house-rules: {budget: internal}}',
    [],
  ],
  ['amounts without a currency', 'c2c', 'currency: ~', ['BUD503 warning currency']],
  [
    'a dollar sign in a country with dollars',
    'o2o',
    'initiatives: {last-hour: {budget: $60k}}',
    [],
  ],
  [
    'a lever that is named second has something',
    'xb',
    'initiatives: {papers-first: {budget: 0}, speak-and-pay: {lever: [localization, compliance]}}',
    [],
  ],
  [
    'staff time is no outlier',
    'c2c',
    'initiatives: {id-check: {budget: internal}, door-pickup: {budget: 0}}',
    [],
  ],
  [
    'a hundred times is not more than a hundred times',
    'c2c',
    'initiatives: {escrow-launch: {budget: 1M}, id-check: {budget: 1M}, house-rules: {budget: 1M}, door-pickup: {budget: 10k}, open-door: {budget: 1M}}',
    [],
  ],
  // Evidence
  ['a source of exactly three years', 'c2c', 'sources: {complaints-2026: {date: 2024-01}}', []],
  [
    'a source of a day more',
    'c2c',
    'sources: {complaints-2026: {date: 2023-12-31}}',
    ['EVI606 info sources.complaints-2026.date'],
  ],
  [
    'a source without a date in an approved plan',
    'b2c',
    'sources: {cohort-2026: {date: ~}}',
    ['EVI606 info sources.cohort-2026'],
  ],
  [
    'an anecdote under a lever that is not required',
    'c2c',
    'levers: {seller-enablement: {waive: ~, have: [seller-training], evidence: [taobao/zhitongche]}}',
    [],
  ],
  [
    'a truncated case cited bare',
    'b2c',
    'levers: {green-packaging: {evidence: [patagonia]}}',
    ['EVI607 warning levers.green-packaging.evidence'],
  ],
  [
    'a figure from an own source',
    'b2c',
    'levers: {personalized-operations: {evidence: [cohort-2026], why: Alibaba raised conversion by 50%}}',
    [],
  ],
  // Several models, states of the plan
  [
    'a missing key of the second model is softer',
    'o2o',
    'levers: {quality-assurance: ~}',
    ['LEV101 warning levers'],
  ],
  [
    'a placeholder in a draft',
    'c2c',
    'status: draft\ninitiatives: {id-check: {owner: TBD}}',
    ['WRD003 hint initiatives.id-check.owner'],
  ],
  [
    'a placeholder in an approved plan',
    'b2c',
    'initiatives: {mend-not-bin: {owner: 待定}}',
    ['WRD003 error initiatives.mend-not-bin.owner'],
  ],
  [
    'an owner of a KPI',
    'c2c',
    'kpis: {dispute-rate: 3.2% -> 1.5% by 2027-12 @ TBD}',
    ['WRD003 warning kpis.dispute-rate.owner'],
  ],
  [
    'a plan that is over gets errors only',
    'c2c',
    'status: retired\nkpis: {dispute-rate: 3.2% -> 140% by 2029-12}',
    ['KPI308 error kpis.dispute-rate.target', 'KPI306 error kpis.dispute-rate'],
  ],
  [
    'a misspelt field explains the missing one',
    'c2c',
    'initiatives: {id-check: {owner: ~, onwer: Zhao Qian}}',
    ['STR004 warning initiatives.id-check.onwer'],
  ],
  [
    'two names for one mechanism are one finding',
    'c2c',
    'levers: {trust: {mechanisms: [担保交易, identity-verification]}}',
    ['WRD005 hint levers.trust.mechanisms'],
  ],
];

describe('decisions', () => {
  for (const [what, base, fragment, expected] of cases) {
    it(`${what} (${base})`, () => {
      const { findings, crashes } = checkText(merged(planText(base), fragment), {
        file: bases[base] ?? '',
      });
      deepEqual(crashes, []);
      deepEqual(listed(findings).sort(), [...expected].sort());
    });
  }
});
