import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** 400 plans make some 120 MB; V8 takes a plan that is being checked for an old object now and then, more often before version 13. */
const most = 15_000_000;

describe('a check of a plan', () => {
  for (const way of ['check', 'session']) {
    it(`leaves nothing behind that only a look through the whole heap could free: ${way}`, () => {
      const script = fileURLToPath(new URL('./support/leftovers.js', import.meta.url));
      // No such look may come in between.
      const flags = [
        '--min-semi-space-size=16',
        '--max-semi-space-size=16',
        '--initial-old-space-size=1024',
      ];
      const { stdout, stderr } = spawnSync(process.execPath, [...flags, script, way], {
        encoding: 'utf8',
      });
      assert.match(stdout, /^-?\d+\n$/, stderr);
      assert.ok(Number(stdout) < most, `${stdout.trim()} bytes`);
    });
  }
});
