import fs from 'node:fs';
import path from 'node:path';
import { figuresBeside, plansBeside } from '../../text/uri.ts';
import { git, isInCommit, type Range } from './git.ts';

/**
 * A file that differs between two versions, with its name in each; paths from the top of the
 * repository.
 */
export interface ChangedFile {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const safe = ['--no-ext-diff', '--no-textconv', '--no-color', '-z', '-M', '--raw'];
const planFile = /\.plan\.ya?ml$/i;

/**
 * The plan files that differ in a range, or whose figures do; renamed ones are one file. Untracked
 * files are part of the working tree.
 */
export function changedPlans(
  { from, to }: Range,
  root: string,
  paths: readonly string[] = [],
): ChangedFile[] {
  const within = literal(paths.flatMap((name) => [name, figuresBeside(name) ?? []].flat()));
  const list = git(
    ['diff', ...safe, from, ...(to === undefined ? [] : [to]), '--', ...within],
    root,
  );
  const changed = [...parseRaw(list), ...(to === undefined ? untracked(root, within) : [])];
  const plans = changed.filter(isPlan);
  const known = new Set(plans.flatMap(({ before, after }) => [before, after]));
  const exists = (name: string): boolean =>
    to === undefined ? isRealFile(path.join(root, name)) : isInCommit(to, name, root);
  const measured = changed.flatMap(({ before, after }) => {
    const plan = plansBeside(after ?? before ?? '').find(exists);
    return plan === undefined || known.has(plan) ? [] : plan;
  });
  const same = [...new Set(measured)].map((plan) => ({ before: plan, after: plan }));
  return [...plans, ...same];
}

/** Plan files in the index that differ from the last commit. */
export function stagedPlans(root: string): string[] {
  const list = git(['diff', '--cached', ...safe, '--diff-filter=d', '--'], root);
  return parseRaw(list).flatMap(({ after }) =>
    after !== undefined && planFile.test(after) ? after : [],
  );
}

function untracked(root: string, within: readonly string[]): ChangedFile[] {
  return git(['ls-files', '-z', '--others', '--exclude-standard', '--', ...within], root)
    .split('\0')
    .filter((file) => file !== '' && isRealFile(path.join(root, file)))
    .map((after) => ({ before: undefined, after }));
}

/** Not a symbolic link: its target may be anything. */
export function isRealFile(file: string): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Literal pathspecs: a file called `:(top)` or `*` is not a pattern. */
function literal(paths: readonly string[]): string[] {
  return paths.filter((name) => name !== '.').map((name) => `:(top,literal)${name}`);
}

function isPlan({ before, after }: ChangedFile): boolean {
  return planFile.test(after ?? before ?? '');
}

/**
 * Parses `git diff --raw -z`: `:100644 100644 sha sha M\0file\0`, with a second file for `R100` and
 * `C90`. What is not a file on one side (a symbolic link, a submodule) counts as missing on that
 * side.
 */
function parseRaw(text: string): ChangedFile[] {
  const words = text.split('\0');
  const found: ChangedFile[] = [];
  for (let at = 0; at + 1 < words.length; ) {
    const [from = '', to = '', , , status = ''] = (words[at] ?? '').replace(/^:/, '').split(' ');
    const isPair = /^[RC]/.test(status);
    const first = words[at + 1];
    const second = isPair ? words[at + 2] : first;
    const before = isFile(from) && !status.startsWith('C') ? first : undefined;
    const after = isFile(to) ? second : undefined;
    if (before !== undefined || after !== undefined) found.push({ before, after });
    at += isPair ? 3 : 2;
  }
  return found;
}

/** A file's mode in git: 100644, or 100755. */
function isFile(mode: string): boolean {
  return mode.startsWith('100');
}
