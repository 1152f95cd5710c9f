// Sections written as lists and with Chinese words are the same plan as with maps and English keys
// (format 1.1, 1.1 and 1.2).
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import { readConfig } from '../../server/src/config/config.ts';
import { standardSettings } from '../../server/src/config/settings.ts';
import { normalise } from '../../server/src/diff/normalise.ts';
import { canonOf } from '../../server/src/diff/value.ts';
import { idFrom } from '../../server/src/model/listed.ts';
import { addToMap } from '../../server/src/syntax/edit-add.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { offered, openPlan } from '../support/open.ts';

const head = 'plan: 1\ntitle: 交易计划\nmodel: c2c\nperiod: 2027\n';

const asMap = `${head}levers:
  trust: [escrow, reviews]
  信任体系-2: {mechanisms: [inspection], owner: 赵倩}
kpis:
  dispute-rate: 3.2% -> 1.5% by 2027-12 @ 王磊
  gmv: {baseline: 1亿, target: 2亿, due: 2027-12, owner: 王磊}
initiatives:
  上线担保交易: {name: 上线担保交易, lever: trust, owner: 赵倩, status: running, kpis: [gmv]}
  pickup: {name: Courier pickup, lever: trust, after: [上线担保交易]}
risks:
  卖家绕开平台成交: 卖家绕开平台成交
  late: {risk: the partner is late, likelihood: high}
`;

const asList = `${head}levers:
  - trust: [escrow, reviews]
  - {id: 信任体系-2, mechanisms: [inspection], owner: 赵倩}
kpis:
  - dispute-rate: 3.2% -> 1.5% by 2027-12 @ 王磊
  - gmv: {baseline: 1亿, target: 2亿, due: 2027-12, owner: 王磊}
initiatives:
  - name: 上线担保交易
    lever: trust
    owner: 赵倩
    status: running
    kpis: [gmv]
  - {id: pickup, name: Courier pickup, lever: trust, after: [上线担保交易]}
risks:
  - 卖家绕开平台成交
  - {id: late, risk: the partner is late, likelihood: high}
`;

const inChinese = `plan: 1
标题: 交易计划
模式: c2c
周期: 2027年
杠杆:
  - trust: [escrow, reviews]
  - {标识: x, 做法: [inspection], 负责人: 赵倩}
指标:
  dispute-rate: 3.2% 降至 1.5%，截至 2027年12月，负责人 王磊
  gmv: {基线: 1亿, 目标: 2亿, 期限: 2027年底, 负责人: 王磊}
举措:
  - 名称: 上线担保交易
    杠杆: trust
    负责人: 赵倩
    状态: 进行中
    指标: [gmv]
  - {id: pickup, name: Courier pickup, lever: trust, 前置: [上线担保交易]}
风险:
  - 卖家绕开平台成交
  - {id: late, 风险: the partner is late, 可能性: 高}
`
  .replace('{标识: x,', '{id: 信任体系-2,')
  .replaceAll('2027年底', '2027-12');

/** Everything a plan says, the same for every way of writing it. */
function meaning(text: string): string {
  const { plan } = openPlan(text).checked;
  assert.deepEqual(plan.syntax.problems, []);
  return canonOf(normalise(plan, builtinCatalog(), { models: ['c2c'] }));
}

const found = (text: string): string[] =>
  openPlan(text).checked.findings.map(({ rule, path }) => `${rule} ${path.join('.')}`);

