import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import type { Catalog } from '../../catalog/catalog.ts';
import { parsePlan } from '../../check.ts';
import type { Labels } from '../../merge/lines.ts';
import { type MergeResult, mergePlans } from '../../merge/merge.ts';
import { filesNamedBy } from '../../model/catalogs.ts';
import type { Lang, Text } from '../../text/language.ts';
import { shown } from '../../text/message.ts';
import { UsageError } from '../files.ts';
import { writeWhole } from '../outputs.ts';
import { projectReader } from '../project.ts';
import { type Terminal, writePlanText } from '../terminal.ts';

export interface MergeFlags {
  readonly markerSize?: string;
  readonly path?: string;
  readonly stdout?: boolean;
  readonly oursLabel?: string;
  readonly theirsLabel?: string;
  readonly lang?: Lang;
}

const words = {
  conflicts: { en: 'changed on both sides', zh: '两边都改了' },
  lines: {
    en: 'could not be merged by meaning; lines are in conflict',
    zh: '无法按含义合并，请按行处理冲突',
  },
  errors: {
    en: 'merged, but the result has an error that neither side had; run planwright check',
    zh: '已合并，但合起来出现了两边原本都没有的错误，请运行 planwright check',
  },
} satisfies Record<string, Text>;

/**
 * Merges as git's merge driver: the result replaces the file of our side. Exit code 0 for a clean
 * merge, 1 for a conflict.
 */
export async function mergeCommand(
  files: readonly string[],
  flags: MergeFlags,
  terminal: Terminal,
): Promise<number> {
  const [base = '', ours = '', theirs = ''] = files;
  const bytes = [base, ours, theirs].map(readGiven);
  const [b, o, t] = bytes.map((content) => content.toString('utf8'));
  const labels: Labels = {
    ours: flags.oursLabel ?? 'ours',
    theirs: flags.theirsLabel ?? 'theirs',
    size: Math.max(1, Number.parseInt(flags.markerSize ?? '7', 10) || 7),
  };
  // Plans in another encoding cannot be read; git merges such a file as usual.
  if (
    b === undefined ||
    o === undefined ||
    t === undefined ||
    bytes.some((content) => !content.equals(Buffer.from(content.toString('utf8'))))
  )
    return mergeFile([ours, base, theirs], labels, flags.stdout ?? false);
  const mark = o.startsWith('\uFEFF') ? '\uFEFF' : '';
  const plain = (text: string): string => text.replace(/^\uFEFF/, '');
  const name = flags.path ?? ours;
  let result: MergeResult;
  try {
    result = mergePlans(plain(b), plain(o), plain(t), await catalogFor(name, plain(o)), labels);
  } catch (cause) {
    // A crash of ours must not leave a merge half done: git's own merge is the fallback.
    terminal.error(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
    return mergeFile([ours, base, theirs], labels, flags.stdout ?? false);
  }
  report(name, result, terminal);
  if (flags.stdout) writePlanText(terminal, mark + result.text);
  else writeWhole(ours, mark + result.text);
  return result.clean ? 0 : 1;
}

function report(
  name: string,
  { clean, conflicts, newErrors }: MergeResult,
  { error, lang }: Terminal,
): void {
  for (const address of conflicts)
    error(
      `${shown(name)}: ${address === '' ? words.lines[lang] : `${shown(address)}: ${words.conflicts[lang]}`}\n`,
    );
  if (!clean || newErrors.length === 0) return;
  error(`${shown(name)}: ${words.errors[lang]}\n`);
  for (const { rule, message } of newErrors) error(`  ${rule} ${message[lang]}\n`);
}

function readGiven(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch {
    throw new UsageError({ en: `No such file: ${file}`, zh: `找不到文件：${file}` });
  }
}

/** The company catalogues of the plan decide which names are synonyms. */
async function catalogFor(name: string, text: string): Promise<Catalog> {
  return (await projectReader().of(name, filesNamedBy(parsePlan(text).root))).catalog;
}

function mergeFile(
  files: readonly string[],
  { size, ours, theirs }: Labels,
  stdout: boolean,
): number {
  const labels = ['-L', ours, '-L', 'base', '-L', theirs];
  const { status } = spawnSync(
    'git',
    ['merge-file', ...(stdout ? ['-p'] : []), `--marker-size=${size}`, ...labels, '--', ...files],
    {
      stdio: 'inherit',
    },
  );
  return status === 0 ? 0 : 1;
}
