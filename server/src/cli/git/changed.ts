import { git, type Range } from './git.ts';

/** A file that differs between two versions, with its name in each; paths from the top of the repository. */
export interface ChangedFile {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const safe = ['--no-ext-diff', '--no-textconv', '--no-color', '-z', '-M', '--name-status'];
const planFile = /\.plan\.ya?ml$/i;

/** The plan files that differ in a range; renamed ones are one file. */
export function changedPlans(
  { from, to }: Range,
  root: string,
  paths: readonly string[] = [],
): ChangedFile[] {
  const list = git(
    ['diff', ...safe, from, ...(to === undefined ? [] : [to]), '--', ...literal(paths)],
    root,
  );
  const changed = parseNameStatus(list).filter(isPlan);
  // A new file that git does not know yet is part of the working files.
  return to === undefined ? [...changed, ...untracked(root, paths)] : changed;
}

/** Plan files in the index that differ from the last commit. */
export function stagedPlans(root: string): string[] {
  const list = git(['diff', '--cached', ...safe, '--diff-filter=d', '--'], root);
  return parseNameStatus(list).flatMap(({ after }) =>
    after !== undefined && planFile.test(after) ? after : [],
  );
}

function untracked(root: string, paths: readonly string[]): ChangedFile[] {
  return git(['ls-files', '-z', '--others', '--exclude-standard', '--', ...literal(paths)], root)
    .split('\0')
    .filter((file) => planFile.test(file))
    .map((after) => ({ before: undefined, after }));
}

/** A file called `:(top)` or `*` is a file and no pattern. */
function literal(paths: readonly string[]): string[] {
  return paths.filter((one) => one !== '.').map((one) => `:(top,literal)${one}`);
}

function isPlan({ before, after }: ChangedFile): boolean {
  return planFile.test(after ?? before ?? '');
}

/** Reads `M\0file\0R100\0old\0new\0`. */
export function parseNameStatus(text: string): ChangedFile[] {
  const words = text.split('\0');
  const found: ChangedFile[] = [];
  for (let i = 0; i + 1 < words.length; ) {
    const status = words[i] ?? '';
    const first = words[i + 1];
    if (/^[RC]/.test(status)) {
      found.push({ before: status.startsWith('R') ? first : undefined, after: words[i + 2] });
      i += 3;
    } else {
      found.push({
        before: status === 'A' ? undefined : first,
        after: status === 'D' ? undefined : first,
      });
      i += 2;
    }
  }
  return found;
}
