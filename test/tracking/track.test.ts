// A whole plan on a day: levers, goals, late work, assumptions and gates.
import { deepEqual, equal } from 'node:assert/strict';
import { isoDay } from '../../server/src/model/grammar/day.ts';
import { sharesOf } from '../../server/src/tracking/factors.ts';
import { kpiOf, tracked } from './plans.ts';
import { short } from './worked.ts';

const text = `goals:
  safe: {goal: A safe market, kpis: [dispute-rate, escrow-coverage]}
  wide: {goal: More sellers, kpis: [active-sellers]}
  free: {goal: No numbers}
levers:
  trust: {mechanisms: [escrow], kpis: [dispute-rate]}
  logistics: {mechanisms: [parcel-lockers]}
kpis:
  dispute-rate: '3% -> 1.5%'
  escrow-coverage: '40% -> 60%'
  active-sellers: '1000 -> 2000'
initiatives:
  escrow: {lever: trust, when: 2027-01..2027-03, kpis: [dispute-rate], gate: {if: 100 sellers, by: 2027-02}}
  badge: {lever: trust, when: 2027-02, status: done, gate: {if: liked, by: 2027-02}}
  care: {lever: trust, when: ongoing}
  later: {lever: trust, when: 2027-05..2027-09, kpis: [dispute-rate], gate: {if: 200 sellers, by: 2027-09}}
phases:
  start: {when: 2027-Q1, gate: {if: 50 % covered, by: 2027-03}}
assumptions:
  a: {assume: sellers pay, check_by: 2027-04}
  b: {assume: buyers wait, check_by: 2027-04, state: confirmed}
  c: {assume: banks agree, check_by: 2027-04, state: wrong}
  d: {assume: law stays, check_by: 2027-08}
`;
const figures = {
  'dispute-rate': '2027-06 2.2%',
  'escrow-coverage': '2027-06 47%',
};

describe('a plan on a day', () => {
  const plan = tracked(text, figures, '2027-07-05');

  it('has the status of every KPI, in order', () =>
    deepEqual(
      plan.kpis.map(({ kpi, status, stale }) => [kpi.key, status, stale]),
      [
        ['dispute-rate', 'on-track', false],
        ['escrow-coverage', 'at-risk', false],
        ['active-sellers', 'no-figure', true],
      ],
    ));
  it('levers and goals have the worst status of the KPIs that they name', () => {
    deepEqual(
      plan.levers.map(({ lever, status }) => [lever.key, status]),
      [['trust', 'on-track']],
    );
    deepEqual(
      plan.goals.map(({ goal, status }) => [goal.key, status]),
      [
        ['safe', 'at-risk'],
        ['wide', 'no-figure'],
      ],
    );
  });
  it('work is late when its time is over and it is not done; it explains its KPIs', () => {
    deepEqual(
      plan.late.map(({ key }) => key),
      ['escrow'],
    );
    deepEqual(
      kpiOf(plan, 'dispute-rate').late.map(({ key }) => key),
      ['escrow'],
    );
    deepEqual(kpiOf(plan, 'escrow-coverage').late, []);
  });
  it('assumptions are due when their day has come and nobody has settled them', () =>
    deepEqual(
      plan.assumptions.map(({ key }) => key),
      ['a'],
    ));
  it('gates are due on phases and on work that is not over', () =>
    deepEqual(
      plan.gates.map(({ key, text: condition, by }) => [key, condition, isoDay(by)]),
      [
        ['start', '50 % covered', '2027-03-31'],
        ['escrow', '100 sellers', '2027-02-28'],
      ],
    ));
  it('without figures there is nothing but silence', () =>
    deepEqual(
      [...new Set(tracked(text, {}, '2027-07-05').kpis.map(({ status }) => status))],
      ['no-figure'],
    ));
});

describe('the factors of a variance', () => {
  const sales = `kpis:
  gmv: '3.65M -> 7.3M'
  order-count: '36500 -> 73000'
  average-order-value: {baseline: 100, target: 100}
`;
  const shares = (entered: Readonly<Record<string, string>>, rest = sales): string[] =>
    kpiOf(tracked(rest, entered, '2027-07-05'), 'gmv').factors.map(
      ({ kpi, share }) => `${kpi.key} ${short(share)}`,
    );
  const half = { gmv: '2027-H1 2.9M', 'order-count': '2027-H1 30000' };

  it('are the logarithms of actual ÷ expected by their sum', () =>
    // ln(30 ÷ 36.2) = −0.1879, ln(96.7 ÷ 100) = −0.0336: 84.8 % and 15.2 %.
    deepEqual(shares({ ...half, 'average-order-value': '2027-06 96.7' }), [
      'order-count 0.848',
      'average-order-value 0.152',
    ]));
  it('a factor that is ahead of plan has a negative share', () =>
    // ln(26 ÷ 36.2) = −0.331, ln(110 ÷ 100) = 0.0953: 140 % and −40 %.
    deepEqual(
      shares({
        gmv: '2027-H1 2.86M',
        'order-count': '2027-H1 26000',
        'average-order-value': '2027-06 110',
      }),
      ['order-count 1.4', 'average-order-value -0.404'],
    ));
  it('need figures for the same day', () => {
    deepEqual(shares({ ...half, 'average-order-value': '2027-05 96.7' }), []);
    deepEqual(shares(half), []);
  });
  it('that do not lead to the result explain nothing', () =>
    deepEqual(shares({ ...half, 'average-order-value': '2027-06 140' }), []));
  it('in another scope are other KPIs', () =>
    deepEqual(
      shares(
        { ...half, 'average-order-value': '2027-06 96.7' },
        sales.replace('{baseline: 100', '{scope: members, baseline: 100'),
      ),
      [],
    ));
  it('a divisor counts the other way round', () =>
    // 3 ÷ 1 was planned, 2 ÷ 1.2 it is: ln(2 ÷ 3) = −0.405 and −ln(1.2) = −0.182.
    deepEqual(
      sharesOf([
        { expected: 3, actual: 2, isDivisor: false },
        { expected: 1, actual: 1.2, isDivisor: true },
      ])?.map((share) => short(share)),
      ['0.69', '0.31'],
    ));
  it('of nothing, or less, there are none', () => {
    equal(sharesOf([{ expected: 0, actual: 2, isDivisor: false }]), undefined);
    equal(sharesOf([{ expected: 3, actual: -2, isDivisor: false }]), undefined);
    equal(sharesOf([{ expected: 3, actual: 3, isDivisor: false }]), undefined);
  });
});
