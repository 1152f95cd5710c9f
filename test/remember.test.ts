import assert from 'node:assert/strict';
import { remembered } from '../server/src/text/remember.ts';

describe('what is known of an object', () => {
  it('is worked out once for each object, also where the answer is none', () => {
    let asked = 0;
    const answer = remembered(({ value }: { readonly value?: number }) => {
      asked++;
      return value;
    });
    const [one, none] = [{ value: 1 }, {}];
    assert.deepEqual(
      [one, none, one, none].map((of) => answer(of)),
      [1, undefined, 1, undefined],
    );
    assert.equal(asked, 2);
  });

  it('is kept apart for each function', () => {
    const [size, sum] = [
      remembered((of: readonly number[]) => of.length),
      remembered((of: readonly number[]) => of.reduce((a, b) => a + b, 0)),
    ];
    const numbers = [2, 3, 4];
    assert.deepEqual([size(numbers), sum(numbers), size(numbers)], [3, 9, 3]);
  });

  it('is not seen in the object, nor copied with it', () => {
    const count = remembered((of: object) => Object.keys(of).length);
    const plan = Object.freeze({ title: 'x' });
    assert.equal(count(plan), 1);
    assert.deepEqual(Reflect.ownKeys(plan), ['title']);
    assert.equal(count({ ...plan, owner: 'y' }), 2);
  });
});
