import { corpus, sameEverywhere } from './support/everywhere.ts';

// A sample of every kind; all of them in everywhere.slow.test.ts.
describe('command line, stdio server and web worker', () => {
  sameEverywhere(corpus().filter((_, index) => index % 24 === 0));
});
