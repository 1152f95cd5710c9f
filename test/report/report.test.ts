// A plan at a glance: everything of the plan is in the report, in its picture, and in the table
// that stands for the picture.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import { type Element, markup, type Part, textOf } from '../../server/src/report/page/element.ts';
import { reportPage } from '../../server/src/report/page/page.ts';
import { pageWords } from '../../server/src/report/page/words.ts';
import { portfolioOf, portfolioRow } from '../../server/src/report/portfolio.ts';
import { reportOf } from '../../server/src/report/report.ts';
import type { Report } from '../../server/src/report/types.ts';
import type { Lang } from '../../server/src/text/language.ts';
import { displayWidth } from '../../server/src/text/width.ts';
import { someDay } from '../support/day.ts';
import { allPlans, examplePlans } from '../support/files.ts';
import { nastyPlan, nastyTexts } from '../support/nasty.ts';
import { merged, planText } from '../support/plans.ts';

const catalog = builtinCatalog();
const langs: readonly Lang[] = ['en', 'zh'];
const report = (text: string): Report =>
  reportOf(check(text, { catalog, today: someDay }), catalog, someDay);

/** All elements of a page with a tag. */
function all(part: Part, tag: string): Element[] {
  if (typeof part === 'string') return [];
  return [...(part.tag === tag ? [part] : []), ...part.parts.flatMap((one) => all(one, tag))];
}

/** The section of a page by its name. */
function sectionOf(page: Element, name: string): Element {
  const found = all(page, 'section').find((one) => one.attributes.class === name);
  assert.ok(found, `there is a section ${name}`);
  return found;
}

describe('a plan at a glance', () => {
  it('has every lever, KPI and initiative in the picture and in the table, for every plan and both languages', () => {
    for (const { name, text } of allPlans()) {
      const one = report(text);
      const { plan } = check(text, { catalog });
      for (const lang of langs) {
        const page = reportPage(one, { lang, width: 700, links: true });
        const compare = (section: string, names: readonly string[]): void => {
          if (names.length === 0) return;
          const part = sectionOf(page, section);
          const hints = all(part, 'svg')
            .flatMap((svg) => all(svg, 'title'))
            .map(textOf);
          const heads = all(part, 'th')
            .filter(({ attributes }) => attributes.scope === 'row')
            .map(textOf);
          for (const each of names) {
            assert.ok(
              hints.some((hint) => hint.startsWith(each)),
              `${name}: ${each} is drawn (${section})`,
            );
            assert.ok(heads.includes(each), `${name}: ${each} is in the table (${section})`);
          }
          assert.ok(
            all(part, 'svg').every(
              (svg) => svg.attributes.role === 'img' && (svg.attributes['aria-label'] ?? '') !== '',
            ),
          );
        };
        compare(
          'coverage',
          one.levers.map((row) => row.name[lang]),
        );
        compare(
          'kpis',
          one.kpis.map((row) => row.name[lang]),
        );
        compare(
          'timeline',
          one.work.map((row) => row.name),
        );
      }
      for (const { id } of plan.levers)
        if (id !== undefined)
          assert.ok(
            one.levers.some((row) => row.id === id),
            `${name}: ${id}`,
          );
      assert.equal(one.kpis.length, plan.kpis.length);
      assert.equal(one.work.length, plan.initiatives.length);
    }
  });

  it('every place lies in the text and says what stands there', () => {
    for (const { text } of allPlans()) {
      const one = report(text);
      for (const { key, at } of one.kpis) {
        assert.ok(at && at.end <= text.length);
        assert.ok(text.slice(at.start, at.end).includes(key));
      }
      for (const { at } of [...one.levers, ...one.work, ...one.findings])
        if (at) assert.ok(at.start <= at.end && at.end <= text.length);
    }
  });

  it('is plain data: it survives being written down', () => {
    for (const { text } of examplePlans())
      assert.deepEqual(JSON.parse(JSON.stringify(report(text))), report(text));
  });

  it('money by month and by lever comes to what the initiatives cost', () => {
    for (const { name, text } of allPlans()) {
      const { budget, work } = report(text);
      const byLever = budget.byLever.reduce((sum, { amount }) => sum + amount, 0);
      assert.ok(Math.abs(byLever - budget.planned) < 1, name);
      const byMonth = budget.byMonth.reduce((sum, { amount }) => sum + amount, 0);
      if (work.every(({ start, budget: cost }) => start !== undefined || cost === ''))
        assert.ok(
          Math.abs(byMonth - budget.planned) < 1,
          `${name}: ${byMonth} of ${budget.planned}`,
        );
    }
  });

  it('shows a case figure only with its caveat', () => {
    for (const { name, text } of examplePlans()) {
      const { kpis } = report(text);
      for (const { benchmark } of kpis)
        if (benchmark) assert.ok(benchmark.caveat.en && benchmark.caveat.zh, name);
    }
  });

  it('says what to write when there is nothing to show', () => {
    for (const text of ['', 'plan: 1\n', 'no plan at all', '- 1\n- 2\n']) {
      const page = reportPage(report(text), { lang: 'en', width: 400, links: true });
      assert.ok(textOf(page).includes(pageWords.empty.en), text);
    }
  });

  it('draws at any width without numbers that are none, and cuts names instead of letting them overlap', () => {
    for (const { text } of allPlans()) {
      for (const width of [240, 420, 1200]) {
        const page = reportPage(report(text), { lang: 'zh', width, links: false });
        const drawn = all(page, 'svg')
          .map((svg) => markup(svg))
          .join('');
        assert.doesNotMatch(drawn, /NaN|Infinity|undefined/);
        assert.doesNotMatch(drawn, /(?:width|height|r)="-/);
        for (const svg of all(page, 'svg'))
          for (const label of all(svg, 'text'))
            assert.ok(displayWidth(textOf(label)) * 6 <= width + 40, textOf(label));
      }
    }
  });

  it('keeps nasty texts as text: nothing invisible, nothing endless, no place for a link', () => {
    for (const text of nastyTexts) {
      const page = reportPage(report(nastyPlan(text)), { lang: 'en', width: 600, links: true });
      const html = markup(page);
      assert.doesNotMatch(html, /<(?:script|img|iframe|a|base|link|object|embed|form|style)\b/i);
      const tags = (html.match(/<[^>]+>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, ''));
      assert.ok(tags.every((tag) => !/\s(?:on\w+|href|src|style)=/.test(tag)));
      assert.doesNotMatch(textOf(page), /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      assert.ok(html.length < 400_000, `${html.length} characters`);
    }
  });

  it('leaves spelling to the editor: an alias is no finding of a report', () => {
    const text = merged(planText('c2c'), 'status: approved\nlevers: {trust: {have: [互评]}}');
    assert.ok(check(text, { catalog }).findings.some(({ rule }) => rule === 'LEV110'));
    assert.ok(!report(text).findings.some(({ rule }) => rule === 'LEV110'));
  });
});

describe('many plans at a glance', () => {
  const rows = examplePlans().map(({ name, text }) => portfolioRow(name, report(text)));

  it('has every lever of every plan, and adds no two currencies', () => {
    const { levers, money, plans } = portfolioOf(rows);
    for (const plan of plans)
      for (const { id } of plan.levers) assert.ok(levers.some((one) => one.id === id));
    assert.equal(
      money.reduce((sum, { plans: count }) => sum + count, 0),
      rows.filter(({ planned }) => planned > 0).length,
    );
    assert.equal(new Set(money.map(({ currency }) => currency)).size, money.length);
  });
});
