import assert from 'node:assert/strict';
import { withoutSlowCompiler } from '../../server/src/node/engine.ts';

describe('the engine', () => {
  it('goes without its slowest compiler only where a quicker one is there to do the work', () => {
    const set: string[] = [];
    const note = (flag: string): void => void set.push(flag);
    for (const version of ['11.3.244.8-node.38', '12.4.254.21-node.33'])
      withoutSlowCompiler(version, note);
    assert.deepEqual(set, []);
    for (const version of ['13.6.233.17-node.47', '14.1.146.11'])
      withoutSlowCompiler(version, note);
    assert.deepEqual(set, ['--no-opt', '--no-opt']);
  });
});
