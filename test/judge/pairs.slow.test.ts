import { deepEqual } from 'node:assert/strict';
import { missedInPairs } from './pairs.ts';

describe('two mistakes in one plan', () => {
  it('each is found, or explained by the other, in 250 pairs', () =>
    deepEqual(missedInPairs(250), []));
});
