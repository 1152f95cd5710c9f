import type { Decision } from './decision.ts';

/** Dates, periods, order, and money over time. */
export const aboutTimes: readonly Decision[] = [
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
    'initiatives: {papers-first: {budget: 0}, stock-in-bremen: {gate: the first parcels arrive in time}, speak-and-pay: {lever: [localization, compliance]}}',
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
];
