import { assertParity, parityTexts } from './support/parity.ts';

describe('editor and terminal', () => {
  // In English the packed builds are held against each other: everywhere.slow.test.ts.
  it('give the same findings at the same places for every plan and every fixture, zh', () =>
    assertParity(parityTexts(), 'zh'));
});
