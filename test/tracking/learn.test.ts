// A plan as a case of the company catalogue: what is written, what is kept, and how later plans use
// it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { builtinCatalog, type Catalog } from '../../server/src/catalog/catalog.ts';
import { checkCatalog } from '../../server/src/check-catalog.ts';
import { type Learnt, learn } from '../../server/src/learn/learn.ts';
import { checkText, planText } from '../support/plans.ts';
import { inRepository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';
import { day } from './worked.ts';

const base = builtinCatalog();
const planOfTests = planText('c2c');
const figures = `kpi,date,value,note
dispute-rate,2027-01,3.2%,
dispute-rate,2027-06,2.6%,
dispute-rate,2027-12,1.9%,
escrow-coverage,2027-09,88%,
active-sellers,2027-12,41000,
`;

interface Asked {
  readonly text?: string;
  readonly figures?: string;
  readonly today?: string;
  readonly source?: string;
  readonly plan?: string;
}

/** What is learnt from the plan of the tests. */
function learnt({ text, today = '2028-01-20', source = 'a.plan.yaml', ...rest }: Asked = {}) {
  const written = rest.plan ?? planOfTests;
  const { plan, tracking } = checkText(written, { figures: rest.figures ?? figures });
  const ids = { catalog: 'our-house', case: 'xunwu-2027' };
  const asked = { plan, catalog: base, tracking, today: day(today), base, text, ids, source };
  return learn(asked);
}

function good(result: ReturnType<typeof learn>): Learnt {
  assert.ok(typeof result === 'object');
  assert.deepEqual(
    result.findings.map(({ message }) => message.en),
    [],
  );
  return result;
}

function catalogOf({ text }: Learnt): Catalog {
  const { catalog, findings } = checkCatalog(text, { base });
  assert.deepEqual(findings, []);
  return catalog;
}

/** The text of a fact in English and Chinese. */
function textOf(result: Learnt, id: string): readonly [string, string] {
  const { en, zh } = result.case.facts.find((fact) => fact.id === id)?.text ?? { en: '', zh: '' };
  return [en, zh];
}

describe('what is learnt from a plan', () => {
  it('is from where to where each KPI went, its work, and an honest caveat', () => {
    const result = good(learnt());
    const fact = catalogOf(result).facts.get('xunwu-2027/dispute-rate');
    assert.equal(fact?.lever, 'trust');
    assert.ok(fact.mechanisms.includes('escrow'));
    assert.deepEqual(
      [fact.measured?.from, fact.measured?.to, fact.measured?.year],
      [3.2, 1.9, '2027'],
    );
    assert.deepEqual(
      [fact.text.en, fact.text.zh],
      [
        'Dispute rate went from 3.2 % at the start to 1.9 % in December 2027; the target was 1.5 % by December 2027: missed.',
        '纠纷率从起点的 3.2% 降至2027年12月的 1.9%，2027年12月的目标为 1.5%：未达成。',
      ],
    );
    assert.match(
      fact.caveat?.en ?? '',
      /^One company; 3 figures, January 2027 to December 2027\. Work for it at the same time: “Launch escrow payment”, .*; what each of them did is not known\. Not reported as done in time: /,
    );
    assert.match(
      fact.caveat?.zh ?? '',
      /^仅一家企业，2027年1月至2027年12月共 3 个数值。同时为它做的举措/,
    );
  });

  it('is how it ended, by the KPIs that are decided', () => {
    const counter = (asked: Asked): unknown => good(learnt(asked)).case.counter;
    assert.equal(counter({}), 'partly');
    assert.equal(counter({ today: '2027-07-15' }), undefined);
    assert.equal(counter({ figures: 'kpi,date,value\nactive-sellers,2027-12,41000\n' }), 'none');
    assert.equal(counter({ figures: 'kpi,date,value\nactive-sellers,2027-12,21000\n' }), 'failed');
    const goals = 'goals:\n  grow: {goal: more sellers, kpis: [active-sellers]}\nlevers:';
    assert.equal(counter({ plan: planOfTests.replace('levers:', goals) }), 'none');
  });

  it('is what was waived and why, what was stopped, and which mechanisms were not used', () => {
    const plan = planOfTests.replace(
      '    when: 2027-01..2027-03\n',
      '    when: 2027-01..2027-03\n    status: stopped\n    note: the partner left\n',
    );
    const result = good(learnt({ plan }));
    const [waived, zh] = textOf(result, 'waived-seller-enablement');
    assert.equal(
      waived,
      'Seller enablement was left out on purpose: “hands go to escrow and rules first, next year again”. Active sellers: 12k → 41k.',
    );
    assert.match(zh, /^有意不做“卖家成长支持”：“hands .*”。活跃卖家数：1.2万 → 4.1万。$/);
    assert.deepEqual(textOf(result, 'stopped-id-check'), [
      '“Identity check for sellers” was stopped: “the partner left”.',
      '“Identity check for sellers”中途停止：“the partner left”。',
    ]);
    const fact = catalogOf(result).facts.get('xunwu-2027/dispute-rate');
    assert.ok(!fact?.mechanisms.includes('identity-verification'));
    assert.match(fact?.caveat?.en ?? '', /Stopped: “Identity check for sellers”\.$/);
  });

  it('says of a running plan how far it is, and decides nothing', () => {
    const result = good(learnt({ today: '2027-07-15' }));
    assert.match(
      textOf(result, 'dispute-rate')[0],
      /to 2.6 % in June 2027; the target is 1.5 % by December 2027: so far at risk\.$/,
    );
    assert.match(textOf(result, 'dispute-rate')[1], /2027年12月的目标为 1.5%：目前有风险。$/);
    assert.match(result.case.facts[0]?.caveat?.en ?? '', /The plan runs until December 2027\./);
  });

  it('gives no value to compare with where it would be compared with something else', () => {
    const of = (kpi: string, lines: string) =>
      good(
        learnt({
          plan: `plan: 1\ntitle: T\nmodel: b2c\nperiod: 2027\nlevers: {}\nkpis:\n  ${kpi}\n`,
          figures: `kpi,date,value\n${lines}`,
        }),
      ).case.facts[0];
    const months = (until: number): string =>
      [...Array(until).keys()]
        .map((at) => `gmv,2027-${String(at + 1).padStart(2, '0')},1M\n`)
        .join('');
    assert.deepEqual(of('gmv: 8M -> 12M', months(12))?.measured, {
      kpi: 'gmv',
      from: 8e6,
      to: 12e6,
    });
    assert.equal(
      of('gmv: 8M -> 12M', months(12))?.text.en,
      'Gross merchandise value came to 12M from January 2027 to December 2027, against 8M before; the target was 12M by December 2027: reached.',
    );
    assert.equal(of('gmv: 8M -> 12M', months(11))?.measured, undefined);
    assert.match(
      of('gmv: 8M -> 12M', months(11))?.text.en ?? '',
      /11M from .*, not all of its months;/,
    );
    const scoped = 'gmv: {baseline: 8M, target: 12M, scope: city shops}';
    assert.equal(of(scoped, months(12))?.measured, undefined);
    assert.match(
      of(scoped, months(12))?.text.zh ?? '',
      /^成交总额\(GMV\)（city shops）在2027年1月至2027年12月合计 1200万，此前为 800万/,
    );
    const own = of('walk-aways: 40 -> 20', 'walk-aways,2027-11,30\nwalk-aways,2027-12,22\n');
    assert.equal(own?.measured, undefined);
    assert.equal(own?.id, 'walk-aways');
    assert.equal(own.lever, undefined);
  });

  it('is nothing without figures', () => {
    assert.equal(learnt({ figures: 'kpi,date,value\n' }), 'nothing');
    assert.equal(learnt({ today: '2026-12-01' }), 'nothing');
  });
});

describe('the company catalogue that it is written to', () => {
  const house = `# Ours. Do not reformat!
catalog: 1
id: crumb   # short
extends: builtin@1

cases:
    # written by hand
    xunwu-2027:
        name: A pilot
        facts:
            queue: {lever: trust, text: |-
                x}
    other: {facts: {a: {text: "b"}}}   # flow

levers: {}
`;
  const plain = house.replace(
    '{lever: trust, text: |-\n                x}',
    '{lever: trust, text: x}',
  );

  it('keeps every byte, and never overwrites another case', () => {
    for (const text of [
      plain,
      plain.replaceAll('\n', '\r\n'),
      plain.replace(/cases:[\s\S]*flow\n\n/, ''),
    ]) {
      const result = good(learnt({ text }));
      catalogOf(result);
      const added = result.text;
      const at = [...text].findIndex((one, index) => one !== added[index]);
      const length = added.length - text.length;
      const cut = at < 0 ? text.length : at;
      assert.equal(added.slice(0, cut) + added.slice(cut + length), text);
      assert.equal(result.id, text.includes('A pilot') ? 'xunwu-2027-2' : 'xunwu-2027');
      assert.equal(added.includes('\r\n'), text.includes('\r\n'));
      assert.ok(!/[^\r]\n/.test(added) || !text.includes('\r\n'));
    }
  });

  it('replaces only the case of the same plan, and is the same the second time', () => {
    const first = good(learnt({ text: plain, today: '2027-07-15' }));
    const other = good(learnt({ text: first.text, source: 'b.plan.yaml' }));
    assert.equal(other.id, 'xunwu-2027-3');
    const again = good(learnt({ text: other.text }));
    assert.equal(again.id, 'xunwu-2027-2');
    assert.equal(good(learnt({ text: again.text })).text, again.text);
    const alone = good(learnt({ text: plain }));
    assert.equal(
      again.text.replace(/ {4}xunwu-2027-3:[\s\S]*(?=\n\nlevers)/, '').trimEnd(),
      alone.text.replace(/(?=\n\nlevers)/, '\n').trimEnd(),
    );
  });

  it('may be empty, a comment, or in braces; what cannot be read is left alone', () => {
    assert.match(
      good(learnt({ text: '' })).text,
      /^catalog: 1\nid: our-house\nextends: builtin@1\n\ncases:\n {2}xunwu-2027:\n/,
    );
    assert.match(good(learnt({ text: '# ours' })).text, /^# ours\ncatalog: 1\n/);
    const braces = good(
      learnt({ text: '{catalog: 1, id: ours, cases: {a: {facts: {b: {text: c}}}}}\n' }),
    );
    assert.deepEqual([...catalogOf(braces).cases.keys()].slice(-2), ['a', 'xunwu-2027']);
    assert.equal(good(learnt({ text: braces.text })).text, braces.text);
    for (const text of ['- a\n', 'a: [', 'catalog: 1\nid: a\ncases: [b]\n', 'just words'])
      assert.equal(learnt({ text }), 'unreadable', text);
  });

  it('contains words of a plan as words, whatever they are', () => {
    const nasty = ['a: b #c', '“引号”：、', 'it\'s "x" {y}, [z]', '- @me: *x', '第一行'];
    for (const words of nasty) {
      const plan = planOfTests
        .replace('Xunwu resale platform - growth plan 2027', JSON.stringify(words))
        .replace('"hands go to escrow and rules first, next year again"', JSON.stringify(words))
        .replace('Launch escrow payment', JSON.stringify(words));
      const result = good(learnt({ plan }));
      const catalog = catalogOf(result);
      assert.equal(catalog.cases.get('xunwu-2027')?.name.en, words);
      assert.ok(catalog.facts.get('xunwu-2027/waived-seller-enablement')?.text.zh.includes(words));
    }
  });
});

describe('planwright learn', () => {
  it('prints a catalogue, or writes one; a case of the catalogue itself is never hidden', () =>
    inRepository(async ({ write, read }) => {
      write('webvan.plan.yaml', planOfTests);
      write('webvan.actuals.csv', figures);
      const printed = await planwright('learn', '--today', '2028-01-20');
      assert.equal(printed.code, 0);
      assert.match(printed.out, /^catalog: 1\nid: our-house\n/);
      const asked = [
        'learn',
        'webvan.plan.yaml',
        '-o',
        'catalogs/haus.yaml',
        '--today',
        '2028-01-20',
      ];
      const { out, code } = await planwright(...asked);
      assert.equal(code, 0);
      const id = base.cases.has('webvan') ? 'webvan-2' : 'webvan';
      assert.ok(out.startsWith(`catalogs/haus.yaml: case ${id} with 4 facts written.`), out);
      assert.match(
        read('catalogs/haus.yaml'),
        /^catalog: 1\nid: haus\n[\s\S]*x-plan: \.\.\/webvan\.plan\.yaml\n/,
      );
      assert.match(
        (await planwright(...asked, '--lang', 'zh')).out,
        /^catalogs\/haus.yaml 已是最新/,
      );
    }));

  it('refuses to write over a plan or what is no catalogue, and says that there is nothing yet', () =>
    inRepository(async ({ write }) => {
      write('a.plan.yaml', planOfTests);
      const empty = await planwright('learn', '--today', '2028-01-20');
      assert.deepEqual([empty.code, empty.out], [2, '']);
      assert.match(empty.err, /a.plan.yaml has no figures up to this day/);
      write('a.actuals.csv', figures);
      write('b.yaml', '- a\n');
      const over = await planwright('learn', '-o', 'a.plan.yaml', '--today', '2028-01-20');
      assert.match(over.err, /a.plan.yaml is a plan/);
      const list = await planwright('learn', '-o', 'b.yaml', '--today', '2028-01-20');
      assert.equal(list.code, 2);
      assert.equal(fs.readFileSync('b.yaml', 'utf8'), '- a\n');
    }));
});
