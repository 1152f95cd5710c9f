// Runs inside the editor's extension host in a web worker, as one bundle. VS Code calls run().
import 'mocha/mocha.js';
import { readRun } from './config.ts';
import { define, execute } from './suite.ts';

/** The browser's mocha puts itself here. */
declare const mocha: Mocha.Interface & {
  setup(options: object): void;
  run(done: (failed: number) => void): { stats?: { passes: number } };
};

export async function run(): Promise<void> {
  const wanted = await readRun();
  mocha.setup({
    ui: 'bdd',
    reporter: 'spec',
    timeout: 300_000,
    ...(wanted.grep ? { grep: wanted.grep } : {}),
  });
  define(wanted);
  await execute(mocha);
}
