// The strip of a plan's models: what they stress, how the plan's profile fits, insight and shift.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import { type Element, type Part, textOf } from '../../server/src/report/page/element.ts';
import { reportPage } from '../../server/src/report/page/page.ts';
import { reportOf } from '../../server/src/report/report.ts';
import type { ModelStrip } from '../../server/src/report/types.ts';
import { someDay } from '../support/day.ts';

const catalog = builtinCatalog();
const report = (text: string) => reportOf(check(text, { catalog }), catalog, someDay);
const stripOf = (text: string): ModelStrip => {
  const [strip] = report(text).strips;
  assert.ok(strip);
  return strip;
};
const fits = (
  profile: string,
  model = 'b2b',
): readonly (readonly [string, boolean | undefined])[] =>
  stripOf(`plan: 1\nmodel: ${model}\ncurrency: CNY\nprofile: {${profile}}\n`)
    .traits.filter(({ own }) => own !== undefined)
    .map((trait) => [trait.name.en, trait.fits]);

describe('the strip of a model', () => {
  it('has every trait, the insight and the shift of every model, and says who states the emphasis', () => {
    for (const model of catalog.models.values())
      for (const lang of ['en', 'zh'] as const) {
        const page = reportPage(report(`plan: 1\nmodel: ${model.id}\n`), {
          lang,
          width: 500,
          links: false,
        });
        const text = textOf(sectionOf(page, 'model'));
        for (const { text: trait } of model.traits) assert.ok(text.includes(trait[lang]), model.id);
        const { emphasis, insight, shift, definition } = model;
        for (const said of [emphasis.why, insight, shift.from, shift.to, definition])
          assert.ok(text.includes(said[lang]), `${model.id}: ${said[lang]}`);
        const stated = { en: ['stated', 'our reading'], zh: ['明示', '推断'] }[lang];
        assert.ok(text.includes(stated[emphasis.basis === 'stated' ? 0 : 1] ?? '-'), model.id);
      }
  });

  it('stands before everything else of the page, one part for each model', () => {
    const text = 'plan: 1\nmodel: [b2c, cross-border]\nmarkets: [DE]\nlevers:\n  logistics: []\n';
    const page = reportPage(report(text), { lang: 'en', width: 500, links: false });
    const sections = all(page, 'section').map(({ attributes }) => attributes.class);
    assert.deepEqual(sections.slice(0, 2), ['model', 'coverage']);
    const heads = all(sectionOf(page, 'model'), 'h3').map(textOf);
    assert.deepEqual(heads, ['B2C', 'Cross-border e-commerce']);
  });

  it('tells what of the profile fits and what does not, and nothing where that is open', () => {
    assert.deepEqual(fits('buyers: persons, order-value: 200, orders-per-year: 4'), [
      ['Order value', false],
      ['Frequency', true],
      ['Buyers', false],
    ]);
    assert.deepEqual(fits('order-value: 90000, orders-per-year: often'), [
      ['Order value', true],
      ['Frequency', undefined],
    ]);
    assert.deepEqual(fits('order-value: 200', 'c2c'), []);
    assert.deepEqual(fits('custom: true', 'c2b'), [['Made to order', true]]);
  });

  it('shows the plan’s own words with the mark, and leads to them', () => {
    const text = 'plan: 1\nmodel: b2c\nprofile: {sellers: persons, order-value: 60 CNY}\n';
    for (const lang of ['en', 'zh'] as const) {
      const page = reportPage(report(text), { lang, width: 500, links: true });
      const [value, sellers] = all(sectionOf(page, 'model'), 'button');
      assert.ok(value && sellers);
      const [start, end] = (value.attributes['data-at'] ?? '').split('-').map(Number);
      assert.equal(text.slice(start, end), '60 CNY');
      assert.match(textOf(value), { en: /60 CNY\n ✔ fits/, zh: /60 CNY\n ✔ 相符/ }[lang]);
      assert.match(textOf(sellers), { en: /persons\n ✘ does not fit/, zh: /个人\n ✘ 不符/ }[lang]);
    }
  });

  it('is absent without a known model', () => {
    assert.deepEqual(report('plan: 1\nmodel: c3c\n').strips, []);
  });
});

function all(part: Part, tag: string): Element[] {
  if (typeof part === 'string') return [];
  return [...(part.tag === tag ? [part] : []), ...part.parts.flatMap((one) => all(one, tag))];
}

function sectionOf(page: Element, name: string): Element {
  const found = all(page, 'section').find(({ attributes }) => attributes.class === name);
  assert.ok(found, `there is a section ${name}`);
  return found;
}
