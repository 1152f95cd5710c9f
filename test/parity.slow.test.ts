import { assertParity, parityTexts } from './support/parity.ts';

describe('editor and terminal', () => {
  for (const lang of ['en', 'zh'] as const)
    it(`give the same findings at the same places for every plan and every fixture, ${lang}`, () =>
      assertParity(parityTexts(), lang));
});
