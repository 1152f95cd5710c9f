import { run } from './program.ts';
import { registerCheck } from './register-check.ts';
import { processTerminal } from './terminal.ts';

void run(process.argv.slice(2), processTerminal, registerCheck).then((code) => {
  process.exitCode = code;
});
