// The closest cases: whom a plan resembles, what it could learn, and what went wrong elsewhere.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { outcomeOf } from '../../server/src/catalog/outcome.ts';
import { check } from '../../server/src/check.ts';
import { formsOfCase } from '../../server/src/model/case-forms.ts';
import { textOf } from '../../server/src/report/page/element.ts';
import { reportPage } from '../../server/src/report/page/page.ts';
import { reportOf } from '../../server/src/report/report.ts';
import type { Report } from '../../server/src/report/types.ts';
import type { Lang } from '../../server/src/text/language.ts';
import { someDay } from '../support/day.ts';
import { allPlans, examplePlans } from '../support/files.ts';

const catalog = builtinCatalog();
const report = (text: string): Report =>
  reportOf(check(text, { catalog, today: someDay }), catalog, someDay);
const pageText = (text: string, lang: Lang): string =>
  textOf(reportPage(report(text), { lang, width: 600, links: false }));

const resale = (head: string): string =>
  `plan: 1\nmodel: c2c\nperiod: 2027\n${head}levers:\n  trust: [escrow, reviews]\n  governance: [dispute-resolution]\n`;

describe('the closest cases', () => {
  it('are at most three that worked, the closest first, and one that failed, each with its reasons', () => {
    for (const { name, text } of [...allPlans(), ...examplePlans()]) {
      const { cases, models } = report(text);
      const worked = cases.filter(({ wentWrong }) => !wentWrong);
      assert.ok(worked.length <= 3 && cases.length - worked.length <= 1, name);
      if (models.length > 0) assert.ok(worked.length > 0, name);
      for (const one of cases) {
        assert.ok(one.models.length + one.mechanisms.length + one.trends.length > 0, name);
        const found = catalog.cases.get(one.id);
        assert.ok(found);
        assert.equal(outcomeOf(found) === 'worked', one.wentWrong === undefined, one.id);
      }
      const scores = worked.map(({ score }) => score);
      assert.deepEqual(
        scores,
        [...scores].sort((a, b) => b - a),
      );
    }
  });

  it('come from the plan’s own market first', () => {
    const first = (head: string): string => report(resale(head)).cases[0]?.id ?? '';
    const countries = (id: string): readonly string[] => catalog.cases.get(id)?.country ?? ['CN'];
    assert.ok(countries(first('currency: USD\nmarkets: [US]\n')).includes('US'));
    assert.ok(!countries(first('currency: EUR\nmarkets: [LT]\n')).includes('CN'));
    assert.equal(first('currency: CNY\nmarkets: [CN]\n'), 'taobao');
  });

  it('have the plan’s business form first, where both are known', () => {
    const first = (form: string): string =>
      report(`plan: 1\nmodel: o2o\nform: ${form}\nperiod: 2027\n`).cases[0]?.id ?? '';
    const forms = (id: string): string[] => formsOfCase(catalog, id).map((form) => form.id);
    for (const form of ['chain-restaurant', 'delivery-from-stores', 'in-store'])
      assert.ok(forms(first(form)).includes(`o2o.${form}`), `${form}: ${first(form)}`);
  });

  it('that failed lack what the plan lacks, and say so fairly', () => {
    const text = 'plan: 1\nmodel: c2c\ncurrency: USD\nperiod: 2027\nlevers:\n  governance: []\n';
    const failed = report(text).cases.find(({ wentWrong }) => wentWrong);
    const missing = catalog.cases.get(failed?.id ?? '')?.missing ?? [];
    assert.ok(
      missing.some((key) => key.startsWith('c2c.')),
      failed?.id,
    );
    assert.match(pageText(text, 'en'), /Went wrong like this: .+\n \(one of several reasons/);
    assert.match(pageText(text, 'zh'), /是这样出问题的：.+\n（原因之一/);
  });

  it('have figures with metric, unit and caveat, each of them once, and none that is no yardstick', () => {
    const never = [...catalog.benchmarks.values()].filter(({ use }) => use === 'never');
    for (const { name, text } of [...allPlans(), ...examplePlans()])
      for (const { figures } of report(text).cases) {
        assert.equal(new Set(figures.map((one) => one.text.en)).size, figures.length, name);
        for (const figure of figures) {
          assert.match(figure.text.en, /^[^:]+: .*\d/, name);
          assert.match(figure.text.zh, /^[^：]+：./, name);
          assert.ok(figure.caveat.en !== '' && figure.caveat.zh !== '', name);
          assert.ok(!never.some(({ caveat }) => caveat.en === figure.caveat.en), figure.text.en);
        }
      }
    const border = `plan: 1\nmodel: cross-border\ncurrency: CNY\nlevers:\n  global-supply-chain: [overseas-warehouse]\n`;
    assert.match(pageText(border, 'en'), /Delivery lead time: 20 → 3 days, -85%\n \(One unnamed/);
    assert.match(pageText(border, 'zh'), /配送时长：20 → 3 天，-85%\n（/);
  });
});
