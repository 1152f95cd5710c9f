import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import { checkCatalog } from '../../server/src/check-catalog.ts';
import { layered } from '../../server/src/config/company.ts';
import { catalogPlaces } from '../../server/src/features/catalog-places.ts';
import { definitions } from '../../server/src/features/definition.ts';
import type { PlanDocument } from '../../server/src/features/document.ts';
import {
  referencesIn,
  referencesInCatalog,
  targetAt,
} from '../../server/src/features/find-references.ts';
import { prepareRename, renameInPlan } from '../../server/src/features/rename.ts';
import { renameInCatalog } from '../../server/src/features/rename-catalog.ts';
import { refuseId } from '../../server/src/features/rename-check.ts';
import type { Lang } from '../../server/src/text/language.ts';
import { indexLines } from '../../server/src/text/lines.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { atCursor } from '../support/cursor.ts';
import { someDay } from '../support/day.ts';
import { companyCatalog, examplePlans } from '../support/files.ts';
import { markedLines } from '../support/show.ts';

const company = { uri: 'file:///plans/catalogs/crumbline.yaml', text: companyCatalog.text };
const catalogs = [company];
const { catalog } = layered(builtinCatalog(), [{ path: companyCatalog.path, file: company }]);
const crumbline = examplePlans().find(({ name }) => name.startsWith('crumbline'))?.text ?? '';

function open(text: string, lang: Lang = 'en'): PlanDocument {
  return {
    text,
    lines: indexLines(text),
    checked: check(text, { catalog, today: someDay }),
    catalog,
    today: someDay,
    lang,
  };
}

/** The cursor on the first place of a word. */
function on(text: string, word: string): { document: PlanDocument; offset: number } {
  return { document: open(text), offset: text.indexOf(word) + 1 };
}

const plan = `model: o2o
levers:
  freshness-promise: [day-end-markdown]
  offline-experience: {have: [reviews], kpis: ["return.visits"], evidence: [meituan/rating-floor, survey]}
kpis:
  "return.visits": {kpi: repeat-purchase-rate, baseline: 3%, target: 4%}
  evening-waste-rate: 13% -> 7% by 2027-12 @ Siti
initiatives:
  counter: {name: Counter, lever: offline-experience, kpis: [return.visits, evening-waste-rate]}
  later: {name: Later, lever: 当日新鲜承诺, after: ['counter']}
assumptions:
  staff: {assume: we hire, affects: [counter, return.visits]}
sources:
  survey: {title: Survey}
ignore:
  - {rule: KPI303, at: kpis.return.visits.baseline, reason: measured in May}
  - {rule: LEV103, at: levers.freshness-promise, reason: on hold}
  - {rule: STR012, at: assumptions.staff, reason: no owner yet}
`;

describe('go to definition', () => {
  const there = (word: string, behind = ''): string[] => {
    const { document, offset } = on(plan, behind + word);
    return definitions(document, offset + behind.length, catalogs).flatMap(({ file, selection }) =>
      markedLines(file?.text ?? plan, [selection]).map((line) =>
        file ? `catalogue: ${line}` : line,
      ),
    );
  };

  it('leads from a reference to the entry of the plan', () => {
    assert.deepEqual(there('return.visits', 'kpis: ["'), [
      '⟦"return.visits"⟧: {kpi: repeat-purchase-rate, baseline: 3%, target: 4%}',
    ]);
    assert.deepEqual(there('counter', "after: ['"), [
      '⟦counter⟧: {name: Counter, lever: offline-experience, kpis: [return.visits, evening-waste-rate]}',
    ]);
    assert.deepEqual(there('survey', 'rating-floor, '), ['⟦survey⟧: {title: Survey}']);
  });

  it('leads to the company catalogue where that defines it, and to the lever that the plan lists', () => {
    assert.deepEqual(there('freshness-promise'), ['catalogue: ⟦freshness-promise⟧:']);
    assert.deepEqual(there('当日新鲜承诺'), [
      '⟦freshness-promise⟧: [day-end-markdown]',
      'catalogue: ⟦freshness-promise⟧:',
    ]);
    assert.deepEqual(there('day-end-markdown').length, 1);
    assert.deepEqual(there('offline-experience', 'lever: ').length, 1);
  });

  it('leads from an address to what it means', () => {
    assert.deepEqual(there('staff', 'at: assumptions.'), [
      '⟦staff⟧: {assume: we hire, affects: [counter, return.visits]}',
    ]);
  });

  it('leads nowhere from what is built in', () => {
    assert.deepEqual(there('meituan/rating-floor'), []);
    assert.deepEqual(there('repeat-purchase-rate'), []);
  });

  it('leads to the patch of something built in', () => {
    assert.match(there('o2o', 'model: ').join(), /^catalogue: ⟦o2o⟧:/);
  });
});

