import fs from 'node:fs';
import path from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { joinSafeFixes } from '../features/code-actions.ts';
import type { Finding } from '../rules/finding.ts';
import { applyEdits } from '../text/span.ts';
import { replaceFile } from './whole-file.ts';

/** Overlapping fixes are applied in later passes; no text needs more than a few. */
const maxPasses = 10;

/**
 * Applies all safe fixes of a text, pass after pass, until none is left.
 * @param check the findings of a text
 * @returns the last result
 */
export async function fixed<
  T extends { readonly text: string; readonly findings: readonly Finding[] },
>(text: string, check: (text: string) => Promise<T>): Promise<T> {
  let result = await check(text);
  for (let pass = 0; pass < maxPasses; pass++) {
    const edits = joinSafeFixes(result.findings);
    const next = edits ? applyEdits(result.text, edits) : result.text;
    if (next === result.text) break;
    result = await check(next);
  }
  return result;
}

/** The change as a unified diff; empty without a change. */
export function diffOf(file: string, before: string, after: string): string {
  if (before === after) return '';
  const name = path.relative('.', path.resolve(file)).split(path.sep).join('/');
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

/** Why a changed text was not written. */
export type WriteProblem = 'not-utf8' | 'changed' | 'unwritable';

/**
 * Why a text must not be changed, neither in its file nor as a patch: some of its bytes could not
 * be decoded.
 */
export function writeProblem(text: string): WriteProblem | undefined {
  return text.includes('\ufffd') ? 'not-utf8' : undefined;
}

/**
 * Replaces a text in its file atomically. A byte order mark, the permissions and symbolic
 * links are kept.
 * @returns undefined when it was written
 */
export function writeChanged(
  file: string,
  before: string,
  after: string,
): WriteProblem | undefined {
  try {
    const target = fs.realpathSync(file);
    const bytes = fs.readFileSync(target);
    const now = bytes.toString('utf8');
    if (!bytes.equals(Buffer.from(now))) return 'not-utf8';
    const mark = now.startsWith('\uFEFF') ? '\uFEFF' : '';
    if (now !== mark + before) return 'changed';
    replaceFile(target, mark + after);
    return undefined;
  } catch {
    return 'unwritable';
  }
}
