import { run } from '../../server/src/cli/program.ts';
import { registerAll } from '../../server/src/cli/register-all.ts';
import type { Asked } from '../../server/src/cli/terminal.ts';
import { someDay } from './day.ts';

/** What one run of the command line wrote, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, without colours, 100 columns wide. */
export async function planwright(...argv: string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const terminal = ({ lang }: Asked) => ({
    write: (text: string) => {
      out += text;
    },
    error: (text: string) => {
      err += text;
    },
    colour: false,
    width: 100,
    today: () => someDay,
    ended: () => new AbortController().signal,
    lang: lang ?? ('en' as const),
  });
  const code = await run(argv, terminal, registerAll);
  return { code, out, err };
}
