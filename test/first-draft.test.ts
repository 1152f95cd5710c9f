// A first draft is helped: what is wrong is shown, and of what is missing a little at a time.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { understoodOf } from '../server/src/model/understood.ts';
import { inFirstDraft, mostQuestions } from '../server/src/rules/first-draft.ts';
import { findRule } from '../server/src/rules/index.ts';
import { checkText } from './support/plans.ts';

const draft = `plan: 1
title: Resale in Leipzig
model: c2c
period: 2027
currency: EUR
levers:
  zero selling fees: [no commission for sellers]
  trust and safety: [buyer protection fee, handshake video]
kpis:
  gmv: 4M -> 6M by 2027-12 @ Kim
  active-sellers: 1000 -> 2000 by 2027-12 @ Kim
  dispute-rate: 2% -> 1% by 2027-12 @ Kim
  order-count: 10000 -> 20000 by 2027-12
  net-promoter-score: 40 -> 50 by 2027-12
  active-buyers: 9000 -> 20000 by 2027-12
assumptions:
  trust: {assume: buyers pay for protection}
risks:
  scams: {risk: scams rise, response: monitor closely}
initiatives:
  lockers: {name: Lockers, lever: trust and safety, when: 2027-13}
`;

describe('a first draft', () => {
  const { findings, plan } = checkText(draft);
  const questions = findings.filter(
    ({ rule, severity }) => findRule(rule)?.asksForMore && severity !== 'hint',
  );

  it('is asked for a few things at a time', () => {
    const { shown, more } = inFirstDraft(findings, 'draft');
    ok(questions.length > mostQuestions);
    equal(more, questions.length - mostQuestions);
    equal(shown.length, findings.length - more);
  });

  it('gets all that is wrong with what is written', () => {
    const { shown } = inFirstDraft(findings, 'draft');
    ok(shown.some(({ rule }) => rule === 'TIM401'));
    deepEqual(
      findings.filter((one) => !questions.includes(one) && !shown.includes(one)),
      [],
    );
  });

  it('in review is asked everything', () => {
    deepEqual(inFirstDraft(findings, 'review'), { shown: findings, more: 0 });
  });

  it('counts what was judged and names what was not', () => {
    const { judged, total, others } = understoodOf(plan);
    deepEqual(others, ['zero selling fees', 'handshake video']);
    equal(judged, total - 2);
  });
});
