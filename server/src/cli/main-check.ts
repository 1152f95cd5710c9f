import { helperMark } from './helper-mark.ts';
import { run } from './program.ts';
import { registerCheck } from './register-check.ts';
import { processTerminal } from './terminal.ts';

void main().then((code) => {
  process.exitCode = code;
});

async function main(): Promise<number> {
  if (process.argv[3] === helperMark && (await (await import('./helper-thread.ts')).helpToCheck()))
    return 0;
  return run(process.argv.slice(2), processTerminal, registerCheck);
}
