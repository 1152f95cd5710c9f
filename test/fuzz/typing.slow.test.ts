import assert from 'node:assert/strict';
import { fuzzTexts, tinyText } from './texts.ts';
import { fuzzTyping } from './typing.ts';

// A sample with seeds that never change; `npm run test:all` takes 800 of them, `npm run fuzz` any.
describe('a plan that is typed', () => {
  it('has in every state the tree, findings, places and fixes of its text', async () => {
    for (let seed = 1; seed <= 4; seed++) {
      assert.equal(await fuzzTyping(fuzzTexts(), seed, 25), undefined, `seed ${seed}`);
      assert.equal(await fuzzTyping(tinyText, seed, 25), undefined, `tiny plan, seed ${seed}`);
    }
  });
});
