import { bigPlan } from '../bench/big-plan.ts';
import type { Random } from '../judge/random.ts';
import { bases, planText } from '../support/plans.ts';

/**
 * A plan of a few dozen lines with every kind of section and spelling, so that a random edit has
 * much to break.
 */
const small = `plan: 1
title: Second-hand books # 二手书
status: review
lang: zh
model: [c2c]
trends: [green]
period: 2027
currency: CNY
budget: {total: 90万, reserve: 5万}
summary: >-
  让每本书多走一程，
  保证零投诉。

levers:
  governance: {mechanisms: [escrow], kpis: [dispute-rate], evidence: [own, taobao/escrow]}
  transaction-tools: [quick-listing, 全面提升体验]
  low-barrier-onboarding:
    waive: {until: 2027-06}
  green-packaging: 大幅提升环保形象

kpis:
  dispute-rate: 2% -> 1% by 2027-12 @ 何静
  gmv:
    baseline: 3M
    target: 12,000
    due: 2028-03
    owner: TBD
    checkpoints: {2027-06: 4M, 2027-03: 5M}

initiatives:
  first:
    name: "担保 交易"
    lever: governance
    mechanisms: [escrow, quick-listing]
    when: 2027-02..2027-05
    budget: 30万
    owner: 何静
    kpis: [dispute-rate, gmv]
  second:
    name: improve trust
    lever: [transaction-tools, trust]
    when: 2027-04..2027-03
    after: [first, third]
    note: |
      第一步

      the number one shop

assumptions:
  partner: {assume: 银行批准, check_by: 2027-09, affects: [first]}
risks:
  leave:
    risk: sellers leave
    lever: governance
sources:
  own: {title: 自有数据, date: 2023-01}
ignore:
  - {rule: KPI303, at: kpis.gmv, reason: known}
`;

/**
 * A plan with a few of the parts of the small one, so that a fresh run of it costs next to nothing:
 * what is kept from one edit to the next goes by entries and sections, and two sections break as
 * well as six.
 */
export function tinyText(random: Random): string {
  const [head = '', ...sections] = small
    .replace('\n\nlevers:', '\nlevers:')
    .split(/\n(?=[a-z]+:\n)/);
  const lines = head
    .split(/\n(?! )/)
    .filter((line) => line.startsWith('plan:') || random.chance(0.5));
  const kept = sections.filter(() => random.chance(0.35));
  const text = [...lines, ...random.shuffled(kept)].join('\n');
  return random.chance(0.15) ? text.replaceAll('\n', '\r\n') : text;
}

/** Texts to begin a fuzz run with: mostly small ones, in which each edit meets something. */
export function fuzzTexts(): string[] {
  const plans = Object.keys(bases).map(planText);
  const crlf = small.replaceAll('\n', '\r\n');
  return [
    small,
    small,
    crlf,
    small,
    small,
    bigPlan(80),
    small,
    small,
    crlf,
    ...plans,
    bigPlan(200),
  ];
}
