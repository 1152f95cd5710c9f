import type { Text } from '../text/language.ts';
import { isWithin } from '../text/uri.ts';
import type { CatalogFile } from './company.ts';

/** The text of a file, or why there is none. */
export type FileText = CatalogFile;

/** How files are read; callers cache the results as long as they are valid. */
export type ReadFile = (uri: string) => Promise<FileText>;

/** Why a file that is named is not read. */
export const fileProblems: Readonly<Record<'missing' | 'outside' | 'unreadable' | 'circle', Text>> =
  {
    missing: { en: 'does not exist', zh: '不存在' },
    outside: { en: 'is outside the workspace and is not read', zh: '位于工作区之外，未读取' },
    unreadable: { en: 'cannot be read', zh: '无法读取' },
    circle: { en: 'extends this file in turn', zh: '与本文件互相引用' },
  };

/** Reads a file inside the workspace only. */
export type Guarded = (uri: string | undefined) => Promise<FileText>;

/** Limits reading to some folders. */
export function guard(roots: readonly string[], read: ReadFile): Guarded {
  return async (uri) =>
    uri !== undefined && roots.some((root) => isWithin(root, uri))
      ? read(uri)
      : { problem: 'outside' };
}
