import fs from 'node:fs';
import path from 'node:path';
import type { Exported } from '../../documents/out/exported.ts';
import type { OfficeFormat } from '../../documents/out/office-formats.ts';
import { readWhole } from '../../node/read-document.ts';
import type { Text } from '../../text/language.ts';
import { UsageError } from '../files.ts';
import { writeWhole } from '../outputs.ts';
import { reasonOf } from '../whole-file.ts';

/** What the command line says about the files. */
export interface OfficeFlags {
  readonly format: OfficeFormat;
  readonly lang?: string | undefined;
  readonly output?: string | undefined;
  /** The file of a PowerPoint template. */
  readonly template?: string | undefined;
}

/** A plan to write, and its file. */
export interface OfficePlan extends Exported {
  readonly file: string;
}

/**
 * Refuses what cannot be, before anything is read: no file, two languages in one document, several
 * plans in one file.
 * @throws UsageError
 */
export function checkOffice({ format, lang, output }: OfficeFlags, plans: number): void {
  if (output === undefined)
    throw new UsageError({
      en: `--format ${format} writes a file: say which one with -o plan.${format}.`,
      zh: `--format ${format} 写入文件，请用 -o plan.${format} 指定文件名。`,
    });
  if (lang === 'both')
    throw new UsageError({
      en: `A file of --format ${format} has one language. Run the command once with --lang en and once with --lang zh.`,
      zh: `--format ${format} 的文件只有一种语言，请用 --lang zh 与 --lang en 各运行一次。`,
    });
  if (plans > 1 && !isFolder(output))
    throw new UsageError({
      en: `These are ${plans} plans, and a file of --format ${format} has one. Name an existing folder with -o, and each gets its file there.`,
      zh: `这里有 ${plans} 份计划，而 --format ${format} 的文件只放一份。请用 -o 指定已有的文件夹，每份计划各写一个文件。`,
    });
}

/** @throws UsageError for a template that the format has no use for */
export function checkTemplate(format: string, template: string | undefined): void {
  if (template !== undefined && format !== 'pptx')
    throw new UsageError({
      en: '--template is for slides: use it with --format pptx.',
      zh: '--template 用于幻灯片，请与 --format pptx 一起使用。',
    });
}

/** Writes each plan to its file: the named one, or one named after the plan in the named folder. */
export async function writeOffice(
  plans: readonly OfficePlan[],
  { format, output = '', template }: OfficeFlags,
): Promise<void> {
  const house = template === undefined ? undefined : templateBytes(template);
  const { officeBytes } = await import('../../documents/out/office.ts');
  const writers = await import('../../node/office/write.ts');
  const taken = new Set<string>();
  for (const plan of plans) {
    const bytes = await officeBytes(plan, format, writers, house).catch((error: unknown) => {
      if (!(error instanceof writers.TemplateError)) throw error;
      const { en, zh } = error.text;
      throw new UsageError({ en: `${template} ${en}`, zh: `${template} ${zh}` });
    });
    writeWhole(fileFor(plan.file, output, format, taken), bytes);
  }
}

/** @throws UsageError with the reason in words */
function templateBytes(file: string): Uint8Array {
  const refuse = (reason: Text): UsageError =>
    new UsageError({ en: `${file} ${reason.en}`, zh: `${file} ${reason.zh}` });
  let bytes: Uint8Array | undefined;
  try {
    bytes = readWhole(file);
  } catch (error) {
    const reason = reasonOf(error);
    throw refuse({ en: `cannot be read: ${reason.en}.`, zh: `无法读取：${reason.zh}。` });
  }
  if (!bytes) throw refuse({ en: 'is too large for a template.', zh: '过大，不能用作模板。' });
  return bytes;
}

function isFolder(output: string): boolean {
  return fs.statSync(output, { throwIfNoEntry: false })?.isDirectory() === true;
}

function fileFor(plan: string, output: string, format: string, taken: Set<string>): string {
  if (!isFolder(output)) return output;
  const base = path.basename(plan).replace(/(?:\.plan)?\.ya?ml$/i, '');
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}-${number}`;
  taken.add(name.toLowerCase());
  return path.join(output, `${name}.${format}`);
}
