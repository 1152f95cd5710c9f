// `npm run fuzz`: random edits, each state held against a fresh run. `--edits N` or `--minutes N`, `--seed N` to begin with.
import { parseArgs } from 'node:util';
import { fuzzSession } from './incremental.ts';
import { fuzzTexts } from './texts.ts';

const { values } = parseArgs({
  options: { edits: { type: 'string' }, minutes: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const perSeed = 25;
const limit =
  values.edits === undefined ? (values.minutes === undefined ? 100_000 : Number.POSITIVE_INFINITY) : Number(values.edits);
const until = values.minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + Number(values.minutes) * 60_000;
const texts = fuzzTexts();
let seed = Number(values.seed);
let edits = 0;
let found = 0;
console.log(`seeds from ${seed}, ${perSeed} edits each`);
for (; edits < limit && Date.now() < until; seed++) {
  const difference = fuzzSession(texts, seed, perSeed);
  edits += perSeed;
  if (!difference) continue;
  found++;
  console.log(`seed ${seed}, edit ${difference.edit}: ${difference.what}`);
}
console.log(`${edits} edits, ${found} differences from a fresh run; last seed ${seed - 1}`);
process.exitCode = found > 0 ? 1 : 0;
