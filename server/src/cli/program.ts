import { Command, CommanderError, InvalidArgumentError, Option, type OutputConfiguration } from 'commander';
import type { Lang } from '../text/language.ts';
import { version } from '../version.ts';
import { type CheckFlags, checkCommand } from './commands/check.ts';
import { explainCommand } from './commands/explain.ts';
import { type NewFlags, newCommand } from './commands/new.ts';
import { UsageError } from './files.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs one command line.
 * @param argv the arguments behind the program's name
 * @param terminalFor the terminal, once the language is known
 * @returns the exit code: 0 clean, 1 findings, 2 usage, 3 internal
 */
export async function run(argv: readonly string[], terminalFor: (lang: Lang | undefined) => Terminal): Promise<number> {
  let code = 0;
  let terminal = terminalFor(undefined);
  const program = makeProgram(
    (lang) => {
      terminal = terminalFor(lang);
      return terminal;
    },
    (result) => {
      code = result;
    },
    { writeOut: (text) => terminal.write(text), writeErr: (text) => terminal.error(text) },
  );
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      terminal.error(`${error.text[terminal.lang]}\n`);
      return 2;
    }
    terminal.error(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 3;
  }
}

function makeProgram(
  terminal: (lang: Lang | undefined) => Terminal,
  exit: (code: number) => void,
  output: OutputConfiguration,
): Command {
  const program = new Command('planwright')
    .description('Check, explain and start strategy plans (*.plan.yaml).')
    .version(version, '-V, --version', 'print the version')
    .configureOutput({ ...output, getOutHelpWidth: () => 100, getErrHelpWidth: () => 100 })
    .exitOverride();
  const lang = (): Option => new Option('--lang <lang>', 'language of the messages').choices(['en', 'zh']);
  program
    .command('check')
    .description('Check plans: files, folders, or - for standard input. Default: this folder.')
    .argument('[paths...]', 'files or folders')
    .addOption(new Option('--format <format>', 'output').choices(['pretty', 'json', 'sarif', 'github']).default('pretty'))
    .addOption(lang())
    .addOption(new Option('--profile <profile>', 'which rules').choices(['essential', 'standard', 'full']))
    .option('--strict', 'exit with 1 on warnings too')
    .option('--hints', 'show hints too')
    .option('--today <date>', 'the day to judge due dates by')
    .option('--stdin-filepath <path>', 'the path standard input stands for')
    .option('--show-ignored', 'list what is waived, ignored or in the baseline, with the reasons')
    .option('--write-baseline <file>', 'write all findings to a baseline file; name it in planwright.yaml to hide them')
    .option('--fix', 'mend what can be mended without changing the meaning; standard input goes mended to standard output')
    .option('--fix-dry-run', 'show what --fix would change, as a patch')
    .option('--exit-zero', 'exit with 0 whatever is found')
    .action(async (paths: string[], flags: CheckFlags) => exit(await checkCommand(paths, flags, terminal(flags.lang))));
  program
    .command('explain')
    .description('Explain a rule, model, lever, mechanism, KPI, trend or case.')
    .argument('<id>', 'code, id, name or alias')
    .addOption(lang())
    .action((id: string, flags: { readonly lang?: Lang }) => exit(explainCommand(id, terminal(flags.lang))));
  program
    .command('new')
    .description('Write the skeleton of a plan, to a file or to standard output.')
    .argument('[file]', 'the file to write')
    .requiredOption('--model <model>', 'operating model; may be given several times, the first is the primary one', collect, [])
    .option('--trend <trend>', 'trend; may be given several times', collect, [])
    .addOption(lang())
    .option('--title <title>', 'title of the plan')
    .option('--period <period>', 'for instance 2027 or 2027-02..2028-01')
    .option('--currency <code>', 'ISO 4217')
    .option('--force', 'overwrite the file')
    .action((file: string | undefined, flags: NewFlags) => {
      if (flags.model.length === 0) throw new InvalidArgumentError('--model');
      exit(newCommand(file, flags, terminal(flags.lang)));
    });
  return program;
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, ...value.split(',').map((one) => one.trim())];
}
