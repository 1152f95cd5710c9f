import path from 'node:path';
import type { SourceDocument } from '../../documents/in/source.ts';
import { decodeText, mostBytes, readWhole } from '../../node/read-document.ts';
import { UsageError } from '../files.ts';
import { reasonOf } from '../whole-file.ts';

/** The bytes of a file that can be read; why another cannot is said later. */
export function bytesIn(file: string): Uint8Array | undefined {
  try {
    return readWhole(file);
  } catch {
    return undefined;
  }
}

/** @throws UsageError with the reason in words */
export async function readFile(file: string): Promise<SourceDocument> {
  const refuse = (reason: { readonly en: string; readonly zh: string }): never => {
    throw new UsageError({ en: `${file} ${reason.en}`, zh: `${file} ${reason.zh}` });
  };
  const { openDocument } = await import('../../documents/read/office.ts');
  let bytes: Uint8Array | undefined;
  try {
    bytes = readWhole(file);
  } catch (error) {
    const reason = reasonOf(error);
    return refuse({ en: `cannot be read: ${reason.en}.`, zh: `无法读取：${reason.zh}。` });
  }
  if (!bytes)
    return refuse({
      en: `is larger than ${mostBytes / 1_000_000} MB. Save the part that matters as a file of its own.`,
      zh: `超过 ${mostBytes / 1_000_000} MB，请把需要的部分另存为单独的文件。`,
    });
  const { document, problem } = openDocument(path.basename(file), bytes, decodeText);
  return document ?? refuse(problem);
}
