// Runs inside the editor's extension host in Node. VS Code calls run().
import { readRun } from './config.ts';
import { define, execute } from './suite.ts';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const wanted = await readRun();
  const mocha = new Mocha({
    ui: 'bdd',
    color: true,
    timeout: 300_000,
    ...(wanted.grep ? { grep: wanted.grep } : {}),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha); // defines describe and it
  define(wanted);
  await execute(mocha);
}
