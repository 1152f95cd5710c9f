// What happened to those who did the same: cited with the findings that ask about it, the nearest
// market first.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { builtinReading } from '../server/src/catalog/reading.ts';
import { check } from '../server/src/check.ts';
import type { Text } from '../server/src/text/language.ts';

const catalog = builtinCatalog();
const lessons = (rule: string, text: string): readonly Text[] =>
  check(text, { catalog })
    .findings.filter((finding) => finding.rule === rule)
    .flatMap(({ related }) => related.map(({ message }) => message));

const paid = (lever: string): string =>
  `levers:\n  ${lever}: []\ninitiatives:\n  a: {name: Ads, lever: ${lever}, when: 2027-01..2027-12, budget: 5M}\n` +
  '  b: {name: More ads, lever: traffic-acquisition, when: 2027-01..2027-12, budget: 1M}\nkpis:\n  gmv: 1M -> 2M by 2027-12\n';

describe('findings cite what happened elsewhere', () => {
  it('when a required lever is waived for no reason', () => {
    const [told] = lessons('LEV111', 'plan: 1\nmodel: c2c\nlevers:\n  trust: {waive: later}\n');
    assert.match(told?.en ?? '', /^Where it was missing or weak \(one of several reasons\): /);
    assert.match(told?.zh ?? '', /^缺少或薄弱时（原因之一）：/);
  });

  it('when growth is bought and nobody looks whether it stays', () => {
    const head = 'plan: 1\nmodel: b2c\nperiod: 2027\ncurrency: USD\n';
    const told = lessons('KPI321', `${head}${paid('traffic-acquisition')}`).at(-1);
    assert.match(
      told?.en ?? '',
      /^What came of it elsewhere \(one of several reasons\): .*Blue Apron/,
    );
  });

  it('when much is built before anything is proven: a Chinese plan reads of a Chinese company', () => {
    const plan = (head: string): string =>
      `plan: 1\nmodel: o2o\nperiod: 2027\n${head}levers:\n  market-expansion: [new-stores]\ninitiatives:\n` +
      '  a: {name: Open stores, lever: market-expansion, mechanisms: [new-stores], when: 2027-01..2027-12, budget: 5M}\n' +
      '  b: {name: Ads, lever: traffic-acquisition, when: 2027-01..2027-12, budget: 1M}\n';
    assert.match(lessons('TIM415', plan('currency: CNY\n')).at(-1)?.zh ?? '', /海底捞/);
    assert.match(
      lessons('TIM415', plan('currency: EUR\nmarkets: [DE]\n')).at(-1)?.en ?? '',
      /Getir/,
    );
  });

  it('and each of these facts is of a failure', () => {
    for (const id of Object.values(builtinReading().lessons).flat())
      assert.equal(catalog.facts.get(id)?.kind, 'failure', id);
  });
});
