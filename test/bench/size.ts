import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './peers.ts';

/** The size of the extension as it is installed from a file, in MB; NaN where it cannot be made. */
export function extensionSize(): number {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-size-'));
  const file = path.join(folder, 'planwright.vsix');
  const { status } = spawnSync(
    process.execPath,
    [path.join(root, 'server/build/package.mjs'), '--out', file],
    {
      cwd: root,
      stdio: 'ignore',
    },
  );
  const size = status === 0 ? fs.statSync(file).size / 1e6 : Number.NaN;
  fs.rmSync(folder, { recursive: true });
  return size;
}
