// A plan held against the text it was drafted from: what is in neither a brief nor a cited fact is
// listed.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import type { Lang } from '../../server/src/text/language.ts';
import { inRepository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';

const brief = `# Nestling resale
Ann Lee runs a resale platform in Lisbon. In 2027 we want to cut the dispute rate from 3.2 % to 1.5 % by the end of
the year. Active sellers should grow from 12,000 to 40 thousand. Zhao Qian launches escrow between January 2027 and
April 2027 for 1.8 million euros; two people work on it.
`;
const kurz = `循物科技计划在 2027 年底前把纠纷率由百分之三点二降到 1.5%，成交额从 1 亿元提高到两亿元（20,000 万元）。
赵倩负责担保交易，2027年1月至4月上线，预算 180 万元，先在三个城市试点。
`;

/** The texts that are not in the brief. */
function outside(plan: string, text: string, lang: Lang = 'en'): string[] {
  const against = { name: 'brief.md', text };
  const { findings } = check(plan, { catalog: builtinCatalog(), against });
  return findings
    .filter(({ rule }) => rule === 'EVI608')
    .map(({ span, message }) => {
      assert.ok(message[lang].includes('brief.md'));
      return plan.slice(span.start, span.end).trim();
    });
}

const plan = `plan: 1
title: Nestling resale 2027
company: Nestling
model: c2c
period: 2027
owner: Ann Lee
levers:
  trust: {mechanisms: [escrow], note: two people}
kpis:
  dispute-rate: 3.2% -> 1.5% by 2027-12 @ Zhao Qian
  active-sellers: 12000 -> 40k by end of 2027 @ Ann Lee
initiatives:
  escrow: {name: Launch escrow, lever: trust, when: 2027-01..2027-04, budget: €1.8M, owner: Zhao Qian, kpis: [dispute-rate]}
x-draft: 99
`;

describe('a plan against its brief', () => {
  it('has nothing that is not there, in whatever spelling', () => {
    assert.deepEqual(outside(plan, brief), []);
  });

  it('is asked for each figure, date and name that nobody gave', () => {
    const invented = plan
      .replace('1.5% by 2027-12', '1.2% by 2027-09')
      .replace('40k by end of 2027 @ Ann Lee', '40k by end of 2027 @ Ben Cole')
      .replace('two people', 'cuts fraud by 65 %');
    assert.deepEqual(outside(invented, brief), ['65 %', '1.2%', '2027-09', 'Ben Cole']);
  });

  it('may write tbd', () => {
    assert.deepEqual(outside(plan.replace('3.2% ->', 'tbd ->'), brief), []);
  });

  it('may repeat the figures of a fact that it cites', () => {
    const cases = [...builtinCatalog().facts.values()];
    const fact = cases.find(({ text, lever }) => lever === 'trust' && /\b\d{3}\b/.test(text.en));
    assert.ok(fact);
    const [number = ''] = /\b\d{3}\b/.exec(fact.text.en) ?? [];
    const saying = plan.replace('note: two people', `note: as many as ${number}`);
    assert.deepEqual(outside(saying, brief), [number]);
    const citing = saying.replace('note: as', `evidence: [${fact.id}], note: as`);
    assert.deepEqual(outside(citing, brief), []);
  });

  it('is read in Chinese, too', () => {
    const chinese = `计划: 1
标题: 循物 2027
模式: c2c
计划期: 2027
公司: 循物科技
指标:
  纠纷率: 3.2% -> 1.5% by 2027-12 @ 赵倩
  GMV: 1亿 -> 2亿 by 2027年底 @ 王磊
举措:
  担保交易: {负责人: 赵倩, 时间: 2027年1月至4月, 预算: 180万, 备注: 三个城市，8 人}
`;
    assert.deepEqual(outside(chinese, kurz, 'zh'), ['3.2%', '王磊', '8']);
  });

  it('is a check of the command line, with its place and exit code', () =>
    inRepository(async ({ write }) => {
      write('brief.md', brief);
      write('a.plan.yaml', plan.replace('@ Zhao Qian', '@ Ben Cole'));
      const { out, code } = await planwright('check', '--against', 'brief.md', '--strict');
      assert.equal(code, 1);
      assert.match(out, /10:43 {2}warning {2}EVI608 {2}not-in-brief/);
      assert.match(out, /“Ben Cole” is not in brief\.md/);
      assert.equal((await planwright('check', '--against', 'nothing.md')).code, 2);
    }));
});
