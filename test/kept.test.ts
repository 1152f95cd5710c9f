import assert from 'node:assert/strict';
import { kept } from '../server/src/text/kept.ts';

describe('what is known of texts that come again and again', () => {
  it('is worked out once, also where the answer is none', () => {
    const asked: string[] = [];
    const answer = kept((text): string | undefined => {
      asked.push(text);
      return text === 'no' ? undefined : text.toUpperCase();
    });
    assert.deepEqual(['2027-05', 'no', '2027-05', 'no'].map(answer), [
      '2027-05',
      undefined,
      '2027-05',
      undefined,
    ]);
    assert.deepEqual(asked, ['2027-05', 'no']);
  });

  it('is worked out once for a sentence, too, but not for very long texts', () => {
    let asked = 0;
    const answer = kept((text) => {
      asked++;
      return text.length;
    });
    const [sentence, long] = ['x'.repeat(600), 'x'.repeat(20_001)];
    assert.deepEqual([sentence, sentence].map(answer), [600, 600]);
    assert.equal(asked, 1);
    assert.deepEqual([long, long].map(answer), [20_001, 20_001]);
    assert.equal(asked, 3);
  });

  it('is bounded: by the number of texts, and by their characters', () => {
    let asked = 0;
    const answer = kept((text) => {
      asked++;
      return text.length;
    });
    for (let at = 0; at < 20_000; at++) answer(`word ${at}`);
    for (let at = 0; at < 60; at++) answer(`${at}`.padEnd(10_000));
    asked = 0;
    answer('word 19999');
    assert.equal(asked, 1);
    answer('0'.padEnd(10_000));
    assert.equal(asked, 2);
  });
});
