import { run } from './program.ts';
import { registerAll } from './register-all.ts';
import { processTerminal } from './terminal.ts';

void run(process.argv.slice(2), processTerminal, registerAll).then((code) => {
  process.exitCode = code;
});
