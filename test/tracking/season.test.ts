// What `season` says about a year, and how much of it lies between two days.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { dayOf } from '../../server/src/model/grammar/day.ts';
import { seasonOf, seasonParts } from '../../server/src/model/grammar/season.ts';
import { unitTable } from '../../server/src/model/grammar/units.ts';
import { weightOf } from '../../server/src/tracking/season.ts';
import { checkText } from '../support/plans.ts';

const units = unitTable(builtinCatalog().measures);

/** The shares of a text form in whole per milles. */
function shares(text: string): readonly number[] | undefined {
  return seasonOf(seasonParts(text), units)?.map((share) => Math.round(share * 1000));
}

const twelve = (rest: number, others: Readonly<Record<number, number>>): number[] =>
  Array.from({ length: 12 }, (_, index) => others[index + 1] ?? rest);

describe('a season', () => {
  for (const [text, wanted] of [
    // 100 − 18 − 12 = 70 % for ten months.
    ['11: 18%, 6: 12%', twelve(70, { 11: 180, 6: 120 })],
    ['11月: 18%；6月: 12%', twelve(70, { 11: 180, 6: 120 })],
    ['11月 18%，6月 12%', twelve(70, { 11: 180, 6: 120 })],
    ['11月18%、6月12%', twelve(70, { 11: 180, 6: 120 })],
    ['Nov: 18, June: 12', twelve(70, { 11: 180, 6: 120 })],
    ['十一月: 0.18, 六月: 0.12', twelve(70, { 11: 180, 6: 120 })],
    // Nothing is left for the other months.
    ['11: 60%, 12: 40%', twelve(0, { 11: 600, 12: 400 })],
    // Written as whole percents, three thirds are 99 %.
    ['1: 33%, 2: 33%, 3: 33%', twelve(0, { 1: 333, 2: 333, 3: 333 })],
    ['1: 0%', twelve(91, { 1: 0 })],
    ['11: 80%, 12: 30%', undefined],
    ['11: -5%', undefined],
    ['13: 5%', undefined],
    ['11: 5%, Nov: 5%', undefined],
    ['11: many', undefined],
    ['11: 5 days', undefined],
    ['even', undefined],
    ['', undefined],
  ] as const)
    it(`${text} is ${wanted?.join(' ')}`, () => deepEqual(shares(text), wanted));

  it('a map in a plan and a text mean the same', () => {
    const of = (season: string) =>
      checkText(`plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\nkpis: {gmv: {season: ${season}}}\n`)
        .plan.kpis[0]?.season?.shares;
    deepEqual(of('{11: 18%, 6月: 12%}'), of('"11: 18%, 6: 12%"'));
    equal(of('{11: 80%, 6: 40%}'), undefined);
    equal(of('[11, 6]'), undefined);
  });
});

describe('the weight of days', () => {
  const season = seasonOf(
    [
      ['11', '18%'],
      ['6', '12%'],
    ],
    units,
  );
  const day = (month: number, date: number): number => dayOf(2027, month, date) ?? 0;

  it('is their number without a season', () =>
    equal(weightOf(undefined, day(1, 1), day(3, 31)), 90));
  it('is nothing for a period that ends before it starts', () =>
    equal(weightOf(season, day(3, 1), day(2, 1)), 0));
  it('a month has its share', () =>
    ok(Math.abs(weightOf(season, day(11, 1), day(11, 30)) - 0.18) < 1e-12));
  it('half of a month has half of it', () =>
    ok(Math.abs(weightOf(season, day(11, 1), day(11, 15)) - 0.09) < 1e-12));
  it('a year is one', () => ok(Math.abs(weightOf(season, day(1, 1), day(12, 31)) - 1) < 1e-12));
  it('from the middle of June to the end of July: 6 + 7 %', () =>
    ok(Math.abs(weightOf(season, day(6, 16), day(7, 31)) - 0.13) < 1e-12));
});
