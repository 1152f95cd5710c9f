import fs from 'node:fs';
import path from 'node:path';
import { patchOf } from '../features/fixed.ts';
import { replaceFile } from './whole-file.ts';

/** The change as a unified diff; empty without a change. */
export function diffOf(file: string, before: string, after: string): string {
  const name = path.relative('.', path.resolve(file)).split(path.sep).join('/');
  return patchOf(name, before, after);
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
