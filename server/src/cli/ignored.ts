import fs from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { repositoryTop } from './repository-top.ts';

interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * Tells which files git ignores: by the `.gitignore` files from the top of the repository down, and
 * its exclude file.
 */
export class IgnoredFiles {
  private readonly levels = new Map<string, readonly Level[]>();

  /** True for a file or folder that git ignores. */
  has(file: string, isFolder: boolean): boolean {
    const full = path.resolve(file);
    let ignored = false;
    for (const { folder, rules } of this.of(path.dirname(full))) {
      const relative = path.relative(folder, full).split(path.sep).join('/');
      const found = rules.test(isFolder ? `${relative}/` : relative);
      // The nearest file takes precedence.
      if (found.ignored || found.unignored) ignored = found.ignored;
    }
    return ignored;
  }

  private of(folder: string, givenTop?: string): readonly Level[] {
    const known = this.levels.get(folder);
    if (known) return known;
    const top = givenTop ?? topOf(folder);
    const isTop = folder === top;
    const above = isTop ? [] : this.of(path.dirname(folder), top);
    const own = [
      readLevel(folder, '.gitignore'),
      ...(isTop ? [readLevel(folder, '.git/info/exclude')] : []),
    ];
    const levels = [...above, ...own.filter((level) => level !== undefined)];
    this.levels.set(folder, levels);
    return levels;
  }
}

/**
 * The top of the repository; without one, the working folder, or the folder itself. Nothing above
 * it is read.
 */
function topOf(folder: string): string {
  const top = repositoryTop(folder);
  if (top !== undefined) return top;
  const inside = path.relative(process.cwd(), folder);
  return inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)
    ? folder
    : process.cwd();
}

function readLevel(folder: string, name: string): Level | undefined {
  try {
    return { folder, rules: ignore().add(fs.readFileSync(path.join(folder, name), 'utf8')) };
  } catch {
    return undefined;
  }
}
