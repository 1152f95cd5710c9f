import fs from 'node:fs';
import type { Text } from '../text/language.ts';
import { same } from '../text/language.ts';

/**
 * Writes a file atomically: after an interruption or on a full disk, the old one remains. The
 * target of a link is replaced, not the link; permissions stay; a device or a pipe is written to
 * directly.
 * @throws the system's error when it cannot be written; no temporary file is left then
 */
export function replaceFile(file: string, bytes: string | Uint8Array): void {
  const there = fs.statSync(file, { throwIfNoEntry: false });
  if (there && !there.isFile()) {
    fs.writeFileSync(file, bytes);
    return;
  }
  const target = there ? fs.realpathSync(file) : file;
  const beside = `${target}.${process.pid}.tmp`;
  const handle = fs.openSync(beside, 'wx', there?.mode ?? 0o666);
  try {
    try {
      fs.writeFileSync(handle, bytes);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(beside, target);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw error;
  }
}

const reasons: Readonly<Record<string, Text>> = {
  ENOENT: { en: 'no such file or folder', zh: '没有这个文件或文件夹' },
  EACCES: { en: 'permission denied', zh: '没有权限' },
  EPERM: { en: 'permission denied', zh: '没有权限' },
  EROFS: { en: 'the disk is read-only', zh: '磁盘只读' },
  ENOSPC: { en: 'no space is left on the disk', zh: '磁盘空间不足' },
  EDQUOT: { en: 'no space is left on the disk', zh: '磁盘空间不足' },
  EFBIG: { en: 'the file would be too large', zh: '文件将超过大小限制' },
  EISDIR: { en: 'it is a folder', zh: '这是文件夹' },
  ENOTDIR: { en: 'a part of its path is not a folder', zh: '路径中有一段不是文件夹' },
  ELOOP: { en: 'its links form a cycle', zh: '链接循环' },
  NOFILE: { en: 'it is not a file', zh: '这不是文件' },
};

/** Why the system refused a file, in words. */
export function reasonOf(error: unknown): Text {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? same(code === '' && error instanceof Error ? error.message : code);
}