describe('find references', () => {
  it('finds every place of an entry in the plan, with and without the entry itself', () => {
    const { document, offset } = on(plan, 'counter: {');
    const target = targetAt(document, offset);
    assert.ok(target);
    assert.equal(referencesIn(document, target, true).length, 3);
    assert.equal(referencesIn(document, target, false).length, 2);
  });

  it('finds an entry of a company catalogue there too, by every name', () => {
    const { document, offset } = on(plan, 'freshness-promise');
    const target = targetAt(document, offset);
    assert.ok(target);
    assert.equal(referencesIn(document, target, false).length, 3);
    assert.deepEqual(markedLines(company.text, referencesInCatalog(company, target, true)), [
      '⟦freshness-promise⟧:',
      '- {lever: ⟦freshness-promise⟧, why: House rule since 2025 - no plan without it.}',
    ]);
  });
});

describe('rename', () => {
  function renamed(marked: string, wanted: string): string {
    const { text, offset } = atCursor(marked);
    const document = open(text);
    const at = prepareRename(document, offset, catalogs);
    assert.ok(at && !('refusal' in at), JSON.stringify(at));
    assert.equal(refuseId(document, at, wanted), undefined);
    return applyEdits(text, renameInPlan(document, at, wanted));
  }

  function refused(marked: string, wanted?: string, lang: Lang = 'en'): string {
    const { text, offset } = atCursor(marked);
    const document = open(text);
    const at = prepareRename(document, offset, catalogs);
    if (at && 'refusal' in at) return at.refusal[lang];
    assert.ok(at && wanted !== undefined);
    return refuseId(document, at, wanted)?.refusal[lang] ?? '';
  }

  it('renames a KPI everywhere, addresses too, and keeps quotes', () => {
    assert.equal(
      renamed(plan.replace('"return.visits": {', '"return‸.visits": {'), 'visits'),
      plan.replaceAll('return.visits', 'visits'),
    );
  });

  it('renames an initiative from any of its places', () => {
    const expected = plan
      .replaceAll('[counter', '[desk')
      .replace("['counter']", "['desk']")
      .replace('  counter:', '  desk:');
    assert.equal(renamed(plan.replace("['counter']", "['coun‸ter']"), 'desk'), expected);
    assert.equal(renamed(plan.replace('  counter:', '  ‸counter:'), 'desk'), expected);
  });

  it('renames a source, a risk and an assumption', () => {
    assert.equal(
      renamed(plan.replace('  survey:', '  sur‸vey:'), '调查-2027'),
      plan.replace('  survey:', '  调查-2027:').replace(', survey]', ', 调查-2027]'),
    );
    assert.equal(
      renamed(plan.replace('  staff:', '  st‸aff:'), 'people'),
      plan.replaceAll('staff', 'people'),
    );
    assert.equal(renamed('risks:\n  l‸ate: x\n', 'late.2'), 'risks:\n  late.2: x\n');
  });

  it('keeps what a KPI measures when its key no longer says it', () => {
    assert.equal(
      renamed(
        'kpis:\n  dispute‸-rate: 3% -> 1% by 2027-12 @ Li   # checked\ninitiatives:\n  a: {kpis: [dispute-rate]}\n',
        'quarrels',
      ),
      'kpis:\n  quarrels:   # checked\n    kpi: dispute-rate\n    baseline: 3%\n    target: 1%\n    due: 2027-12\n    owner: Li\ninitiatives:\n  a: {kpis: [quarrels]}\n',
    );
    assert.equal(
      renamed('kpis:\n  dispute‸-rate: {baseline: 3%, target: 1%}\n', 'quarrels'),
      'kpis:\n  quarrels: {kpi: dispute-rate, baseline: 3%, target: 1%}\n',
    );
    assert.equal(
      renamed('kpis:\n  dispute‸-rate:\n    target: 1%\n', 'quarrels'),
      'kpis:\n  quarrels:\n    kpi: dispute-rate\n    target: 1%\n',
    );
  });

  it('refuses ids that could not be referred to, and those that are taken', () => {
    const at = plan.replace('  counter:', '  ‸counter:');
    for (const bad of ['two words', '', '-', 'a/b', 'a:b', '柜，台', 'null', 'x'.repeat(65)])
      assert.match(refused(at, bad), /letters, digits/, bad);
    assert.match(refused(at, 'later'), /taken/);
    assert.match(refused(at, 'later', 'zh'), /已被使用/);
    assert.equal(refused(at, 'counter'), '');
    // `affects` could not tell the two apart.
    assert.match(refused(at, 'return.visits'), /taken/);
  });

  it('refuses what the plan does not define, and says why', () => {
    assert.match(refused(plan.replace('o2o', 'o‸2o')), /built-in catalogue/);
    assert.match(refused(plan.replace('meituan/', 'meit‸uan/'), undefined, 'zh'), /内置目录/);
    assert.match(
      refused(plan.replace('当日新鲜承诺', '当日‸新鲜承诺')),
      /is a name of `freshness-promise`/,
    );
    const { text, offset } = atCursor(plan.replace('Survey}', 'Sur‸vey}'));
    assert.equal(prepareRename(open(text), offset, catalogs), undefined);
  });

  it('renames what a company catalogue defines: there, in the plan, and for plans that are not open', () => {
    const { text, offset } = atCursor(plan.replace('  freshness-promise', '  fresh‸ness-promise'));
    const document = open(text);
    const at = prepareRename(document, offset, catalogs);
    assert.ok(at && !('refusal' in at));
    assert.match(refuseId(document, at, 'trust')?.refusal.en ?? '', /taken/);
    const inPlan = applyEdits(text, renameInPlan(document, at, 'fresh-daily'));
    assert.equal(inPlan, text.replaceAll('freshness-promise', 'fresh-daily'));
    const file = applyEdits(company.text, renameInCatalog(company, at, 'fresh-daily', true));
    assert.match(file, /^ {2}fresh-daily:$/m);
    assert.match(file, /^ {2}freshness-promise: \{replaced_by: fresh-daily\}$/m);
    assert.match(file, /lever: fresh-daily, why: House rule/);
    assert.deepEqual(checkCatalog(file, { base: builtinCatalog() }).findings, []);
    const after = layered(builtinCatalog(), [{ path: 'x', file: { text: file } }]).catalog;
    const codes = (plan: string): string[] =>
      check(plan, { catalog: after }).findings.map(({ rule }) => rule);
    assert.ok(codes(crumbline).includes('REF708'));
    assert.ok(!codes(crumbline.replaceAll('freshness-promise', 'fresh-daily')).includes('REF708'));
  });

  it('renames mechanisms and KPIs of a company catalogue', () => {
    for (const [id, place] of [
      ['day-end-markdown', 'day-end‸-markdown'],
      ['evening-waste-rate', 'kpi: evening-waste‸-rate'],
    ] as const) {
      const base = `${plan}x-none: 1\n`
        .replace('evening-waste-rate: 13% -> 7%', 'evening-waste-rate: 13% -> 7%')
        .replace('{kpi: repeat-purchase-rate', '{kpi: evening-waste-rate');
      const { text, offset } = atCursor(base.replace(place.replace('‸', ''), place));
      const document = open(text);
      const at = prepareRename(document, offset, catalogs);
      assert.ok(at && !('refusal' in at), id);
      assert.equal(
        applyEdits(text, renameInPlan(document, at, 'better')),
        text.replaceAll(id, 'better'),
      );
      const file = applyEdits(company.text, renameInCatalog(company, at, 'better', true));
      assert.deepEqual(checkCatalog(file, { base: builtinCatalog() }).findings, [], file);
      assert.equal(
        catalogPlaces(file).filter((one) => one.text === 'better' && one.isKey).length,
        1,
      );
    }
  });
});
