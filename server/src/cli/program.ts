import { Command, CommanderError, type OutputConfiguration } from 'commander';
import type { Lang } from '../text/language.ts';
import { version } from '../version.ts';
import { dressed, type Shell } from './command.ts';
import { UsageError } from './files.ts';
import { type Asked, type Terminal, withTameErrors } from './terminal.ts';
import { usageText } from './usage.ts';

/**
 * Runs one command line.
 * @param argv the arguments after the program's name
 * @param terminalFor the terminal, once the language is known
 * @param register defines the commands
 * @returns the exit code: 0 clean, 1 findings, 2 usage, 3 internal
 */
export async function run(
  argv: readonly string[],
  terminalFor: (asked: Asked) => Terminal,
  register: (program: Command, shell: Shell) => void,
): Promise<number> {
  let code = 0;
  const { words, colour } = withoutColour(argv);
  const open = (lang: Lang | undefined): Terminal => withTameErrors(terminalFor({ lang, colour }));
  let terminal = open(langIn(words));
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
    refuseEmpty(words);
    const program = makeProgram(shell, output);
    register(program, shell);
    await program.parseAsync(words, { from: 'user' });
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

/** The requested language, before anything else is parsed: help and usage errors are in it too. */
function langIn(argv: readonly string[]): Lang | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[at]?.startsWith('--lang=') ? argv[at]?.slice('--lang='.length) : argv[at + 1];
  return at >= 0 && (word === 'en' || word === 'zh') ? word : undefined;
}

/**
 * The arguments without `--color` and `--no-color`, which every command accepts anywhere, and the
 * value of the last of them.
 */
function withoutColour(argv: readonly string[]): {
  readonly words: string[];
  readonly colour: boolean | undefined;
} {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const isColour = (word: string, at: number): boolean =>
    at < end && /^--(?:no-)?colou?r$/.test(word);
  const last = argv.filter(isColour).at(-1);
  return {
    words: argv.filter((word, at) => !isColour(word, at)),
    colour: last === undefined ? undefined : !last.startsWith('--no-'),
  };
}

/**
 * Refuses an empty path or value: it comes from an unset variable, and means neither this folder
 * nor nothing.
 * @throws UsageError
 */
function refuseEmpty(words: readonly string[]): void {
  // The arguments of a git driver are chosen by git.
  if (words[0] === 'git-diff') return;
  const at = words.findIndex((word) => word.trim() === '' || /^--[\w-]+=\s*$/.test(word));
  if (at < 0) return;
  const option = /^--[\w-]+/.exec(words[at] ?? '')?.[0] ?? words[at - 1];
  const name = option?.startsWith('--') ? option : undefined;
  throw new UsageError(
    name === undefined
      ? {
          en: 'An argument is empty. Is a variable unset?',
          zh: '有一个参数为空，是否变量未设置？',
        }
      : {
          en: `${name} has an empty value. Is a variable unset?`,
          zh: `${name} 的值为空，是否变量未设置？`,
        },
  );
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
    .option(
      '--color, --no-color',
      zh ? '是否使用颜色（默认：在终端中使用）' : 'colours or none (default: on a terminal)',
    )
    .helpCommand('help [command]', zh ? '显示某个命令的帮助' : 'display help for command')
    .configureOutput({
      ...output,
      outputError: () => undefined,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .exitOverride();
}
