import type { Decision } from './decision.ts';

/** Evidence, several models, states of the plan, and what silences what. */
export const aboutStates: readonly Decision[] = [
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
    ['KPI308 error kpis.dispute-rate.target'],
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
  [
    'a waiver for no reason, in an approved plan',
    'c2c',
    'status: approved\nlevers: {trust: {mechanisms: ~, have: ~, waive: growth first}}',
    [
      'KPI317 hint kpis.active-sellers',
      'KPI317 hint kpis.sell-through-rate',
      'LEV111 warning levers.trust.waive',
    ],
  ],
  [
    'a goal that no KPI measures, in an approved plan',
    'c2c',
    'status: approved\ngoals: [Buyers come back without a bonus]',
    [
      'KPI317 hint kpis.active-sellers',
      'KPI317 hint kpis.sell-through-rate',
      'STR020 warning goals.Buyers-come-back-without-a-bonus',
    ],
  ],
  ['a shift is asked for once in a hybrid', 'o2o', 'shift: ~\ngoals: ~', ['FIT806 info shift']],
];
