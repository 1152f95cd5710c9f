import assert from 'node:assert/strict';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { Session } from '../server/src/session.ts';
import { bigPlan } from './bench/big-plan.ts';
import { fuzzSession } from './fuzz/incremental.ts';
import { fuzzTexts, tinyText } from './fuzz/texts.ts';

const options = { catalog: builtinCatalog(), today: 20_800 };

/** Types text behind the first occurrence of a line that is searched from `share` of the document on. */
function typed(text: string, line: string, share: number, insert: string) {
  const at = text.indexOf(line, Math.floor(text.length * share)) + line.length;
  assert.ok(at >= line.length, `${line} is in the plan`);
  return {
    text: text.slice(0, at) + insert + text.slice(at),
    change: { start: at, end: at, length: insert.length },
  };
}

describe('a plan that is typed', () => {
  it('every state equals a fresh run: tree, findings, places, fixes (seeds 1 to 40)', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const difference = fuzzSession(fuzzTexts(), seed, 25);
      assert.equal(difference, undefined, JSON.stringify(difference));
    }
    for (let seed = 1; seed <= 40; seed++)
      assert.equal(fuzzSession(tinyText, seed, 25), undefined, `tiny plan, seed ${seed}`);
  });

  for (const lines of [1000, 10_000]) {
    it(`a key costs two blocks of ${lines} lines, and no rule looks at the whole plan for a word of prose`, () => {
      const session = new Session();
      let text = bigPlan(lines);
      session.read(text);
      session.check(options);
      for (const line of ['    name: ', '    response: ', '    scope: ']) {
        for (const letter of ['x', 'y']) {
          const before = new Set(session.read(text).parts);
          const next = typed(text, line, 0, letter);
          const after = session.read(next.text, next.change).parts;
          session.check(options);
          text = next.text;
          assert.ok(after.filter((part) => !before.has(part)).length <= 2, line);
        }
        // What stops a file, full-width and lost characters, languages and KPIs listed twice are known of the plan as a whole; each is one look.
        assert.ok(session.work.whole <= 7, `${line}: ${JSON.stringify(session.work)}`);
      }
    });
  }

  it('a broken entry costs no more: the others stay as they were read', () => {
    const session = new Session();
    const text = bigPlan(2000);
    session.read(text);
    session.check(options);
    const before = new Set(session.read(text).parts);
    const next = typed(text, '    name: ', 0.4, '"');
    const after = session.read(next.text, next.change).parts;
    const { findings } = session.check(options);
    assert.deepEqual(
      findings.map((finding) => finding.rule),
      ['STR001'],
    );
    assert.ok(after.filter((part) => !before.has(part)).length <= 2);
  });
});
