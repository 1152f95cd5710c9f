// Goals, market, phases, channels, scenarios and decisions on boards and reports, in both
// languages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import { type Element, type Part, textOf } from '../../server/src/report/page/element.ts';
import { reportPage } from '../../server/src/report/page/page.ts';
import { reportOf } from '../../server/src/report/report.ts';

const catalog = builtinCatalog();
const pageOf = (text: string, lang: 'en' | 'zh'): Element =>
  reportPage(reportOf(check(text, { catalog }), catalog, undefined), {
    lang,
    width: 800,
    links: true,
  });
const all = (part: Part, of: (one: Element) => boolean): Element[] =>
  typeof part === 'string'
    ? []
    : [...(of(part) ? [part] : []), ...part.parts.flatMap((one) => all(one, of))];
const sectionOf = (page: Element, name: string): Element => {
  const [found] = all(page, ({ attributes }) => attributes.class === name);
  assert.ok(found, `no section ${name}`);
  return found;
};

const en = readFileSync('test/fixtures/wide/en.plan.yaml', 'utf8');
const zh = readFileSync('test/fixtures/wide/zh.plan.yaml', 'utf8');

for (const [lang, text, said] of [
  [
    'en',
    en,
    {
      goals: ['a market people trust', 'Dispute rate 3.2% → 1.5%', 'own delivery fleet, imports'],
      market: ['120bn', '3% → 5%', 'Rival B', 'service', 'students in large cities'],
      figures: ['Average order value', '88'],
      timeline: ['Roll-out to ten cities', 'dispute-rate below 2% · 2027-06'],
      channels: ['app', '60%', 'hand-over'],
      scenarios: ['Worst', 'Dispute rate 2.5%', 'a second partner'],
      decisions: ['no own fleet', '2026-03-01', 'cost'],
    },
  ],
  [
    'zh',
    zh,
    {
      goals: ['让买卖双方敢交易', '纠纷率 3.2% → 1.5%', '自建车队、海外业务'],
      market: ['1200亿', '3% → 5%', '乙平台', '服务', '一二线城市大学生'],
      figures: ['88'],
      timeline: ['试点', '推广', '纠纷率低于2% · 2027-06'],
      channels: ['自有App', '60%', '交接'],
      scenarios: ['悲观', '纠纷率 2.5%', '第二家机构'],
      decisions: ['不自建车队', '2026-03-01', '成本'],
    },
  ],
] as const)
  describe(`the report of a plan with every section, ${lang}`, () => {
    const page = pageOf(text, lang);

    for (const [name, words] of Object.entries(said))
      it(`shows ${name}`, () => {
        const found = textOf(sectionOf(page, name));
        for (const word of words) assert.ok(found.includes(word), `${word} in ${found}`);
      });

    it('begins with the goals', () => {
      const names = all(page, ({ tag }) => tag === 'section').map(
        ({ attributes }) => attributes.class,
      );
      assert.equal(names[0], 'goals');
    });

    it('has phases as bands of the timeline, and a picture of channels and of scenarios', () => {
      const bands = all(sectionOf(page, 'timeline'), ({ attributes }) =>
        /^band/.test(attributes.class ?? ''),
      );
      assert.equal(bands.length, 2);
      const wide = bands.map(({ attributes }) => Number(attributes.width));
      assert.ok(wide.every((width) => width > 100));
      for (const name of ['channels', 'scenarios'])
        assert.equal(all(sectionOf(page, name), ({ tag }) => tag === 'svg').length, 1, name);
    });
  });

describe('the report of a plan without them', () => {
  it('has none of these sections', () => {
    const page = pageOf('plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\nlevers: {trust: []}\n', 'en');
    for (const name of ['goals', 'market', 'figures', 'timeline', 'channels', 'scenarios'])
      assert.deepEqual(
        all(page, ({ attributes }) => attributes.class === name),
        [],
      );
  });

  it('a scenario without numbers has a table only', () => {
    const page = pageOf(`${en.replace('kpis: {dispute-rate: 2.5%}, ', '')}`, 'en');
    assert.deepEqual(
      all(sectionOf(page, 'scenarios'), ({ tag }) => tag === 'svg'),
      [],
    );
  });
});
