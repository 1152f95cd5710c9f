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

  it('is bounded: long texts are not kept, and no more than some thousand others', () => {
    let asked = 0;
    const answer = kept((text) => {
      asked++;
      return text.length;
    });
    const long = 'x'.repeat(101);
    assert.deepEqual([answer(long), answer(long)], [101, 101]);
    assert.equal(asked, 2);
    for (let at = 0; at < 20_000; at++) answer(`word ${at}`);
    asked = 0;
    answer('word 0');
    assert.equal(asked, 1);
  });
});
