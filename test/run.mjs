// `npm test`: lint, build, types, the fast tests, and one suite in the real editor. `npm run
// test:all`: what `npm test` leaves out: long properties, typing at random, and the real editor in
// all its kinds. Steps in one list run at the same time: an editor waits more than it works. Every
// step runs even when one before it failed; the last line adds them up.
import { spawn } from 'node:child_process';
import { ensureChromium } from './e2e/editor/install.mjs';
import { bin, root } from './tools.mjs';

const node = process.execPath;
const build = { name: 'build', command: node, args: ['build.mjs'] };
const types = { name: 'types', command: bin('tsc'), args: ['-b'] };
const tests = /^(\d+) passed, (\d+) failed/;
const suites = /^E2E: (\d+) passed, (\d+) failed/;

const short = [
  [{ name: 'format and lint', command: bin('biome'), args: ['ci', '--colors=off'] }, build],
  [types],
  [
    { name: 'tests', command: node, args: ['test/unit.mjs', '--no-build'], counts: tests },
    {
      name: 'real editor',
      command: node,
      args: ['test/e2e/run.mjs', '--no-build', '--smoke'],
      counts: suites,
    },
  ],
];
const long = [
  // Counted by `npm test` already; here only to be there.
  [{ ...build, uncounted: true }],
  [{ ...types, uncounted: true }],
  [
    {
      name: 'long tests',
      command: node,
      args: ['test/unit.mjs', '--no-build', '--slow'],
      counts: tests,
    },
    {
      name: 'real editor',
      command: node,
      args: ['test/e2e/run.mjs', '--no-build', '--rest'],
      counts: suites,
    },
  ],
  // One check however many edits: its output names the seeds, and what to type to see a difference
  // again.
  [
    {
      name: 'typing at random',
      command: node,
      args: ['out/test/fuzz/main.js', '--edits', '20000'],
    },
  ],
];

// Pages are looked at in Chromium by the tests too, not only by the editor itself.
ensureChromium();
let passed = 0;
let failed = 0;
const notes = [];
for (const steps of process.argv.includes('--all') ? long : short)
  for (const text of await Promise.all(steps.map((step, at) => take(step, at === 0))))
    process.stdout.write(text);
for (const note of notes) console.log(note);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/**
 * Runs a step and adds it up.
 * @param live its output is shown as it comes
 * @returns the output that was not shown
 */
async function take(step, live) {
  const texts = [];
  const show = (text) => (live ? process.stdout.write(text) : texts.push(text));
  const started = Date.now();
  show(`\n== ${step.name}\n`);
  const { status, counted } = await run(step, show);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const broken = Number(counted?.[2] ?? 0);
  // A step that counts nothing is one check; one that fails without counting a failure is a failure
  // all the same.
  if (counted) passed += Number(counted[1]);
  else if (!step.counts && !step.uncounted && status === 0) passed++;
  failed += status === 0 ? broken : Math.max(broken, 1);
  if (status !== 0) notes.push(`${step.name} failed`);
  show(`== ${step.name}: ${status === 0 ? 'done' : 'FAILED'}, ${seconds} s\n`);
  return texts.join('');
}

/** Runs a step, hands on what it writes as it comes, and finds the last line that counts. */
function run({ command, args, counts }, show) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let line = '';
    let counted;
    child.stdout.setEncoding('utf8').on('data', (text) => {
      show(text);
      const lines = (line + text).split('\n');
      line = lines.pop() ?? '';
      for (const one of lines) counted = counts?.exec(one) ?? counted;
    });
    child.on('error', (error) => console.error(String(error)));
    child.on('close', (status) => resolve({ status, counted }));
  });
}
