import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

describe('what is shipped', () => {
  it('the extension is the same file, byte by byte, when it is made twice', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-vsix-'));
    try {
      const made = ['first', 'second'].map((name, index) => {
        // A checkout at another time has files of another age.
        fs.utimesSync(
          'package.json',
          1_700_000_000 + index * 86_400,
          1_700_000_000 + index * 86_400,
        );
        const file = path.join(folder, `${name}.vsix`);
        const { status, stderr } = spawnSync(
          process.execPath,
          ['server/build/package.mjs', '--out', file],
          { encoding: 'utf8' },
        );
        assert.equal(status, 0, stderr);
        return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
      });
      assert.equal(made[0], made[1]);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
