// `npm run fuzz`: random edits, each state compared with a fresh check; damaged plans, catalogues
// and configurations; random conversations with the real server; on all cores. `--edits N`,
// `--documents N` or `--servers N` for one kind, `--minutes N` for all, `--seed N` to begin with.
// Nine seeds of ten edit a tiny plan, the others plans as people write them.
import { fork } from 'node:child_process';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { type Fault, fuzzDocuments } from './documents.ts';
import { fuzzServer } from './server.ts';
import { fuzzTexts, tinyText } from './texts.ts';
import { fuzzTyping } from './typing.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    edits: text,
    documents: text,
    servers: text,
    minutes: text,
    seed: { ...text, default: '1' },
    part: text,
  },
});
const perSeed = 25;
const first = Number(values.seed);
const until =
  values.minutes === undefined
    ? Number.POSITIVE_INFINITY
    : Date.now() + Number(values.minutes) * 60_000;
const some = [values.edits, values.documents, values.servers].some((one) => one !== undefined);
const wanted = (given: string | undefined, usual: number): number =>
  given !== undefined
    ? Number(given)
    : some
      ? 0
      : values.minutes === undefined
        ? usual
        : Number.POSITIVE_INFINITY;
/**
 * How many seeds of each kind; five documents for each 25 edits, and a conversation, which takes as
 * long as some hundred of them.
 */
const limits = {
  edits: wanted(values.edits, 20_000) / perSeed,
  documents: wanted(values.documents, 20_000),
  servers: wanted(values.servers, 40),
};

/** What one process has done. */
interface Done {
  edits: number;
  documents: number;
  servers: number;
  found: number;
}

/** Every `parts`th seed of each kind, beginning with one of them. */
async function work(part: number, parts: number): Promise<Done> {
  const texts = fuzzTexts();
  const done: Done = { edits: 0, documents: 0, servers: 0, found: 0 };
  const next = { edits: part, documents: part, servers: part };
  const tell = (fault: Fault | undefined): void => {
    if (!fault) return;
    done.found++;
    console.log(`seed ${fault.seed}: ${fault.what}\n${JSON.stringify(fault.text)}`);
  };
  const take = (kind: keyof typeof next): number | undefined => {
    if (next[kind] >= limits[kind] || Date.now() >= until) return undefined;
    const seed = first + next[kind];
    next[kind] += parts;
    return seed;
  };
  for (let round = 0, any = true; any; round++) {
    any = false;
    const edit = take('edits');
    if (edit !== undefined) {
      const difference = await fuzzTyping(edit % 10 === 0 ? texts : tinyText, edit, perSeed);
      if (difference) tell({ ...difference, what: `edit ${difference.edit}: ${difference.what}` });
      done.edits += perSeed;
      any = true;
    }
    for (
      let seed = take('documents'), more = 1;
      seed !== undefined;
      seed = more++ < 5 ? take('documents') : undefined
    ) {
      tell(fuzzDocuments(texts, seed));
      done.documents++;
      any = true;
    }
    const server = !any || round % 100 === 0 ? take('servers') : undefined;
    if (server !== undefined) {
      tell(await fuzzServer(texts, server));
      done.servers++;
      any = true;
    }
  }
  return done;
}

function workElsewhere(part: number, parts: number): Promise<Done> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, [
      ...process.argv.slice(2),
      '--part',
      `${part}/${parts}`,
    ]);
    let done: Done | undefined;
    child.on('message', (message: Done) => {
      done = message;
    });
    child.on('exit', (code) =>
      done ? resolve(done) : reject(new Error(`part ${part} of ${parts} ended with ${code}`)),
    );
  });
}

if (values.part !== undefined) {
  const [part = 0, parts = 1] = values.part.split('/').map(Number);
  process.send?.(await work(part, parts));
} else {
  const parts = os.availableParallelism();
  console.log(`seeds from ${first}, ${perSeed} edits each, in ${parts} processes`);
  const all = await Promise.all(
    Array.from({ length: parts }, (_, part) => workElsewhere(part, parts)),
  );
  const sum = (of: (one: Done) => number): number => all.reduce((total, one) => total + of(one), 0);
  const found = sum((one) => one.found);
  console.log(
    `${sum((one) => one.edits)} edits compared with a fresh check, ${sum((one) => one.documents)} damaged documents of each kind, ${sum((one) => one.servers)} conversations with the server: ${found} faults`,
  );
  process.exitCode = found > 0 ? 1 : 0;
}
