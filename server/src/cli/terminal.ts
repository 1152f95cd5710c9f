import { inspect } from 'node:util';
import { type Day, localDay } from '../model/grammar/day.ts';
import type { Lang } from '../text/language.ts';
import { visibleLines } from '../text/message.ts';
import type { PrettyOptions, Style } from './output/pretty.ts';
import { reasonOf } from './whole-file.ts';

/** Where a command writes, and what it may use there. Tests give one that collects. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly error: (text: string) => void;
  readonly colour: boolean;
  /** What is written is looked at by a person, and not read by another program. */
  readonly seen?: boolean;
  readonly width: number;
  /** Told how far a long run is; only where somebody watches. */
  readonly progress?: (done: number, all: number) => void;
  /** The day it is where the user is. */
  readonly today: () => Day;
  /** The user wants a command that goes on for ever to end. */
  readonly ended: () => AbortSignal;
  /** The language of everything that is not about one plan. */
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

/** Node's own way to do this asks the environment again, and leaves out what was asked for. */
function coloured(name: (typeof styles)[Style], text: string): string {
  const [open, close] = inspect.colors[name] ?? [0, 0];
  return `\u001b[${open}m${text}\u001b[${close}m`;
}

/**
 * Whether to write in colours: as `--color` and `--no-color` say, then FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE and CLICOLOR; else where a
 * person looks at a terminal that has colours. A variable that is empty says nothing.
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

/** What the command line itself says about the terminal. */
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

/** The same terminal; names and words in what it complains about are told with nothing alive in them. */
export function withTameErrors(terminal: Terminal): Terminal {
  return { ...terminal, error: (text) => terminal.error(visibleLines(text)) };
}

/** Words of a plan in a patch or a whole plan: what other programs read is as it is, what people see has nothing alive in it. */
export function writePlanText(
  { seen, write }: Pick<Terminal, 'seen' | 'write'>,
  text: string,
): void {
  write(seen ? visibleLines(text) : text);
}

/** Standard output, where a reader that has gone is no fault, and a full disk is reported instead of thrown. */
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

/** A signal that Ctrl+C gives, in place of ending the process there and then. */
function interrupted(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

/** `12/340` on one line of its own, once a run takes longer than half a second; gone at the end. */
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
