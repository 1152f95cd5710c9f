import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { heapGrowth, withSmallHeap } from '../../server/src/node/heap.ts';

describe('the memory of the server', () => {
  it('is asked to grow slowly', () => {
    const set: string[] = [];
    withSmallHeap((flag) => set.push(flag));
    assert.deepEqual(set, [`--heap-growing-percent=${heapGrowth}`]);
  });

  it('grows slowly with a flag that this version of Node knows', () => {
    const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    assert.match(known, /--heap-growing-percent/);
  });
});
