// `npm run fuzz`: random edits, each state held against a fresh run, on all cores. `--edits N` or `--minutes N`, `--seed N` to begin with.
// Nine seeds of ten begin with a tiny plan, the others with plans as people write them.
import { fork } from 'node:child_process';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { fuzzSession } from './incremental.ts';
import { fuzzTexts, tinyText } from './texts.ts';

const { values } = parseArgs({
  options: {
    edits: { type: 'string' },
    minutes: { type: 'string' },
    seed: { type: 'string', default: '1' },
    part: { type: 'string' },
  },
});
const perSeed = 25;
const limit =
  values.edits === undefined ? (values.minutes === undefined ? 100_000 : Number.POSITIVE_INFINITY) : Number(values.edits);
const until = values.minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + Number(values.minutes) * 60_000;
const first = Number(values.seed);

/** What one process has done. */
interface Done {
  readonly edits: number;
  readonly found: number;
}

/** Every `parts`th seed, beginning with one of them. */
function work(part: number, parts: number): Done {
  const texts = fuzzTexts();
  let [edits, found] = [0, 0];
  for (let index = part; index * perSeed < limit && Date.now() < until; index += parts) {
    const seed = first + index;
    const difference = fuzzSession(seed % 10 === 0 ? texts : tinyText, seed, perSeed);
    edits += perSeed;
    if (!difference) continue;
    found++;
    console.log(`seed ${seed}, edit ${difference.edit}: ${difference.what}`);
  }
  return { edits, found };
}

function workElsewhere(part: number, parts: number): Promise<Done> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, [...process.argv.slice(2), '--part', `${part}/${parts}`]);
    let done: Done | undefined;
    child.on('message', (message: Done) => {
      done = message;
    });
    child.on('exit', (code) => (done ? resolve(done) : reject(new Error(`part ${part} of ${parts} ended with ${code}`))));
  });
}

if (values.part !== undefined) {
  const [part = 0, parts = 1] = values.part.split('/').map(Number);
  process.send?.(work(part, parts));
} else {
  const parts = os.availableParallelism();
  console.log(`seeds from ${first}, ${perSeed} edits each, in ${parts} processes`);
  const all = await Promise.all(Array.from({ length: parts }, (_, part) => workElsewhere(part, parts)));
  const [edits, found] = [all.reduce((sum, one) => sum + one.edits, 0), all.reduce((sum, one) => sum + one.found, 0)];
  console.log(`${edits} edits, ${found} differences from a fresh run`);
  process.exitCode = found > 0 ? 1 : 0;
}
