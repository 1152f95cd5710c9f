import fs from 'node:fs';
import path from 'node:path';
import { diffMarkdown } from '../../features/review/diff-markdown.ts';
import { diffFile, type FileDiff, isQuiet } from '../../features/review/file-diff.ts';
import type { Lang } from '../../text/language.ts';
import { type CheckedTextOptions, checkedText } from '../checked-text.ts';
import { dayOption } from '../dates.ts';
import { findPlans, readText, UsageError } from '../files.ts';
import { gitDiffs } from '../git/diffs.ts';
import { diffJson } from '../output/diff-json.ts';
import { diffText } from '../output/diff-text.ts';
import { projectReader } from '../project.ts';
import { runLanguage } from '../run-language.ts';
import { painter, type Terminal } from '../terminal.ts';

export interface DiffFlags {
  readonly git?: string;
  readonly format: 'text' | 'markdown' | 'json';
  readonly lang?: Lang;
  readonly today?: string;
  readonly exitCode?: boolean;
}

/**
 * Prints what changed between two plans, two folders, or two versions in git. Exit code 0; with
 * `--exit-code`, 1 for a change.
 */
export async function diffCommand(
  paths: readonly string[],
  flags: DiffFlags,
  terminal: Terminal,
): Promise<number> {
  const options: CheckedTextOptions = {
    projects: projectReader(),
    lang: flags.lang,
    today: dayOption(flags.today, terminal),
  };
  const files =
    flags.git === undefined
      ? await pairDiffs(paths, options)
      : await gitDiffs(flags.git, paths, options);
  const lang = runLanguage(
    flags.lang,
    files.map((file) => file.lang),
    terminal,
  );
  terminal.write(diffOutput(files, flags.format, { ...terminal, lang }));
  return flags.exitCode && files.some((file) => !isQuiet(file)) ? 1 : 0;
}

/** The differences in the requested format. */
function diffOutput(
  files: readonly FileDiff[],
  format: DiffFlags['format'],
  terminal: Terminal,
): string {
  if (format === 'json') return diffJson(files, terminal.lang);
  if (format === 'markdown') return diffMarkdown(files, terminal.lang);
  return diffText(files, painter(terminal));
}

async function pairDiffs(
  paths: readonly string[],
  options: CheckedTextOptions,
): Promise<FileDiff[]> {
  const [a, b] = paths;
  if (a === undefined || b === undefined || paths.length > 2)
    throw new UsageError({
      en: 'Give two plans or two folders, or --git with a range such as main...HEAD.',
      zh: '请给出两份计划或两个文件夹，或用 --git 指定范围，如 main...HEAD。',
    });
  const isFolder = (file: string): boolean =>
    fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder(a) && !isFolder(b)) return compact([await diffOf(a, b, options)]);
  const [left, right] = [inFolder(a), inFolder(b)];
  const names = [...new Set([...left.keys(), ...right.keys()])].sort();
  return compact(
    await Promise.all(names.map((name) => diffOf(left.get(name), right.get(name), options))),
  );
}

function inFolder(folder: string): Map<string, string> {
  return new Map(findPlans([folder]).map((file) => [path.relative(folder, file), file]));
}

function compact(files: readonly (FileDiff | undefined)[]): FileDiff[] {
  return files.filter((file) => file !== undefined);
}

/** `/dev/null` is git's name for a missing file. */
async function diffOf(
  a: string | undefined,
  b: string | undefined,
  options: CheckedTextOptions,
): Promise<FileDiff | undefined> {
  const side = async (file: string | undefined) =>
    file === undefined || file === '/dev/null'
      ? undefined
      : checkedText(file, readGiven(file), options);
  const [before, after] = [await side(a), await side(b)];
  // Two different file names for two versions are not a rename.
  const times = { today: options.today, changedOn: options.today };
  return diffFile(before && after ? { ...before, file: after.file } : before, after, times);
}

function readGiven(file: string): string {
  if (!fs.existsSync(file))
    throw new UsageError({
      en: `No such file or folder: ${file}`,
      zh: `找不到文件或文件夹：${file}`,
    });
  return readText(file);
}

/**
 * The arguments of an external diff driver of git: path, old file, old hash, old mode, new file,
 * new hash, new mode. An unreadable argument list must not break `git diff`.
 */
export async function gitDriverCommand(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [name = '', oldFile, , , newFile, , , renamedTo] = args;
  const options: CheckedTextOptions = {
    projects: projectReader(),
    lang: undefined,
    today: terminal.today(),
  };
  const target = renamedTo ?? name;
  const side = async (file: string | undefined, as: string) =>
    file === undefined || file === '/dev/null'
      ? undefined
      : checkedText(as, readText(file), options);
  const { today } = options;
  const times = { today, changedOn: today };
  const diff = diffFile(await side(oldFile, name), await side(newFile, target), times);
  if (diff) terminal.write(diffText([diff], painter({ ...terminal, lang: diff.lang })));
  return 0;
}
