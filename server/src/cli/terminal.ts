import { inspect } from 'node:util';
import { type Day, localDay } from '../model/grammar/day.ts';
import type { Lang } from '../text/language.ts';
import { visibleLines } from '../text/message.ts';
import type { PrettyOptions, Style } from './output/pretty.ts';
import { reasonOf } from './whole-file.ts';

/** The terminal of a command. Tests pass one that collects the output. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly error: (text: string) => void;
  readonly colour: boolean;
  /** The output is read by a person, not by another program. */
  readonly seen?: boolean;
  readonly width: number;
  /** Reports the progress of a long run; only on an interactive terminal. */
  readonly progress?: (done: number, all: number) => void;
  /** The current day in the user's time zone. */
  readonly today: () => Day;
  /** Aborted when the user ends a command that runs forever. */
  readonly ended: () => AbortSignal;
  /** The language of everything that does not concern one plan. */
  readonly lang: Lang;
}

const styles = {
  bold: 'bold',
  dim: 'dim',
  underline: 'underline',
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
  hint: 'gray',
} as const satisfies Record<Style, string>;

/** Colours for the pretty output, or none. */
export function painter({
  colour,
  lang,
  width,
}: Terminal): Pick<PrettyOptions, 'paint' | 'lang' | 'width'> {
  const paint = (style: Style, text: string): string =>
    colour ? coloured(styles[style], text) : text;
  return { paint, lang, width };
}

/** Node's own `styleText` checks the environment again and may drop requested colours. */
function coloured(name: (typeof styles)[Style], text: string): string {
  const [open, close] = inspect.colors[name] ?? [0, 0];
  return `\u001b[${open}m${text}\u001b[${close}m`;
}

/**
 * Whether to write in colours: by `--color` and `--no-color`, then FORCE_COLOR, NO_COLOR,
 * CLICOLOR_FORCE and CLICOLOR; else if the output is an interactive terminal with colours. An empty
 * variable counts as unset.
 */
export function wantsColour(
  asked: boolean | undefined,
  env: NodeJS.ProcessEnv,
  isTerminal: boolean,
): boolean {
  if (asked !== undefined) return asked;
  const said = (name: string): string | undefined => env[name] || undefined;
  if (said('FORCE_COLOR')) return !/^(?:0|false)$/i.test(env.FORCE_COLOR ?? '');
  if (said('NO_COLOR')) return false;
  if (said('CLICOLOR_FORCE') && env.CLICOLOR_FORCE !== '0') return true;
  return isTerminal && env.CLICOLOR !== '0' && env.TERM !== 'dumb';
}

/** The command line options that concern the terminal. */
export interface Asked {
  readonly lang?: Lang | undefined;
  readonly colour?: boolean | undefined;
}

/** The process's own terminal: language by flag, then environment. */
export function processTerminal({ lang, colour }: Asked): Terminal {
  const { env, stdout } = process;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return {
    write: (text) => void written(stdout).write(text),
    error: (text) => void process.stderr.write(text),
    seen: stdout.isTTY === true,
    colour: wantsColour(colour, env, stdout.isTTY === true),
    width: Math.min(stdout.columns ?? 100, 120),
    today: () => localDay(new Date()),
    ended: interrupted,
    ...(process.stderr.isTTY && (env.CI ?? '') === '' && { progress: progressLine() }),
    lang: lang ?? (/^zh/i.test(locale) ? 'zh' : 'en'),
  };
}

/** The same terminal, with control characters escaped in its error messages. */
export function withTameErrors(terminal: Terminal): Terminal {
  return { ...terminal, error: (text) => terminal.error(visibleLines(text)) };
}

/**
 * A patch or a whole plan: unchanged for other programs, with control characters escaped for
 * people.
 */
export function writePlanText(
  { seen, write }: Pick<Terminal, 'seen' | 'write'>,
  text: string,
): void {
  write(seen ? visibleLines(text) : text);
}

/**
 * Standard output: a closed pipe is not an error, and a full disk is reported instead of thrown.
 */
function written(stdout: NodeJS.WriteStream): NodeJS.WriteStream {
  if (stdout.listenerCount('error') === 0)
    stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      process.stderr.write(`stdout: ${reasonOf(error).en}\n`);
      process.once('exit', () => {
        process.exitCode = 2;
      });
    });
  return stdout;
}

/** A signal that Ctrl+C aborts, instead of ending the process at once. */
function interrupted(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

/**
 * A progress line `12/340`, shown once a run takes longer than half a second and removed at the
 * end.
 */
function progressLine(): (done: number, all: number) => void {
  const start = Date.now();
  let last = start;
  let shown = false;
  return (done, all) => {
    const now = Date.now();
    if (done < all && now - start > 500 && now - last > 100) {
      process.stderr.write(`\r${done}/${all}`);
      last = now;
      shown = true;
    } else if (done === all && shown) process.stderr.write('\r\u001b[K');
  };
}
