import fs from 'node:fs';
import { builtinCatalog } from '../../catalog/catalog.ts';
import { check } from '../../check.ts';
import { type Imported, importDocuments } from '../../documents/in/import.ts';
import { reportLines } from '../../documents/in/report.ts';
import { placeText, type SourceDocument } from '../../documents/in/source.ts';
import type { Day } from '../../model/grammar/day.ts';
import type { Lang } from '../../text/language.ts';
import { figuresBeside } from '../../text/uri.ts';
import { withFigures } from '../../tracking/append.ts';
import { dayOption } from '../dates.ts';
import { UsageError } from '../files.ts';
import { countsOf } from '../output/counts.ts';
import { jsonText } from '../output/json-text.ts';
import { writeWhole } from '../outputs.ts';
import { type Terminal, writePlanText } from '../terminal.ts';
import { cliWords, summaryText } from '../words.ts';
import { importExport } from './import-export.ts';
import { bytesIn, readFile } from './import-file.ts';

export interface ImportFlags {
  readonly output?: string;
  readonly explain?: boolean;
  readonly force?: boolean;
  /** Take the changes of an exported workbook over into the plan that is there. */
  readonly merge?: boolean;
  readonly format: 'text' | 'json';
  readonly today?: string;
  readonly lang?: Lang;
}

/**
 * Makes a plan from documents: prints it, or writes it to a file with the measured figures beside
 * it; says on standard error what became of everything. Exit code: 0, or 2 if nothing is written.
 * @throws UsageError for a file that is not read, and an existing file without `--force`
 */
export async function importCommand(
  files: readonly string[],
  flags: ImportFlags,
  terminal: Terminal,
): Promise<number> {
  const { output } = flags;
  const returned = await backFrom(files, flags, terminal);
  if (returned !== undefined) return returned;
  const today = dayOption(flags.today, terminal);
  const figuresFile = output === undefined ? undefined : figuresBeside(output);
  for (const file of [output, figuresFile])
    if (file !== undefined && fs.existsSync(file) && !flags.force) {
      terminal.error(`${cliWords.exists[terminal.lang]} ${file}\n`);
      return 2;
    }
  const documents: SourceDocument[] = [];
  for (const file of files) documents.push(await readFile(file));
  const imported = importDocuments(documents, {
    catalog: builtinCatalog(),
    today,
    lang: flags.lang,
    figures: figuresFile === undefined ? 'inside' : 'beside',
  });
  const { lang } = terminal;
  const figures = withFigures('', imported.figures, imported.lang);
  if (output !== undefined) {
    writeWhole(output, imported.text);
    if (figuresFile !== undefined && figures !== undefined && imported.figures.length > 0)
      writeWhole(figuresFile, figures);
  }
  if (flags.format === 'json') terminal.write(jsonText(dataOf(imported, output, today)));
  else if (output === undefined) writePlanText(terminal, imported.text);
  else
    terminal.write(
      `${[output, ...(imported.figures.length > 0 && figuresFile ? [figuresFile] : [])].join('\n')}\n`,
    );
  const lines = [
    ...reportLines(imported, lang, flags.explain === true),
    checkedText(imported, today, lang),
  ];
  if (flags.format !== 'json') terminal.error(`${lines.join('\n')}\n`);
  return 0;
}

/** The exit code for a workbook that was exported; undefined for other documents. */
async function backFrom(
  files: readonly string[],
  flags: ImportFlags,
  terminal: Terminal,
): Promise<number | undefined> {
  const { openExport } = await import('../../documents/read/office.ts');
  const [file = ''] = files;
  const bytes = files.length === 1 && /\.xlsx$/i.test(file) ? bytesIn(file) : undefined;
  const sheets = bytes && openExport(bytes);
  const code = sheets && (await importExport(file, sheets, flags, terminal));
  if (code !== undefined || !flags.merge) return code;
  throw new UsageError({
    en: `--merge needs one workbook that was exported with planwright report --format xlsx; ${file} is none, or its hidden sheet is gone. Import it without --merge into a new file.`,
    zh: `--merge 需要一个由 planwright report --format xlsx 导出的工作簿；${file} 不是，或其隐藏工作表已丢失。请去掉 --merge，导入到新文件。`,
  });
}

/** The summary of the check of a fresh plan. */
function checkedText({ text }: Imported, today: Day, lang: Lang): string {
  const { findings } = check(text, { catalog: builtinCatalog(), today });
  const counts = countsOf([{ file: '', text, models: [], status: 'draft', lang, findings }]);
  return summaryText(1, counts, findings.length === 0 ? 1 : 0)[lang];
}

/** The result as data. */
function dataOf(
  { text, placed, left, doubts, notes, figures }: Imported,
  file: string | undefined,
  today: Day,
): unknown {
  const { findings } = check(text, { catalog: builtinCatalog(), today });
  const place = ({ file: source, at }: Imported['left'][number]): object => ({
    file: source,
    place: placeText(at),
  });
  return {
    version: 1,
    ...(file === undefined ? { plan: text } : { file }),
    placed: placed.map((one) => ({
      at: one.address,
      text: one.text,
      ...place({ ...one, under: [] }),
    })),
    left: left.map((one) => ({ text: one.text, under: one.under, ...place(one) })),
    doubtful: doubts.map((one) => ({
      kind: one.kind,
      text: one.text,
      ...place({ ...one, under: [] }),
    })),
    notes,
    figures,
    findings: countsOf([{ file: '', text, models: [], status: 'draft', lang: 'en', findings }]),
  };
}
