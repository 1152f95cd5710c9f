import { styleText } from 'node:util';
import { type Day, localDay } from '../model/grammar/day.ts';
import { visibleLines } from '../rules/message.ts';
import type { Lang } from '../text/language.ts';
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
  /** The file of the program, for threads that shall run it too; none where something else runs the commands. */
  readonly program?: string;
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
    colour ? styleText(styles[style], text) : text;
  return { paint, lang, width };
}

/** The process's own terminal: colours as NO_COLOR, FORCE_COLOR and the stream say; language by flag, then environment. */
export function processTerminal(lang: Lang | undefined): Terminal {
  const { env, stdout } = process;
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return {
    write: (text) => void written(stdout).write(text),
    error: (text) => void process.stderr.write(text),
    seen: stdout.isTTY === true,
    colour: forced || (stdout.isTTY === true && (env.NO_COLOR ?? '') === ''),
    width: Math.min(stdout.columns ?? 100, 120),
    ...(process.argv[1] !== undefined && { program: process.argv[1] }),
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
export function writePlanText({ seen, write }: Pick<Terminal, 'seen' | 'write'>, text: string): void {
  write(seen ? visibleLines(text) : text);
}

/** Standard output, where a reader that has gone is no fault, and a full disk is told instead of thrown. */
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
