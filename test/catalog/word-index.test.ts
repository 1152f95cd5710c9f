// A suggestion is the same as if a word had been compared with all the others; hardly any of them
// is.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { normalise } from '../../server/src/catalog/normalise.ts';
import { likeness, sharedWords, stemsOf } from '../../server/src/catalog/similarity.ts';
import { termsOf } from '../../server/src/catalog/terms.ts';
import type { Kind } from '../../server/src/catalog/types.ts';
import { type Candidate, candidate, WordIndex } from '../../server/src/catalog/word-index.ts';
import { wordOf } from '../../server/src/catalog/word-outline.ts';
import { Random } from '../judge/random.ts';

const wordsOf = (kind: Kind): Candidate[] =>
  termsOf(builtinCatalog(), kind).list.map(({ word, id, via }) =>
    candidate(word, id, via === 'alias' ? 0.99 : 1),
  );

/** The same by comparing a word with all candidates. */
function nearestOfAll(text: string, candidates: readonly Candidate[]): string | undefined {
  const wanted = wordOf(normalise(text));
  let [found, score] = [undefined as string | undefined, 0.6];
  for (const one of candidates) {
    let like = likeness(wanted, one);
    if (!wanted.chinese && !one.chinese) {
      const [left, right] = [stemsOf(wanted.word), stemsOf(one.word)];
      const common = [...left].filter((stem) => right.has(stem));
      if (common.some((stem) => stem.length >= 4))
        like = Math.max(like, sharedWords(common.length, left.size, right.size));
    }
    if (like * one.weight > score) [found, score] = [one.value, like * one.weight];
  }
  return found;
}

/** A word with some mistakes in it. */
function damaged(words: readonly string[], random: Random): string {
  let word = random.pick(words) ?? '';
  for (let mistakes = random.between(0, 3); mistakes > 0; mistakes--) {
    const at = random.between(0, word.length);
    const other = random.pick(words) ?? '';
    word =
      random.pick([
        word.slice(0, at) + word.slice(at + 1),
        word.slice(0, at) + other.charAt(random.between(0, other.length)) + word.slice(at),
        word.slice(0, at) + [...word.slice(at, at + 2)].reverse().join('') + word.slice(at + 2),
        word.slice(0, at),
        word.slice(at),
        `${word} ${other}`,
        word.split(' ').reverse().join(' '),
        `${word}s`,
      ]) ?? word;
  }
  return word.trim();
}

describe('the nearest of many words', () => {
  for (const kind of ['lever', 'mechanism', 'kpi', 'evidence'] as const) {
    it(`is the one that a comparison with each ${kind} finds`, () => {
      const candidates = wordsOf(kind);
      const index = new WordIndex(candidates);
      const words = candidates.map(({ word }) => word);
      const random = new Random(11);
      for (let round = 0; round < 300; round++) {
        const text = damaged(words, random);
        assert.equal(index.nearest(text), nearestOfAll(text, candidates), text);
      }
    });
  }

  it('is found with few comparisons: thousands of unknown words keep nobody waiting', () => {
    const index = new WordIndex(wordsOf('mechanism'));
    for (let number = 0; number < 1000; number++) index.nearest(`no-rule-of-this-name-${number}`);
    assert.ok(
      index.compared < 30 * index.candidates.length,
      `${index.compared} of ${1000 * index.candidates.length}`,
    );
  });

  it('can be chosen among some of them', () => {
    const index = new WordIndex(wordsOf('lever'));
    assert.equal(index.nearest('trsut', new Set(['trust'])), 'trust');
    assert.equal(index.nearest('trsut', new Set(['logistics'])), undefined);
  });
});
