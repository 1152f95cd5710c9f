import assert from 'node:assert/strict';
import { scoresOf } from './score.ts';

/**
 * What was reached: on the documents that the vocabulary was made with, and on those that came
 * later, twice. It may only rise.
 */
const reached = {
  open: { share: 0.95, wrong: 0 },
  later: { share: 0.95, wrong: 0 },
  fresh: { share: 0.98, wrong: 0 },
};

describe('documents with gold facts', () => {
  for (const [folder, { share, wrong }] of Object.entries(reached))
    it(`${folder}: most facts are placed right, and none is lost or in a wrong place`, () => {
      const scores = scoresOf(`test/documents/${folder}`);
      const sum = (name: 'right' | 'kept' | 'wrong' | 'lost'): number =>
        scores.reduce((all, { counts }) => all + counts[name], 0);
      const total = sum('right') + sum('kept') + sum('wrong') + sum('lost');
      assert.ok(sum('right') / total >= share, `${sum('right')} of ${total}`);
      assert.equal(sum('lost'), 0);
      const others = scores.flatMap((one) => one.others.filter((fact) => /^wrong/.test(fact)));
      assert.ok(others.length <= wrong, others.join('\n'));
    });
});
