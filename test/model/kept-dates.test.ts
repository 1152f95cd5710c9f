import assert from 'node:assert/strict';
import { isoDay } from '../../server/src/model/grammar/day.ts';
import { readerOf, sharedCalendar } from '../../server/src/model/grammar/kept-dates.ts';

describe('dates that come again with every key', () => {
  it('are read once for equal calendars', () => {
    const first = readerOf(sharedCalendar({ start: 20_000, end: 20_364, fiscalMonth: undefined }));
    const second = readerOf(sharedCalendar({ start: 20_000, end: 20_364 }));
    assert.equal(first.date('三季度'), second.date('三季度'));
    assert.equal(first.period('Q1..Q2'), second.period('Q1..Q2'));
  });

  it('are read anew for another calendar', () => {
    const startOf = (end: number): string =>
      isoDay(readerOf(sharedCalendar({ start: end - 364, end })).date('三季度').value?.start ?? 0);
    assert.deepEqual([20_453, 20_818].map(startOf), ['2025-07-01', '2026-07-01']);
  });
});
