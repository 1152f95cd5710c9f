import assert from 'node:assert/strict';
import { outline } from '../../server/src/features/outline.ts';
import type { OutlineItem } from '../../server/src/features/outline-item.ts';
import { matching, symbolsOf } from '../../server/src/features/symbols.ts';
import { openPlan } from '../support/open.ts';
import { shownOutline } from '../support/show.ts';

const plan = `plan: 1
title: Xunwu, a plan for 2027
model: c2c
period: 2027
levers:
  trust: [escrow]
  信任: [reviews]
  our-own-thing: [x]
kpis:
  dispute-rate: 3.2% -> 1.5% by 2027-12 @ Zhao Qian
  our-numbers: {target: 400}
initiatives:
  escrow-launch:
    name: Launch escrow payment
    lever: [trust, transaction-tools]
    when: 2027-01..2027-04
    milestones: {pilot: 2027-02}
risks:
  off-platform: {risk: buyers settle outside, likelihood: high, impact: medium}
sources:
  survey: https://example.com/survey
`;

describe('outline', () => {
  it('names entries in the words of the plan and adds what they are about', () => {
    assert.deepEqual(shownOutline(outline(openPlan(plan))), [
      'plan - 1',
      'title - Xunwu, a plan for 2027',
      'model - C2C',
      'period - 2027',
      'levers - 3',
      '  trust - Trust system',
      '  信任 - Trust system',
      '  our-own-thing',
      'kpis - 2',
      '  dispute-rate - Dispute rate · 3.2% → 1.5% · 2027-12',
      '  our-numbers - 400',
      'initiatives - 1',
      '  Launch escrow payment - Trust system, Convenient transaction tools · 2027-01..2027-04',
      '    pilot - 2027-02',
      'risks - 1',
      '  buyers settle outside - high · medium',
      'sources - 1',
      '  https://example.com/survey',
    ]);
  });

  it('speaks Chinese to Chinese readers', () => {
    const lines = shownOutline(outline(openPlan(plan, 'zh')));
    assert.ok(lines.includes('levers - 杠杆 3 条'));
    assert.ok(lines.includes('  trust - 信任体系'));
  });

  it('never has an empty name or one of several lines', () => {
    const odd =
      'plan: 1\ntitle: |\n  a\n  b\ninitiatives:\n  "": {name: ""}\n  x: {name: "one\\ntwo"}\nrisks:\n  ?: {}\n';
    const names = (items: readonly OutlineItem[]): string[] =>
      items.flatMap((one) => [one.name, ...names(one.children)]);
    for (const name of names(outline(openPlan(odd)))) assert.match(name, /^\S[^\n]*$/);
  });

  it('gives what can be read of a broken plan', () => {
    const lines = shownOutline(outline(openPlan(`${plan}kpis2: @\n  - [`)));
    assert.ok(lines.includes('  trust - Trust system'));
  });
});

describe('search over plans', () => {
  const found = (query: string, limit = 100): string[] =>
    matching(symbolsOf(openPlan(plan)), query, limit).map(({ label }) => label);

  it('finds entries by title, key and the name of what they stand for', () => {
    assert.deepEqual(found('escrow'), ['Launch escrow payment · escrow-launch']);
    assert.deepEqual(found('trust sys'), [
      'trust · Trust system',
      '信任 · Trust system',
      'Launch escrow payment · escrow-launch',
    ]);
    assert.deepEqual(found('off-plat'), ['buyers settle outside · off-platform']);
  });

  it('gives all entries for an empty query, within the limit, and nothing for another word', () => {
    assert.equal(found('').length, 9);
    assert.equal(found('', 4).length, 4);
    assert.deepEqual(found('zzz'), []);
  });
});
