import assert from 'node:assert/strict';
import { corpus, sameEverywhere } from './support/everywhere.ts';

describe('command line, stdio server and web worker, with the whole corpus', () => {
  const texts = corpus();
  it('the corpus is large', () => assert.ok(texts.length > 750, `${texts.length} texts`));
  sameEverywhere(texts);
});
