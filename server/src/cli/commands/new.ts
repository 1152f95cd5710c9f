import fs from 'node:fs';
import path from 'node:path';
import { builtinCatalog } from '../../catalog/catalog.ts';
import { find } from '../../catalog/lookup.ts';
import { check } from '../../check.ts';
import { skeleton } from '../../features/skeleton.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Lang } from '../../text/language.ts';
import { UsageError } from '../files.ts';
import { writeWhole } from '../outputs.ts';
import type { Terminal } from '../terminal.ts';
import { cliWords } from '../words.ts';

export interface NewFlags {
  readonly model: readonly string[];
  readonly trend: readonly string[];
  readonly lang?: Lang;
  readonly goal?: string;
  readonly title?: string;
  readonly period?: string;
  readonly currency?: string;
  readonly force?: boolean;
}

/**
 * Writes a commented skeleton to a file, or to the output when no file is named. Never overwrites
 * unasked.
 */
export function newCommand(file: string | undefined, flags: NewFlags, terminal: Terminal): number {
  const catalog = builtinCatalog();
  const resolve = (kind: 'model' | 'trend', word: string): string => {
    const id = find(catalog, kind, word)?.id;
    const known = [...catalog[`${kind}s`].keys()].join(', ');
    if (id === undefined)
      throw new UsageError({
        en: `--${kind} ${word} is unknown; known: ${known}`,
        zh: `--${kind} ${word}：可用的有 ${known}`,
      });
    return id;
  };
  if (flags.model.length === 0) {
    const known = [...catalog.models.keys()];
    throw new UsageError({
      en: `Name the operating model with --model: ${known.join(', ')}.`,
      zh: `请用 --model 指定运营模式：${known.join('、')}。`,
    });
  }
  const today = terminal.today();
  const text = skeleton(catalog, {
    models: flags.model.map((word) => resolve('model', word)),
    trends: flags.trend.map((word) => resolve('trend', word)),
    lang: flags.lang ?? terminal.lang,
    today,
    ...(flags.goal !== undefined && { goal: flags.goal }),
    ...(flags.title !== undefined && { title: flags.title }),
    ...(flags.period !== undefined && { period: flags.period }),
    ...(flags.currency !== undefined && { currency: flags.currency }),
  });
  refuseWrongValues(flags, check(text, { catalog, today }).findings);
  if (file === undefined) {
    terminal.write(text);
    return 0;
  }
  if (fs.existsSync(file) && !flags.force) {
    terminal.error(`${cliWords.exists[terminal.lang]} ${file}\n`);
    return 2;
  }
  const folder = path.dirname(file);
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError({
      en: `No such folder: ${folder}. Create it first.`,
      zh: `没有文件夹 ${folder}，请先创建。`,
    });
  writeWhole(file, text);
  terminal.write(`${file}\n`);
  return 0;
}

/**
 * Validates the given values with the checker: a new plan must not start with a mistake.
 * @throws UsageError with the message of the finding
 */
function refuseWrongValues(flags: NewFlags, findings: readonly Finding[]): void {
  const { currency } = flags;
  if (currency !== undefined && !Intl.supportedValuesOf('currency').includes(currency))
    throw new UsageError({
      en: `--currency ${currency} is not a currency; write an ISO 4217 code such as CNY, EUR or USD.`,
      zh: `--currency ${currency} 不是币种，请写 ISO 4217 代码，如 CNY、EUR、USD。`,
    });
  for (const field of ['title', 'period'] as const) {
    const value = flags[field];
    const finding = findings.find(
      ({ path, severity }) => path[0] === field && (severity === 'error' || severity === 'warning'),
    );
    if (value === undefined || !finding) continue;
    const { en, zh } = finding.message;
    throw new UsageError({
      en: `--${field} ${value}: ${en}`,
      zh: `--${field} ${value}：${zh}`,
    });
  }
}
