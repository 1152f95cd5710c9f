// What a learnt case does for later plans: cited first, shown first, offered first, and what
// targets are held against.
import assert from 'node:assert/strict';
import { builtinCatalog, type Catalog } from '../../server/src/catalog/catalog.ts';
import { outcomeOf } from '../../server/src/catalog/outcome.ts';
import { check } from '../../server/src/check.ts';
import { checkCatalog } from '../../server/src/check-catalog.ts';
import { complete } from '../../server/src/features/completion/completion.ts';
import { describe as described } from '../../server/src/features/describe/describe.ts';
import { learn } from '../../server/src/learn/learn.ts';
import { comparables } from '../../server/src/rules/support/comparable.ts';
import { indexLines } from '../../server/src/text/lines.ts';
import { checkText, planText } from '../support/plans.ts';
import { day } from './worked.ts';

const base = builtinCatalog();

/** The catalogue with a case learnt from the plan of the tests. */
function house(figures: string, today = '2028-01-20'): Catalog {
  const { plan, tracking } = checkText(planText('c2c'), { figures: `kpi,date,value\n${figures}` });
  const ids = { catalog: 'our-house', case: 'our-2027' };
  const asked = { plan, catalog: base, tracking, today: day(today), base, ids };
  const result = learn({ ...asked, text: undefined, source: 'a.plan.yaml' });
  assert.ok(typeof result === 'object');
  return checkCatalog(result.text, { base }).catalog;
}

const catalog = house('dispute-rate,2027-12,1.9%\nescrow-coverage,2027-09,88%\n');
/** A plan of the year after, with its levers. */
const next = (kpi: string, title = 'Next year'): string =>
  `plan: 1\ntitle: ${title}\nmodel: c2c\nperiod: 2028\nlevers:\n  low-barrier-onboarding: {mechanisms: [quick-listing], evidence: []}\nkpis:\n  ${kpi}\n`;

describe('a learnt case in a later plan', () => {
  it('is cited first where its lever is missing, with its caveat', () => {
    const found = check(next('dispute-rate: 1.9% -> 1.8%'), { catalog }).findings;
    const missing = found.find(({ rule, about }) => rule === 'LEV101' && about.lever === 'trust');
    assert.equal(missing?.facts[0], 'our-2027/escrow-coverage');
    const [, cited] = missing.related;
    assert.match(
      cited?.message.en ?? '',
      /^Xunwu .*: Escrow coverage went from 0 % at the start to 88 % .* Caveat: One company; one figure/,
    );
    assert.match(cited?.message.zh ?? '', /^Xunwu .*：担保交易覆盖率从.*注意：仅一家企业/);
    const advised = found.find((one) => one.about.lever === 'seller-enablement');
    assert.deepEqual(
      [advised?.rule, advised?.facts[0]],
      ['LEV105', 'our-2027/waived-seller-enablement'],
    );
    const other = 'plan: 1\ntitle: T\nmodel: b2c\nperiod: 2028\nlevers: {}\n';
    for (const { facts } of check(other, { catalog }).findings)
      assert.ok(facts.every((fact) => !fact.startsWith('our-2027')));
  });

  it('is shown first in hovers of its lever, mechanism and KPI', () => {
    const { plan, coverage } = check(next('dispute-rate: 1.9% -> 1.8%'), { catalog });
    for (const lang of ['en', 'zh'] as const) {
      const hover = (kind: 'lever' | 'mechanism' | 'kpi', id: string): string =>
        described(catalog, kind, id, { lang, plan, coverage, detail: 'short' }) ?? '';
      assert.match(hover('lever', 'trust'), /our-2027\/escrow-coverage/);
      assert.match(hover('mechanism', 'escrow'), /our-2027\//);
      assert.match(hover('kpi', 'dispute-rate').replaceAll('\\', ''), /Xunwu.*3\.2 → 1\.9 %/);
      assert.match(hover('kpi', 'dispute-rate'), lang === 'en' ? /One company/ : /仅一家企业/);
    }
  });

  it('is offered first as evidence of its lever', () => {
    const text = next('dispute-rate: 1.9% -> 1.8%').replace(
      /low-barrier.*/,
      'trust: {mechanisms: [escrow], evidence: [',
    );
    const checked = check(text, { catalog });
    const document = { text, lines: indexLines(text), checked, catalog, lang: 'en' as const };
    const offered = complete({ ...document, today: 0 }, text.indexOf('evidence: [') + 11)
      .sort((a, b) => a.rank - b.rank)
      .map(({ label }) => label);
    const own = offered.filter((label) => label.startsWith('our-2027/'));
    assert.ok(own.length >= 3);
    assert.equal(offered[0], 'our-2027/escrow-coverage');
  });

  it('is what a target is held against before any other case', () => {
    const found = (kpi: string, title?: string, layer = catalog) =>
      check(next(kpi, title), { catalog: layer }).findings.find(({ rule }) => rule === 'KPI312');
    const bold = found('dispute-rate: 1.9% -> 0.5%');
    assert.match(
      bold?.message.en ?? '',
      /^Dispute rate changes by -74%; the best that was measured here so far is 3.2 → 1.9 % \(Xunwu .*, 2027; One company; one figure.*\)\. What is different this time\?$/,
    );
    assert.match(
      bold?.message.zh ?? '',
      /^“纠纷率”变化 -74%，本企业至今实测最好的是 3.2 → 1.9 %（Xunwu.*，2027；仅一家企业/,
    );
    assert.equal(found('dispute-rate: 1.9% -> 1.6%'), undefined);
    // The case of the plan itself is no history.
    assert.equal(
      found('dispute-rate: 1.9% -> 0.5%', 'Xunwu resale platform - growth plan 2027'),
      undefined,
    );
    // A year that failed is history, too.
    const failed = house('dispute-rate,2027-12,3.4%\n');
    assert.match(found('dispute-rate: 3.4% -> 2%', 'N', failed)?.message.en ?? '', /3.2 → 3.4 %/);
  });

  it('is no success while nothing is decided', () => {
    const running = house('dispute-rate,2027-05,2.9%\n', '2027-06-20');
    const item = running.cases.get('our-2027');
    assert.ok(item);
    assert.equal(outcomeOf(item), undefined);
    const kpi = running.kpis.get('dispute-rate');
    assert.ok(kpi);
    const subject = {
      models: ['c2c'],
      trends: [],
      forms: { sure: [], possible: [], notExcluded: [] },
    };
    assert.deepEqual(
      comparables(running, kpi, subject).map((one) => one.case.id),
      ['our-2027'],
    );
  });
});
