import fs from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { configNames } from '../config/config.ts';
import { readBounded } from '../node/read-bounded.ts';
import type { Text } from '../text/language.ts';
import { IgnoredFiles } from './ignored.ts';
import { reasonOf } from './whole-file.ts';

/** Folders that never contain plans of their own. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn']);
const planFile = /\.plan\.ya?ml$/i;

/** Something on the command line that cannot be used. */
export class UsageError extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/**
 * The plan files that the given paths stand for: files as they are, folders searched for
 * `*.plan.yaml`, patterns like
 * `plans/**` matched. Files that git ignores are left out unless named explicitly. Each file is
 * listed once, under its first name.
 * @throws UsageError for a path that does not exist, and for a pattern that matches nothing
 */
export function findPlans(paths: readonly string[]): string[] {
  const found: string[] = [];
  const ignored = new IgnoredFiles();
  for (const given of paths) {
    const stat = statOf(given);
    if (stat?.isDirectory()) walk(given, found, ignored);
    else if (stat) found.push(given);
    else found.push(...matching(given, ignored));
  }
  const byPlace = new Map<string, string>();
  for (const file of found) {
    const place = realPath(file);
    if (!byPlace.has(place)) byPlace.set(place, file);
  }
  return [...byPlace.values()];
}

/** The real path of a file, the same for all paths that lead to it. */
function realPath(file: string): string {
  try {
    return fs.realpathSync.native(file);
  } catch {
    return path.resolve(file);
  }
}

/** The stats of a path; undefined where nothing exists. A broken link is an unreadable file. */
function statOf(file: string): fs.Stats | undefined {
  for (const stat of [fs.statSync, fs.lstatSync])
    try {
      return stat(file, { throwIfNoEntry: false });
    } catch {
      // Too long, or a cycle of links.
    }
  return undefined;
}

/** The folder of a path: itself, its parent, or the folder that a pattern starts from. */
export function folderOf(given: string): string {
  const stat = statOf(given);
  if (stat?.isDirectory()) return given;
  return stat ? path.dirname(given) : scanned(given).folder;
}

function scanned(pattern: string): { readonly folder: string; readonly glob: string } {
  const { base, glob } = picomatch.scan(pattern.split(path.sep).join('/'));
  return { folder: base === '' ? '.' : base, glob };
}

/** Files for a pattern that no shell has expanded. */
function matching(pattern: string, ignored: IgnoredFiles): string[] {
  const { folder, glob } = scanned(pattern);
  const all: string[] = [];
  if (glob !== '' && fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    walk(folder, all, ignored);
  const fits = picomatch(pattern.split(path.sep).join('/').replace(/^\.\//, ''), { dot: true });
  const found = all.filter((file) => fits(file.split(path.sep).join('/')));
  if (found.length > 0) return found;
  if (glob !== '')
    throw new UsageError({ en: `No plan matches ${pattern}`, zh: `没有与 ${pattern} 匹配的计划` });
  throw new UsageError({
    en: `No such file or folder: ${pattern}`,
    zh: `找不到文件或文件夹：${pattern}`,
  });
}

function walk(folder: string, found: string[], ignored: IgnoredFiles): void {
  for (const entry of fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() ? skipped.has(entry.name) : !planFile.test(entry.name)) continue;
    if (ignored.has(full, entry.isDirectory())) continue;
    if (entry.isDirectory()) walk(full, found, ignored);
    else if (entry.isFile()) found.push(full);
  }
}

/** A file on the command line that cannot be read. */
export class UnreadableError extends UsageError {}

/**
 * A file's text without a byte order mark, as an editor shows it, up to the maximum length of a
 * plan.
 * @throws UnreadableError with the reason in words
 */
export function readText(file: string): string {
  try {
    return readBounded(file, true)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
  } catch (error) {
    const reason = reasonOf(error);
    throw new UnreadableError({
      en: `${file} cannot be read: ${reason.en}.`,
      zh: `${file} 无法读取：${reason.zh}。`,
    });
  }
}

/**
 * The folder from which the plans of a folder may read company catalogues: the nearest repository
 * above them, else the working folder when it contains the folder, else the folder itself.
 */
export function workspaceOf(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (
      fs.existsSync(path.join(at, '.git')) ||
      configNames.some((name) => fs.existsSync(path.join(at, name)))
    )
      return at;
    if (path.dirname(at) === at) break;
  }
  const inside = path.relative(process.cwd(), folder);
  return inside.startsWith('..') || path.isAbsolute(inside) ? folder : process.cwd();
}