describe('lists of entries', () => {
  it('say the same as maps', () => {
    assert.equal(meaning(asList), meaning(asMap));
    assert.deepEqual(found(asList).sort(), found(asMap).sort());
  });

  it('and so do Chinese field names and values', () => {
    assert.equal(meaning(inChinese), meaning(asMap));
    assert.deepEqual(found(inChinese).sort(), found(asMap).sort());
  });

  it('make ids from names: blanks to hyphens, the case kept, a number for the second', () => {
    assert.equal(idFrom('Courier pickup (Bremen)!'), 'Courier-pickup-Bremen');
    assert.equal(idFrom('上线 担保交易'), '上线-担保交易');
    const { plan } = openPlan(
      `${head}levers: {}\ninitiatives:\n  - name: Pilot\n  - name: Pilot\n  - Pilot\n  - {id: go, name: Pilot}\n`,
    ).checked;
    assert.deepEqual(
      plan.initiatives.map(({ key }) => key),
      ['Pilot', 'Pilot-2', 'Pilot-3', 'go'],
    );
  });

  for (const [text, key, id, target] of [
    ['GMV 1亿 -> 2亿 by 2027-12', 'GMV', 'gmv', '2亿'],
    ['GMV 从1亿提升到2亿', 'GMV', 'gmv', '2亿'],
    ['Dispute rate 3.2% -> 1.5% @ Li', 'Dispute-rate', 'dispute-rate', '1.5%'],
    ['纠纷率3.2%降至1.5%', '纠纷率', 'dispute-rate', '1.5%'],
    ['dispute-rate tbd -> 1.5%', 'dispute-rate', 'dispute-rate', '1.5%'],
    ['Our own score 12 -> 20', 'Our-own-score', undefined, '20'],
    ['GMV', 'GMV', 'gmv', undefined],
  ] as const)
    it(`the KPI “${text}” is ${key}`, () => {
      const [kpi] = openPlan(`${head}levers: {}\nkpis:\n  - ${text}\n`).checked.plan.kpis;
      assert.deepEqual([kpi?.key, kpi?.id, kpi?.target?.text], [key, id, target]);
    });

  it('entries are named by id or by their exact name; a name of two is ambiguous', () => {
    const text = (after: string): string =>
      `${head}levers: {trust: [escrow]}\ninitiatives:\n  a: {name: Escrow launch, lever: trust}\n  b: {name: Pilot, lever: trust}\n  c: {name: Pilot, lever: trust}\n  d: {lever: trust, after: [${after}]}\n`;
    const refs = (after: string): string[] =>
      found(text(after)).filter((one) => one.startsWith('REF70'));
    assert.deepEqual(refs('a, Escrow launch'), []);
    assert.deepEqual(refs('Pilot'), ['REF709 initiatives.d.after']);
    assert.deepEqual(refs('escrow launch'), ['REF703 initiatives.d.after']);
    const { plan } = openPlan(text('Escrow launch')).checked;
    assert.equal(plan.initiatives[3]?.after[0]?.id, 'a');
  });

  it('two spellings of one field are the field twice', () => {
    const twice = `${head}levers: {trust: [escrow]}\ninitiatives:\n  a: {lever: trust, owner: Li, 负责人: 王}\n`;
    assert.deepEqual(found(twice), ['STR006 initiatives.a.owner']);
  });

  it('values of fixed lists are read by their words, an unknown one is not', () => {
    for (const [text, status] of [
      ['草稿', 'draft'],
      ['评审', 'review'],
      ['已批准', 'approved'],
      ['已歸檔', 'retired'],
      ['Draft', 'draft'],
    ] as const)
      assert.equal(openPlan(`${head}status: ${text}\n`).checked.plan.status, status);
    assert.ok(found(`${head}status: 快好了\n`).includes('STR005 status'));
    assert.ok(
      !found(`${head}trends: [绿色, 私域, AI 与数据]\n`).some((one) => /^TRD901/.test(one)),
    );
  });

  for (const [name, text] of [
    ['a list', asList],
    ['Chinese words', inChinese],
  ] as const)
    it(`every fix of ${name} leaves a readable plan`, () => {
      let count = 0;
      for (const finding of openPlan(text).checked.findings)
        for (const fix of finding.fixes()) {
          count++;
          const after = applyEdits(text, fix.edits);
          const { plan, crashes } = openPlan(after).checked;
          assert.deepEqual([plan.syntax.problems, crashes], [[], []], `${fix.title.en}\n${after}`);
          const broken = found(after).filter((one) => /^STR00[1456]/.test(one));
          assert.deepEqual(broken, [], `${finding.rule} ${fix.title.en}\n${after}`);
        }
      assert.ok(count > 5, `only ${count} fixes`);
    });
});

