import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));
/** The JSON Schema that peers validate plans against. */
export const planSchema = path.join(root, 'schemas', 'strategy-plan.schema.json');

/** Where peers are installed; outside the project, so that nothing of them is taken for ours. */
const cache = path.join(
  process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'),
  'planwright-bench',
);
const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--silent'];

/**
 * Installs a package into a folder of its own, once.
 * @returns the path of one of its files; undefined, with a line on the error output, where the
 * package cannot be installed
 */
export function installed(name: string, version: string, file: string): string | undefined {
  const folder = path.join(cache, `${name.replaceAll(/[@/]/g, '_')}-${version}`);
  const target = path.join(folder, 'node_modules', name, file);
  if (fs.existsSync(target)) return target;
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), '{"private": true}\n');
  const args = ['install', ...options, `${name}@${version}`];
  if (spawnSync('npm', args, { cwd: folder, stdio: 'ignore' }).status === 0) return target;
  console.error(`${name}@${version} cannot be installed and is left out`);
  fs.rmSync(folder, { recursive: true, force: true });
  return undefined;
}
