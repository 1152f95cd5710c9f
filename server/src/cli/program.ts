import { Command, CommanderError, type OutputConfiguration } from 'commander';
import type { Lang } from '../text/language.ts';
import { version } from '../version.ts';
import { dressed, type Shell } from './command.ts';
import { UsageError } from './files.ts';
import { type Terminal, withTameErrors } from './terminal.ts';
import { usageText } from './usage.ts';

/**
 * Runs one command line.
 * @param argv the arguments behind the program's name
 * @param terminalFor the terminal, once the language is known
 * @param register defines the commands
 * @returns the exit code: 0 clean, 1 findings, 2 usage, 3 internal
 */
export async function run(
  argv: readonly string[],
  terminalFor: (lang: Lang | undefined) => Terminal,
  register: (program: Command, shell: Shell) => void,
): Promise<number> {
  let code = 0;
  const open = (lang: Lang | undefined): Terminal => withTameErrors(terminalFor(lang));
  let terminal = open(langIn(argv));
  const shell: Shell = {
    lang: terminal.lang,
    terminal: (lang) => {
      terminal = open(lang);
      return terminal;
    },
    exit: (result) => {
      code = result;
    },
  };
  const output = {
    writeOut: (text: string) => terminal.write(text),
    writeErr: (text: string) => terminal.error(text),
  };
  try {
    const program = makeProgram(shell, output);
    register(program, shell);
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (!/help/.test(error.code))
        terminal.error(`${usageText(error.code, error.message)[terminal.lang]}\n`);
      return 2;
    }
    if (error instanceof UsageError) {
      terminal.error(`${error.text[terminal.lang]}\n`);
      return 2;
    }
    terminal.error(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 3;
  }
}

/** The language that is asked for, before anything else is read: help and complaints about arguments are in it too. */
function langIn(argv: readonly string[]): Lang | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[at]?.startsWith('--lang=') ? argv[at]?.slice('--lang='.length) : argv[at + 1];
  return at >= 0 && (word === 'en' || word === 'zh') ? word : undefined;
}

/** The program without its commands. */
function makeProgram(shell: Shell, output: OutputConfiguration): Command {
  const zh = shell.lang === 'zh';
  return dressed(new Command('planwright'), shell)
    .description(
      zh
        ? '检查、比较、合并、解释与新建策略计划（*.plan.yaml）。'
        : 'Check, compare, merge, explain and start strategy plans (*.plan.yaml).',
    )
    .version(version, '-V, --version', zh ? '显示版本' : 'print the version')
    .helpCommand('help [command]', zh ? '显示某个命令的帮助' : 'display help for command')
    .configureOutput({
      ...output,
      outputError: () => undefined,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .exitOverride();
}
