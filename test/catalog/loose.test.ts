// English words are found in other spellings of the same word, and in no other word.
import { equal } from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { find } from '../../server/src/catalog/lookup.ts';
import { LooseWords } from '../../server/src/catalog/loose.ts';

const catalog = builtinCatalog();

describe('other spellings of an English word', () => {
  const words = new LooseWords(
    new Map([
      ['fulfilment centre', 'a'],
      ['loyalty programme', 'b'],
      ['pick up point', 'c'],
      ['returns handling', 'd'],
      ['category', 'e'],
      ['ad box', 'f'],
    ]),
  );
  const cases: readonly [string, string | undefined][] = [
    ['fulfillment centers', 'fulfilment centre'],
    ['loyalty programs', 'loyalty programme'],
    ['pickup points', 'pick up point'],
    ['the handling of returns', 'returns handling'],
    ['categories', 'category'],
    ['ad boxes', 'ad box'],
    ['fulfilment center manager', undefined],
    ['pic kup point', undefined],
    ['loyality programme', undefined],
  ];
  for (const [text, word] of cases)
    it(`“${text}” is ${word ?? 'no known word'}`, () => equal(words.find(text), word));

  it('a word that would name two things is left alone', () => {
    const two = new LooseWords(
      new Map([
        ['review', 'a'],
        ['reviews', 'b'],
      ]),
    );
    equal(two.find('a review'), undefined);
  });

  it('finds levers, mechanisms and KPIs of the catalogue', () => {
    equal(find(catalog, 'mechanism', 'recommendation engines')?.id, 'precision-recommendation');
    equal(find(catalog, 'lever', 'localizations')?.id, 'localization');
    equal(find(catalog, 'kpi', 'average order values')?.id, 'average-order-value');
  });

  it('keeps apart what only looks like a plural', () => {
    equal(find(catalog, 'kpi', 'conversions'), undefined);
    equal(find(catalog, 'lever', 'acquisitions'), undefined);
    equal(find(catalog, 'kpi', 'rate of return')?.id === 'return-rate', false);
  });
});