describe('the language of field names', () => {
  const text = `${head}levers:\n  - {name: trust, 做法: [escrow], owner: Li}\n指标:\n  - {kpi: gmv, 目标: 2亿}\n`;
  const hints = (keys: 'en' | 'zh' | undefined): string[] => {
    const settings = { ...standardSettings, ...(keys && { keys }) };
    const { findings } = check(text, { catalog: builtinCatalog(), settings });
    return findings
      .filter(({ rule }) => rule === 'CFG955')
      .map(({ path, fixes }) => {
        const [fix] = fixes();
        assert.equal(fix?.kind, 'suggestion', 'no part of fix-all');
        return `${path.join('.')} ${fix?.edits[0]?.newText}`;
      });
  };

  it('is asked for by the configuration alone', () => {
    assert.deepEqual(hints(undefined), []);
    assert.deepEqual(hints('en'), [
      'levers.trust.mechanisms mechanisms',
      'kpis kpis',
      'kpis.gmv.target target',
    ]);
    assert.ok(hints('zh').includes('levers.trust.owner 负责人'));
    assert.ok(hints('zh').includes('title 标题'));
    assert.ok(!hints('zh').some((hint) => hint.startsWith('kpis ')));
    assert.equal(readConfig('config: 1\nkeys: zh\n').keys, 'zh');
    assert.equal(readConfig('config: 1\nkeys: any\n').keys, undefined);
  });

  it('fields are offered in items of lists, and in the language of the keys around', () => {
    const labels = (text: string): string[] => offered(text).map(({ label }) => label);
    assert.ok(labels(`${head}initiatives:\n  - name: x\n    ‸`).includes('owner'));
    assert.ok(labels(`${head}levers: [trust]\ninitiatives:\n  - lever: ‸`).includes('trust'));
    const chinese = labels('计划: 1\n标题: 甲\n模式: c2c\n周期: 2027\n举措:\n  a:\n    ‸');
    assert.ok(chinese.includes('负责人'), chinese.join());
    assert.ok(!chinese.includes('owner'));
  });
});

describe('one value instead of a list', () => {
  const found = (text: string): string[] =>
    openPlan(head + text)
      .checked.findings.map(({ rule }) => rule)
      .filter((rule) => /^STR00[45]|^REF/.test(rule));

  it('is a list of one', () => {
    const { plan } = openPlan(
      `${head}levers: {trust: escrow}\ngoals: 让卖家敢卖，买家敢买\ninitiatives:\n  a: {after: b}\n  b: {name: x}\n`,
    ).checked;
    assert.deepEqual(
      plan.goals.map(({ goal }) => goal?.text),
      ['让卖家敢卖，买家敢买'],
    );
    assert.equal(plan.initiatives[0]?.after[0]?.id, 'b');
    assert.deepEqual(found('levers: trust\ngoals: a, b\nnot_doing: imports\nmarkets: DE\n'), []);
  });

  it('several values in one text stay a mistake', () => {
    assert.deepEqual(found('levers: trust, governance\n'), ['STR005']);
    assert.deepEqual(
      found('levers: {trust: [escrow]}\ninitiatives: {a: {after: "b, c"}, b: {}, c: {}}\n'),
      ['STR005'],
    );
  });

  it('gets brackets when something is added', () => {
    const text = `${head}levers: {trust: [escrow]}\ngoals: more, and better\n`;
    const goals = openPlan(text).checked.plan.root?.entries.at(-1)?.value;
    assert.ok(goals?.kind === 'map');
    assert.equal(
      applyEdits(text, addToMap(text, goals, { key: 'safe', inline: 'safer' })),
      text.replace('more, and better', '["more, and better", {safe: safer}]'),
    );
  });
});

describe('field names in other spellings', () => {
  it('blanks, hyphens and capitals do not matter', () => {
    const text = `${head}levers: {trust: [escrow]}\nNot doing: [imports]\nPart-of: x.plan.yaml\n`;
    const { plan } = openPlan(text).checked;
    assert.deepEqual([plan.notDoing[0]?.text, plan.partOf?.text], ['imports', 'x.plan.yaml']);
  });
});
