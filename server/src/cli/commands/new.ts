import fs from 'node:fs';
import { builtinCatalog } from '../../catalog/catalog.ts';
import { find } from '../../catalog/lookup.ts';
import { skeleton } from '../../features/skeleton.ts';
import type { Lang } from '../../text/language.ts';
import { UsageError } from '../files.ts';
import type { Terminal } from '../terminal.ts';
import { cliWords } from '../words.ts';

export interface NewFlags {
  readonly model: readonly string[];
  readonly trend: readonly string[];
  readonly lang?: Lang;
  readonly title?: string;
  readonly period?: string;
  readonly currency?: string;
  readonly force?: boolean;
}

/** Writes a commented skeleton to a file, or to the output when no file is named. Never overwrites unasked. */
export function newCommand(file: string | undefined, flags: NewFlags, terminal: Terminal): number {
  const catalog = builtinCatalog();
  const resolve = (kind: 'model' | 'trend', word: string): string => {
    const id = find(catalog, kind, word)?.id;
    const known = [...catalog[`${kind}s`].keys()].join(', ');
    if (id === undefined)
      throw new UsageError({
        en: `--${kind} ${word}: known are ${known}`,
        zh: `--${kind} ${word}：可用的有 ${known}`,
      });
    return id;
  };
  const text = skeleton(catalog, {
    models: flags.model.map((word) => resolve('model', word)),
    trends: flags.trend.map((word) => resolve('trend', word)),
    lang: flags.lang ?? terminal.lang,
    today: terminal.today(),
    ...(flags.title !== undefined && { title: flags.title }),
    ...(flags.period !== undefined && { period: flags.period }),
    ...(flags.currency !== undefined && { currency: flags.currency }),
  });
  if (file === undefined) {
    terminal.write(text);
    return 0;
  }
  try {
    fs.writeFileSync(file, text, { flag: flags.force ? 'w' : 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    terminal.error(`${cliWords.exists[terminal.lang]} ${file}\n`);
    return 2;
  }
  terminal.write(`${file}\n`);
  return 0;
}
