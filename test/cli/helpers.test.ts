import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkAll, type Outcome, type Work } from '../../server/src/cli/check-all.ts';
import type { CheckedFile, FileOptions } from '../../server/src/cli/check-file.ts';
import { UnreadableError } from '../../server/src/cli/files.ts';
import { startHelpers } from '../../server/src/cli/helpers.ts';
import { jsonOutput } from '../../server/src/cli/output/json.ts';
import { surroundings } from '../../server/src/cli/project.ts';
import type { Terminal } from '../../server/src/cli/terminal.ts';
import { cleanPlan } from '../judge/clean-plans.ts';
import { someDay } from '../support/day.ts';

const program = path.resolve('server/dist/cli.cjs');
const shown = (results: readonly CheckedFile[]): string => jsonOutput(results);

describe('very many plans', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-many-'));
  const selected = Array.from({ length: 60 }, (_, index) => {
    const file = path.join(folder, `${index}.plan.yaml`);
    const clean = cleanPlan(index + 1);
    // Every third has a slip with a mend, and one is no file.
    if (index === 41) fs.mkdirSync(file);
    else fs.writeFileSync(file, index % 3 === 0 ? clean.replace(/^model: /m, 'model：') : clean);
    return { file };
  });
  const options: FileOptions = {
    withoutBaseline: false,
    today: 20_800,
    around: surroundings(),
    cache: undefined,
  };
  const told: string[] = [];
  const terminal: Terminal = {
    write: () => undefined,
    error: (text) => told.push(text),
    colour: false,
    width: 100,
    today: () => someDay,
    ended: () => new AbortController().signal,
    lang: 'en',
  };
  after(() => fs.rmSync(folder, { recursive: true }));

  it('are checked by other threads as by one: the same findings, mends, and complaints', async () => {
    const outcomes: Outcome[] = [];
    const work: Work = { selected, options, taken: new Int32Array(new SharedArrayBuffer(4)) };
    await startHelpers(program, work, outcomes, 1);
    if (os.availableParallelism() > 1)
      assert.equal(Object.keys(outcomes).length, selected.length, 'a thread checked all of them');
    const alone = await checkAll(selected, options, terminal);
    const helped = outcomes.flatMap((outcome) =>
      outcome instanceof UnreadableError ? [] : outcome,
    );
    assert.equal(shown(helped), shown(alone));
    assert.match(shown(alone), /"fixes": \[\n\s+\{/);
    assert.deepEqual(
      outcomes.flatMap((outcome) =>
        outcome instanceof UnreadableError ? `${outcome.text.en}\n` : [],
      ),
      told,
    );
  });

  it('are checked all the same, in their order, where no thread can be started', async () => {
    for (const broken of ['none.cjs', import.meta.filename]) {
      told.length = 0;
      const results = await checkAll(
        selected,
        options,
        { ...terminal, program: path.join(folder, broken) },
        20,
      );
      assert.equal(shown(results), shown(await checkAll(selected, options, terminal)));
      assert.equal(told.length, 2);
    }
  });
});
