import path from 'node:path';
import { isMeant } from '../config/patterns.ts';
import { findPlans, readText, UsageError } from './files.ts';

/** A plan to check: a file, or a text to check as if it were the content of a file. */
export interface Selected {
  readonly file: string;
  /** The staged text; the file of the working tree may differ. */
  readonly staged?: string;
}

/** The options that select plans. */
export interface SelectionFlags {
  readonly staged?: boolean;
  readonly changed?: boolean;
  readonly since?: string;
  /** Excluded plans, as patterns relative to the working folder. */
  readonly ignore?: readonly string[];
}

/**
 * The plans to check: those below the paths, or those of them that are staged, changed since the
 * last commit, or changed since the merge base with a branch.
 */
export async function selectPlans(
  paths: readonly string[],
  flags: SelectionFlags,
): Promise<readonly Selected[]> {
  const selected = await allPlans(paths, flags);
  const here = (file: string): string =>
    path.relative(process.cwd(), path.resolve(file)).split(path.sep).join('/');
  return selected.filter(({ file }) => !isMeant(flags.ignore ?? [], here(file)));
}

async function allPlans(
  paths: readonly string[],
  flags: SelectionFlags,
): Promise<readonly Selected[]> {
  const { staged, changed, since } = flags;
  if ([staged, changed, since !== undefined].filter(Boolean).length > 1)
    throw new UsageError({
      en: 'Choose one of --staged, --changed and --since.',
      zh: '--staged、--changed 与 --since 只能选一个。',
    });
  if (!staged && !changed && since === undefined)
    return findPlans(paths.length > 0 ? paths : ['.']).map((file) => ({ file }));
  const [{ changedPlans, stagedPlans }, { fileAt, rangeOf, repositoryOf }] = await Promise.all([
    import('./git/changed.ts'),
    import('./git/git.ts'),
  ]);
  const root = repositoryOf();
  const below = paths.map((given) => path.resolve(given));
  const isBelow = (file: string): boolean =>
    below.length === 0 ||
    below.some(
      (top) => file === top || file.startsWith(top.endsWith(path.sep) ? top : top + path.sep),
    );
  const named = (file: string): string =>
    path.relative(process.cwd(), path.join(root, file)) || file;
  if (staged) {
    return stagedPlans(root)
      .filter((file) => isBelow(path.join(root, file)))
      .map((file) => ({ file: named(file), staged: fileAt('', file, root) ?? '' }));
  }
  const range = rangeOf(since === undefined ? 'HEAD' : `${since}...HEAD`, root);
  return changedPlans({ from: range.from, to: undefined }, root)
    .flatMap(({ after }) => (after !== undefined && isBelow(path.join(root, after)) ? after : []))
    .map((file) => ({ file: named(file) }));
}

/** The text of a selected plan. */
export function textOf({ file, staged }: Selected): string {
  return staged ?? readText(file);
}
