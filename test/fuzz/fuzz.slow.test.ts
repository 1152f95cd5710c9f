import assert from 'node:assert/strict';
import { fuzzDocuments } from './documents.ts';
import { fuzzServer } from './server.ts';
import { fuzzTexts } from './texts.ts';

// A sample with seeds that never change; `npm run fuzz` goes on from any seed.
describe('damage', () => {
  const texts = fuzzTexts();

  it('to plans, company catalogues and configurations brings findings at places that are there, and a faulty rule costs only its own', () => {
    for (let seed = 1; seed <= 250; seed++) {
      const fault = fuzzDocuments(texts, seed);
      assert.equal(fault, undefined, `seed ${seed}: ${fault?.what}`);
    }
  });

  it('to a conversation leaves no request without its one answer; a server in place of a killed one finds the same', async () => {
    for (let seed = 1; seed <= 2; seed++) {
      const fault = await fuzzServer(texts, seed);
      assert.equal(fault, undefined, `seed ${seed}: ${fault?.what}`);
    }
  });
});
