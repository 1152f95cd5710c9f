import fs from 'node:fs';
import path from 'node:path';
import type { Checked } from '../check.ts';
import { UsageError } from './files.ts';
import { type Format, formats } from './format-names.ts';
import type { FileResult } from './output/counts.ts';
import { painter, type Terminal } from './terminal.ts';
import { reasonOf, replaceFile } from './whole-file.ts';

/** A format and its file; without one, standard output. */
export interface Output {
  readonly format: Format;
  readonly file: string | undefined;
}

/**
 * Parses `sarif=out.sarif`, `github`, ….
 * @throws UsageError for an unknown format, and for two on standard output
 */
export function outputsOf(values: readonly string[]): readonly Output[] {
  if (values.length === 0) return [{ format: 'pretty', file: undefined }];
  const outputs = values.map((value) => {
    const [name = '', ...rest] = value.split('=');
    const format = formats.find((known) => known === name);
    if (!format)
      throw new UsageError({
        en: `${name} is not a format; choose ${formats.join(', ')}, with =file to write to a file`,
        zh: `没有格式 ${name}，可选 ${formats.join('、')}，写入文件用“=文件”`,
      });
    return { format, file: rest.length === 0 ? undefined : rest.join('=') };
  });
  const shared = outputs.filter(({ file }) => file === undefined);
  if (shared.length > 1 || outputs.some(({ file }) => file === ''))
    throw new UsageError({
      en: `Only one format can go to standard output; give the others a file: --format ${shared[0]?.format ?? 'sarif'}=report`,
      zh: `只能有一种格式写到标准输出，其余请指定文件：--format ${shared[0]?.format ?? 'sarif'}=report`,
    });
  return outputs;
}

/** The results of a run, with everything that the formats need. */
export interface Results {
  readonly results: readonly (FileResult & {
    readonly checked?: Pick<Checked, 'silenced' | 'crashes'>;
    readonly hasBaseline?: boolean;
  })[];
  readonly hints: boolean;
  /** Every question that a draft raises. */
  readonly all: boolean;
}

/** Writes every output: files atomically, the one without a file to the terminal. */
export async function writeOutputs(
  outputs: readonly Output[],
  results: Results,
  terminal: Terminal,
): Promise<void> {
  for (const { format, file } of outputs) {
    const text = await rendered(format, results, terminal, file === undefined);
    if (file === undefined) terminal.write(text);
    else writeWhole(file, text);
  }
}

/** Loads only the requested formats. */
async function rendered(
  format: Format,
  { results, hints, all }: Results,
  terminal: Terminal,
  onTerminal: boolean,
): Promise<string> {
  switch (format) {
    case 'pretty': {
      const { prettyOutput } = await import('./output/pretty.ts');
      return prettyOutput(results, {
        ...painter(onTerminal ? terminal : { ...terminal, colour: false }),
        hints,
        all,
      });
    }
    case 'json':
      return (await import('./output/json.ts')).jsonOutput(results);
    case 'sarif':
      return (await import('./output/sarif.ts')).sarifOutput(results, terminal.lang);
    case 'github':
      return (await import('./output/github.ts')).githubOutput(results);
    case 'gitlab':
      return (await import('./output/gitlab.ts')).gitlabOutput(results);
    case 'junit':
      return (await import('./output/junit.ts')).junitOutput(results);
    case 'unix':
      return (await import('./output/unix.ts')).unixOutput(results, hints);
    case 'checkstyle':
      return (await import('./output/checkstyle.ts')).checkstyleOutput(results);
    case 'markdown':
      return (await import('./output/markdown.ts')).markdownOutput(results, terminal.lang);
  }
}

/** Writes a file atomically. */
export function writeWhole(file: string, text: string | Uint8Array): void {
  try {
    fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    replaceFile(file, text);
  } catch (error) {
    const reason = reasonOf(error);
    throw new UsageError({
      en: `${file} cannot be written: ${reason.en}.`,
      zh: `${file} 无法写入：${reason.zh}。`,
    });
  }
}
