import { assertParity, parityTexts } from './support/parity.ts';

// An eighth of the texts in each language; all of them in both in parity.slow.test.ts.
describe('editor and terminal', () => {
  for (const [half, lang] of ['en', 'zh'].entries())
    it(`give the same findings at the same places for plans and fixtures, ${lang}`, () =>
      assertParity(
        parityTexts().filter((_, index) => index % 8 === half),
        lang === 'zh' ? 'zh' : 'en',
      ));
});
