// Builds, compiles and runs tests in Node, two files or more at a time.
//   npm run unit                       the fast ones
//   npm run unit -- test/x.test.ts …   the named files alone, test by test
//   npm run unit -- --slow             those in *.slow.test.ts: long properties, many seconds
// --no-build takes what was built and compiled before.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bin, root } from './tools.mjs';

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const slow = options.includes('--slow');

const sources = fs
  .readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && file.endsWith('.slow.test.ts') === slow)
  .map((file) => path.join('test', file));
const compiled = (file) =>
  path.join('out', path.relative(root, path.resolve(file))).replace(/\.ts$/, '.js');
const how =
  named.length > 0
    ? ['--reporter', 'spec']
    : ['--parallel', '--jobs', String(Math.max(2, os.availableParallelism()))];

if (!options.includes('--no-build')) {
  run(process.execPath, ['build.mjs']);
  run(bin('tsc'), ['-b']);
}
/** What takes a minute alone takes several on a busy machine. */
const patience = slow ? ['--timeout', '600000'] : [];
run(bin('mocha'), [
  ...how,
  ...patience,
  ...(named.length > 0 ? named : sources.sort()).map(compiled),
]);

/** Ends the whole when a step fails. */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
