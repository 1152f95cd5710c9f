// What `npm test` runs, in this order: lint, build, types, unit and protocol tests, the real editor.
// Every step runs even when one before it failed; the last line adds them up.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureChromium } from './e2e/editor/install.mjs';

const root = path.resolve(import.meta.dirname, '..');
const bin = (name) =>
  path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const node = process.execPath;

const steps = [
  { name: 'format and lint', command: bin('biome'), args: ['ci', '--colors=off'] },
  { name: 'build', command: node, args: ['build.mjs'] },
  { name: 'types', command: bin('tsc'), args: ['-b'] },
  { name: 'tests', command: bin('mocha'), args: [], counts: /^(\d+) passed, (\d+) failed/m },
  // One check however many edits: its output names the seeds, and what to type to see a difference again.
  { name: 'typing at random', command: node, args: ['out/test/fuzz/main.js', '--edits', '100000'] },
  {
    name: 'real editor',
    command: node,
    args: ['test/e2e/run.mjs', '--no-build'],
    counts: /^E2E: (\d+) passed, (\d+) failed/m,
  },
];

// Pages are looked at in Chromium by the tests too, not only by the editor behind them.
ensureChromium();
let passed = 0;
let failed = 0;
const notes = [];
for (const { name, command, args, counts } of steps) {
  console.log(`\n== ${name}`);
  const { status, stdout } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  process.stdout.write(stdout ?? '');
  const found = counts
    ? [...(stdout ?? '').matchAll(new RegExp(counts.source, 'gm'))].at(-1)
    : undefined;
  passed += found ? Number(found[1]) : 0;
  const broken = found ? Number(found[2]) : 0;
  // A step that counts nothing is one check; one that fails without counting a failure is a failure all the same.
  if (!counts && status === 0) passed++;
  failed += status === 0 ? broken : Math.max(broken, 1);
  if (status !== 0) notes.push(`${name} failed`);
}
for (const note of notes) console.log(note);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
