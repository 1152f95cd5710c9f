import fs from 'node:fs';
import type { ReadBack } from '../../documents/back/read-back.ts';
import type { ReadSheet } from '../../documents/back/sheet.ts';
import { checkedText } from '../checked-text.ts';
import { dayOption } from '../dates.ts';
import { readText, UsageError } from '../files.ts';
import { jsonText } from '../output/json-text.ts';
import { writeWhole } from '../outputs.ts';
import { projectReader } from '../project.ts';
import { type Terminal, writePlanText } from '../terminal.ts';

/** What the command line says about a workbook that comes back. */
export interface BackFlags {
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
  readonly merge?: boolean | undefined;
  readonly format: 'text' | 'json';
  readonly today?: string | undefined;
}

/**
 * Takes the changes of an exported workbook over: into the plan that is there (`--merge`), or as a
 * plan of their own. Exit code: 0, 1 if something was not taken, 2 if nothing is written.
 * @returns undefined for a workbook that was not exported, or lost its hidden sheet
 */
export async function importExport(
  file: string,
  sheets: readonly ReadSheet[],
  flags: BackFlags,
  terminal: Terminal,
): Promise<number | undefined> {
  const { readBase, takeBack } = await import('../../documents/out/office.ts');
  const base = readBase(sheets);
  if (!base) return undefined;
  const { output, merge, format } = flags;
  const isThere = output !== undefined && fs.existsSync(output);
  if (isThere && !merge && !flags.force)
    throw new UsageError({
      en: `${output} exists already. Use --merge to take over what was changed in ${file}, or --force to overwrite it.`,
      zh: `${output} 已存在。用 --merge 写入 ${file} 中的改动，或用 --force 覆盖。`,
    });
  const existing = isThere && merge ? readText(output) : undefined;
  const today = dayOption(flags.today, terminal);
  const { catalog } = await checkedText(output ?? 'x.plan.yaml', base.text, {
    projects: projectReader(),
    lang: undefined,
    today,
  });
  const back = takeBack(base, sheets, catalog, existing);
  if (!back)
    throw new UsageError({
      en: `${isThere ? output : file} cannot be read as a plan. Check it first: planwright check ${output ?? ''}`.trim(),
      zh: `无法把 ${isThere ? output : file} 读作计划，请先检查：planwright check ${output ?? ''}`.trim(),
    });
  if (output !== undefined && back.text !== existing) writeWhole(output, back.text);
  if (format === 'json')
    terminal.write(
      jsonText({
        ...dataOf(back),
        ...(output === undefined ? { plan: back.text } : { file: output }),
      }),
    );
  else {
    if (output === undefined) writePlanText(terminal, back.text);
    terminal.error(`${back.lines.map((line) => line[terminal.lang]).join('\n')}\n`);
  }
  return back.conflicts.length + back.left.length + back.gone.length > 0 ? 1 : 0;
}

/** The result as data. */
function dataOf({ taken, there, conflicts, left, gone }: ReadBack): object {
  return { version: 1, taken, there, conflicts, left, gone };
}
