import assert from 'node:assert/strict';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { Session } from '../server/src/session.ts';
import { type Characters, changed } from '../server/src/text/characters.ts';
import { bigPlan } from './bench/big-plan.ts';
import { Random } from './judge/random.ts';

describe('a long text', () => {
  it('in pieces is after any changes what a string is (seeds 1 to 50)', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const random = new Random(seed);
      const some = (): string =>
        Array.from(
          { length: random.between(0, 40) },
          () => random.pick([...'ab\n计😀\ud83d']) ?? '',
        ).join('');
      let text = Array.from({ length: 12 }, some).join('');
      let pieces: Characters = text;
      for (let step = 0; step < 60; step++) {
        const start = random.between(0, text.length);
        const end = random.chance(0.2)
          ? random.between(start, text.length)
          : Math.min(text.length, start + random.between(0, 3));
        const by = some();
        text = text.slice(0, start) + by + text.slice(end);
        pieces = changed(pieces, start, end, by, 8);
        const [a, b] = [random.between(0, text.length), random.between(0, text.length)].sort(
          (x, y) => x - y,
        ) as [number, number];
        const told = `seed ${seed}, step ${step}`;
        assert.equal(pieces.length, text.length, told);
        assert.equal(pieces.slice(a, b), text.slice(a, b), told);
        assert.equal(pieces.slice(a), text.slice(a), told);
        for (const at of [-1, a, b, text.length])
          assert.equal(pieces.charCodeAt(at), text.charCodeAt(at), told);
        assert.equal(pieces.startsWith(text.slice(a, a + 20), a), true, told);
        assert.equal(
          pieces.startsWith(`${text.slice(a, a + 3)}?`, a),
          text.startsWith(`${text.slice(a, a + 3)}?`, a),
          told,
        );
        if (step % 7 === 0) assert.equal(pieces.toString(), text, told);
      }
    }
  });

  it('is never put together for a key: a plan of 5,000 lines is typed in without a look at all of its text', () => {
    const options = { catalog: builtinCatalog(), today: 20_800 };
    const whole = bigPlan(5000);
    const session = new Session();
    session.read(whole);
    session.check(options);
    let text: Characters = whole;
    for (const line of ['    name: ', '    owner: ', '    response: ', '    budget: ']) {
      const at = whole.indexOf(line, whole.length / 2) + line.length;
      assert.ok(at > line.length, line);
      for (const insert of ['x', '"', '']) {
        const end = insert === '' ? at + 2 : at;
        text = changed(text, at, end, insert);
        const { findings } = typed(text, { start: at, end, length: insert.length });
        assert.equal(
          findings.some(({ rule }) => rule === 'STR001'),
          insert === '"',
          line + insert,
        );
      }
    }
    assert.equal(text.toString(), whole);

    function typed(now: Characters, change: { start: number; end: number; length: number }) {
      const watched: Characters = {
        length: now.length,
        charCodeAt: (place) => now.charCodeAt(place),
        slice: (start, end) => {
          const part = now.slice(start, end);
          assert.ok(part.length < 2000, `${part.length} characters are looked at`);
          return part;
        },
        startsWith: (what, place) => now.startsWith(what, place),
        toString: () => assert.fail('the whole text is asked for'),
      };
      session.read(watched, change);
      return session.check(options);
    }
  });
});
