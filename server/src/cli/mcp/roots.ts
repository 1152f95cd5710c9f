import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AssistError } from '../../features/assist/tool.ts';
import { shown } from '../../text/message.ts';

const yamlFile = /\.ya?ml$/i;

/**
 * The real path of a plan that a caller names. Nothing outside the folders is touched; links that
 * lead out are refused.
 * @param roots real paths of the folders that may be read
 * @throws AssistError with what to do next
 */
export function planPath(given: string, roots: readonly string[]): string {
  const candidates = pathsWithin(given, roots);
  if (!yamlFile.test(given))
    throw new AssistError({
      en: `${shown(given)} is not named as a plan. Only *.yaml and *.yml are read; or give the whole text.`,
      zh: `${shown(given)} 不是计划文件名。只读取 *.yaml 与 *.yml；也可直接给出完整文本。`,
    });
  for (const full of candidates) {
    const real = realPath(full);
    if (real === undefined) continue;
    if (!roots.some((root) => isInside(root, real))) throw outside(given, roots);
    return real;
  }
  throw new AssistError({
    en: `No such file: ${shown(given)}. Give a path below ${folders(roots)}, or the whole text of the plan, which has more than one line.`,
    zh: `找不到文件：${shown(given)}。请给出 ${folders(roots)} 内的路径，或计划的完整文本（不止一行）。`,
  });
}

/**
 * The paths below the folders that a word can mean; none of them is looked at.
 * @throws AssistError for addresses, and for paths that lead out
 */
export function pathsWithin(given: string, roots: readonly string[]): readonly string[] {
  if (roots.length === 0)
    throw new AssistError({
      en: 'There is no folder to read from. Start the server as `planwright mcp FOLDER`, or give the whole text.',
      zh: '没有可读取的文件夹。请以 `planwright mcp 文件夹` 启动，或给出完整文本。',
    });
  if (/^[a-z][a-z\d+.-]+:/i.test(given) || given.includes('\0'))
    throw new AssistError({
      en: `${shown(given)} is an address. Give a path below ${folders(roots)}, or the whole text.`,
      zh: `${shown(given)} 是网址。请给出 ${folders(roots)} 内的路径，或完整文本。`,
    });
  const full = roots.map((root) => path.resolve(root, given));
  const inside = full.filter((one) => roots.some((root) => isInside(root, one)));
  if (inside.length === 0) throw outside(given, roots);
  return [...new Set(inside)];
}

/** The folder that contains a path. */
export function rootOf(real: string, roots: readonly string[]): string {
  return roots.find((root) => isInside(root, real)) ?? path.dirname(real);
}

/** The real path; undefined where nothing can be found. */
export function realPath(file: string): string | undefined {
  try {
    return fs.realpathSync(file);
  } catch {
    return undefined;
  }
}

/**
 * Real paths of folders. A whole disk and a home folder are left out: clients start servers there
 * without meaning them.
 */
export function realFolders(given: readonly string[]): readonly string[] {
  const refused = new Set([path.parse(process.cwd()).root, realPath(os.homedir())]);
  const real = given.flatMap((folder) => realPath(path.resolve(folder)) ?? []);
  return [...new Set(real)].filter(
    (folder) => !refused.has(folder) && fs.statSync(folder).isDirectory(),
  );
}

function isInside(root: string, full: string): boolean {
  const relative = path.relative(root, full);
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}

function outside(given: string, roots: readonly string[]): AssistError {
  return new AssistError({
    en: `${shown(given)} is outside and is not read. Give a path below ${folders(roots)}, or the whole text.`,
    zh: `${shown(given)} 位于允许的文件夹之外，未读取。请给出 ${folders(roots)} 内的路径，或完整文本。`,
  });
}

function folders(roots: readonly string[]): string {
  return roots.slice(0, 3).map(shown).join(', ');
}
