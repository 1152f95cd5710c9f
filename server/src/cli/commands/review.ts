import { reviewPack } from '../../features/review/pack.ts';
import type { Lang } from '../../text/language.ts';
import { dayOption } from '../dates.ts';
import { gitDiffs } from '../git/diffs.ts';
import { writeWhole } from '../outputs.ts';
import { projectReader } from '../project.ts';
import { runLanguage } from '../run-language.ts';
import type { Terminal } from '../terminal.ts';

export interface ReviewFlags {
  readonly git: string;
  readonly lang?: Lang | 'both';
  readonly today?: string;
  readonly output?: string;
}

/** Writes one review comment for a range of git: Markdown of bounded size. */
export async function reviewCommand(
  paths: readonly string[],
  flags: ReviewFlags,
  terminal: Terminal,
): Promise<number> {
  const given = flags.lang === 'both' ? undefined : flags.lang;
  const today = dayOption(flags.today, terminal);
  const files = await gitDiffs(flags.git, paths, { projects: projectReader(), lang: given, today });
  const own = files.map((file) => file.lang);
  const langs: readonly Lang[] =
    flags.lang === 'both' ? ['zh', 'en'] : [runLanguage(given, own, terminal)];
  const text = reviewPack(files, { langs, today });
  if (flags.output === undefined) terminal.write(text);
  else writeWhole(flags.output, text);
  return 0;
}
