import fs from 'node:fs';
import path from 'node:path';
import type { Text } from '../text/language.ts';

/** Folders that never hold plans of their own. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn', 'dist', 'out']);
const planFile = /\.plan\.ya?ml$/i;

/** Something that was asked for and cannot be used. */
export class UsageError extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/**
 * The plan files below the given paths: files as they are, folders searched for `*.plan.yaml`.
 * @throws UsageError for a path that does not exist
 */
export function findPlans(paths: readonly string[]): string[] {
  const found: string[] = [];
  for (const given of paths) {
    const stat = fs.statSync(given, { throwIfNoEntry: false });
    if (!stat) throw new UsageError({ en: `There is no file or folder ${given}`, zh: `找不到文件或文件夹：${given}` });
    if (stat.isDirectory()) walk(given, found);
    else found.push(given);
  }
  return [...new Set(found)];
}

function walk(folder: string, found: string[]): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) walk(full, found);
    else if (entry.isFile() && planFile.test(entry.name)) found.push(full);
  }
}

/** A file's text without a byte order mark, as an editor shows it. */
export function readText(file: string): string {
  return fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
}

/**
 * The folder a plan may read company catalogues from: the nearest one above it that is a repository, else the working
 * folder when the plan lies in it, else the plan's own.
 */
export function workspaceOf(file: string): string {
  const folder = path.dirname(path.resolve(file));
  for (let at = folder; ; at = path.dirname(at)) {
    if (fs.existsSync(path.join(at, '.git')) || fs.existsSync(path.join(at, 'planwright.yaml'))) return at;
    if (path.dirname(at) === at) break;
  }
  const inside = path.relative(process.cwd(), folder);
  return inside.startsWith('..') || path.isAbsolute(inside) ? folder : process.cwd();
}
