import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { saveMemory } from '../../server/src/node/heap.ts';

describe('the memory of the server', () => {
  it('grows slowly while it is to be saved, and as V8 likes afterwards', () => {
    const set: string[] = [];
    for (const saves of [true, false]) saveMemory(saves, (flag) => set.push(flag));
    assert.deepEqual(set, ['--heap-growing-percent=30', '--heap-growing-percent=0']);
  });

  it('grows slowly with a flag that this version of Node knows', () => {
    const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    assert.match(known, /--heap-growing-percent/);
  });
});
