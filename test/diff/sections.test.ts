// Goals, phases, channels … are described as strategy, in both languages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import type { Side } from '../../server/src/diff/change.ts';
import { diffPlans } from '../../server/src/diff/diff.ts';
import { questionsFor } from '../../server/src/features/review/questions.ts';

const catalog = builtinCatalog();
const text = readFileSync('test/fixtures/wide/en.plan.yaml', 'utf8');
const side = (plan: string): Side => ({ checked: check(plan, { catalog }), catalog });
const changed = (from: string, to: string) => {
  const other = text.replace(from, to);
  assert.notEqual(other, text);
  return diffPlans(side(text), side(other)).changes;
};

const gate = ', gate: {if: dispute-rate below 2%, by: 2027-06, else: stay in one city}';

describe('what changed in goals, phases, channels …', () => {
  for (const [from, to, en, zh] of [
    [
      '  - half of the city sells with us\n',
      '',
      ['Goal dropped: half of the city sells with us'],
      ['去掉目标：half of the city sells with us'],
    ],
    [
      'goals:\n',
      'goals:\n  - {goal: one million sellers, due: 2027-12}\n',
      ['Goal added: one million sellers (2027-12)'],
      ['新增目标：one million sellers（2027-12）'],
    ],
    [
      'due: 2027-12}',
      'due: 2027-11}',
      ['Goal a market people trust: due: 2027-12 → 2027-11'],
      ['目标 a market people trust：期限：2027-12 → 2027-11'],
    ],
    [
      'when: 2027-07..2027-12, kpis: [dispute-rate], budget',
      'when: 2027-07..2028-02, kpis: [dispute-rate], budget',
      ['Phase Roll-out to ten cities now ends 2028-02-29 (2 months later)'],
      ['阶段“Roll-out to ten cities”改为 2028-02-29 结束（推迟 2 个月）'],
    ],
    [
      'pilot: 2027-01..2027-06',
      'pilot: 2027-03..2027-06',
      ['Phase pilot now starts 2027-03-01 (2 months later)'],
      ['阶段“pilot”改为 2027-03-01 开始（推迟 2 个月）'],
    ],
    [
      gate,
      '',
      ['Gate of phase Roll-out to ten cities removed: dispute-rate below 2%'],
      ['阶段“Roll-out to ten cities”取消关口：dispute-rate below 2%'],
    ],
    [
      gate,
      gate.replace('2027-06', '2027-07'),
      ['Phase Roll-out to ten cities, gate: by: 2027-06 → 2027-07'],
      ['阶段 Roll-out to ten cities 关口：时间：2027-06 → 2027-07'],
    ],
    [
      'fleet, imports]',
      'fleet, exports]',
      ['Not doing any more: exports', 'No longer ruled out: imports'],
      ['不再做：exports', '不再排除：imports'],
    ],
    [
      '  app: 60%\n',
      '  app: 70%\n',
      ['Channel app: share: 60% → 70%'],
      ['渠道 app：占比：60% → 70%'],
    ],
    [
      '  app: 60%\n',
      '  app: 60%\n  fairs: 500k\n',
      ['Channel added: fairs (500k)'],
      ['新增渠道：fairs（500k）'],
    ],
    [
      'average-order-value: 88',
      'average-order-value: 92',
      ['Average order value: 88 → 92'],
      ['笔单价(单均金额)：88 → 92'],
    ],
    [
      'dispute-rate: 3.2% -> 1.5%',
      'dispute-rate: 3.2% -> 1.5%-2%',
      ['Dispute rate: target 1.5% → 1.5%-2% (+33.3%), weaker'],
      undefined,
    ],
  ] as const)
    it(en.join(' · '), () => {
      const found = changed(from, to);
      assert.deepEqual(
        found.map(({ message }) => message.en),
        en,
      );
      if (zh)
        assert.deepEqual(
          found.map(({ message }) => message.zh),
          zh,
        );
    });

  it('a range that becomes narrower is reported', () => {
    const [from, to] = ['1.5%-2%', '1.8%-2%'].map((range) =>
      side(text.replace('3.2% -> 1.5%', `3.2% -> ${range}`)),
    );
    assert.ok(from && to);
    assert.match(diffPlans(from, to).changes[0]?.message.en ?? '', /range narrowed/);
  });

  it('a new id is a new name, and its references are no change', () => {
    const other = text
      .replace('  pilot: 2027', '  trial: 2027')
      .replace('phase: pilot', 'phase: trial')
      .replace('phases.pilot', 'phases.trial');
    assert.deepEqual(
      diffPlans(side(text), side(other)).changes.map(({ message }) => message.en),
      [
        'Renamed phase: pilot → trial',
        'Decision no own fleet: affects: added phases.trial; removed phases.pilot',
      ],
    );
  });

  it('a dropped goal and a gate that goes raise questions', () => {
    const other = text.replace('  - half of the city sells with us\n', '').replace(gate, '');
    const { changes } = diffPlans(side(text), side(other));
    const asked = questionsFor({ changes } as Parameters<typeof questionsFor>[0]);
    assert.match(asked[0]?.en ?? '', /Which work and which KPIs end with it/);
    assert.match(asked[1]?.zh ?? '', /靠什么停止投入/);
  });

  it('a lowered target that no decision records is asked about', () => {
    const plan = (target: string, more = ''): string =>
      `plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\nlevers: {trust: [escrow]}\nkpis:\n  active-sellers: 1000 -> ${target} by 2027-12\n${more}`;
    const asked = (more: string): string => {
      const [before, after] = [side(plan('3000')), side(plan('2000', more))];
      const diff = { ...diffPlans(before, after), after };
      return questionsFor(diff as unknown as Parameters<typeof questionsFor>[0])[0]?.en ?? '';
    };
    assert.match(asked(''), /What was learnt.*No entry under `decisions` records it\.$/);
    const decided = 'decisions:\n  - {decision: slower start, affects: [kpis.active-sellers]}\n';
    assert.doesNotMatch(asked(decided), /decisions/);
  });

  it('a dropped lever that a decision records is asked about without that', () => {
    const plan = (levers: string, more = ''): string =>
      `plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\nlevers: ${levers}\n${more}`;
    const before = side(plan('{trust: [escrow], governance: [dispute-resolution]}'));
    const asked = (more: string): string => {
      const after = side(plan('{trust: [escrow]}', more));
      const diff = { ...diffPlans(before, after), after };
      return questionsFor(diff as unknown as Parameters<typeof questionsFor>[0])[0]?.en ?? '';
    };
    assert.match(asked(''), /No entry under `decisions` records it\.$/);
    for (const decided of [
      '{decision: the partner does it, affects: [levers.governance]}',
      '{decision: the partner does it, affects: [Marketplace governance]}',
      '{decision: 去掉生态治理}',
    ])
      assert.doesNotMatch(asked(`decisions:\n  - ${decided}\n`), /decisions/);
  });
});
