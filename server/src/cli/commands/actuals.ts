import type { Lang, Text } from '../../text/language.ts';
import { visible } from '../../text/message.ts';
import { type ImportedTable, importTable } from '../../tracking/import-table.ts';
import type { LeftCell, TakenFigure } from '../../tracking/table-cell.ts';
import { dayOption } from '../dates.ts';
import { UsageError } from '../files.ts';
import { projectReader } from '../project.ts';
import type { Terminal } from '../terminal.ts';
import { appendFigures, onePlan, type PlanFigures, planFigures } from '../tracking/plan-figures.ts';
import { type NamedTable, readTables } from '../tracking/read-table.ts';

export interface ImportFlags {
  readonly dryRun?: boolean;
  readonly today?: string;
  readonly lang?: Lang;
}

/**
 * Adds the figures of a table (CSV or xlsx, long or wide) to a plan's file of figures; prints what
 * was taken, and each cell that was not, with its place. Exit code: 0, or 1 when cells were left.
 * @throws UsageError if no table with figures is recognised
 */
export async function importCommand(
  file: string,
  paths: readonly string[],
  flags: ImportFlags,
  terminal: Terminal,
): Promise<number> {
  const today = dayOption(flags.today, terminal);
  const projects = projectReader();
  const of = await planFigures(onePlan(paths), { projects, today, lang: flags.lang });
  const tables = await readTables(file);
  const read = tables.flatMap((table) => {
    const result = importTable(of.plan, of.catalog, table.rows);
    return result ? [{ table, result }] : [];
  });
  if (read.length === 0) throw new UsageError(words.noTable(visible(file)));
  const taken = read.flatMap(({ result }) => result.taken);
  const fresh = taken.filter((figure) => !isThere(of, figure));
  if (fresh.length > 0 && !flags.dryRun) appendFigures(of, fresh);
  const { lang } = of;
  terminal.write(
    `${words.taken(fresh.length, taken.length - fresh.length, of.figuresFile, flags.dryRun === true)[lang]}\n`,
  );
  for (const { table, result } of read) terminal.write(notes(table, result, lang));
  return read.some(({ result }) => result.left.length > 0) ? 1 : 0;
}

/** The same figure is in the file already. */
function isThere({ tracking }: PlanFigures, { kpi, date, value }: TakenFigure): boolean {
  return tracking.lines.some(
    (one) => one.kpi?.key === kpi && one.line.date?.text === date && one.line.value?.text === value,
  );
}

/** Maximum number of cells that are listed. */
const most = 30;

function notes({ name }: NamedTable, { taken, left }: ImportedTable, lang: Lang): string {
  const lines = [
    ...taken
      .filter(({ asPercent }) => asPercent)
      .slice(0, 1)
      .map((figure) => words.percent(figure)),
    ...left.slice(0, most).map((cell) => words.left(name, cell)),
    ...(left.length > most ? [words.more(left.length - most)] : []),
  ];
  return lines.map((line) => `  ${line[lang]}\n`).join('');
}

const reasons: Readonly<Record<LeftCell['why'], Text>> = {
  kpi: { en: 'the plan has no such KPI', zh: '计划中没有该指标' },
  date: { en: 'its date cannot be read', zh: '日期无法读取' },
  value: { en: 'it does not fit the unit of the KPI', zh: '与指标的单位不符' },
};

const words = {
  noTable: (file: string): Text => ({
    en: `${file} has no table with figures. It needs columns kpi, date and value, or a row for each KPI with a column for each month.`,
    zh: `${file} 中没有可识别的表格。应有“指标、日期、数值”三列，或每个指标一行、每月一列。`,
  }),
  taken: (count: number, known: number, file: string, isDry: boolean): Text => ({
    en: `${count} ${count === 1 ? 'figure' : 'figures'} ${isDry ? 'would be ' : ''}added to ${visible(file)}${known > 0 ? `, ${known} were there already` : ''}.`,
    zh: `${isDry ? '将' : '已'}向 ${visible(file)} 添加 ${count} 个实际值${known > 0 ? `，另有 ${known} 个已存在` : ''}。`,
  }),
  percent: ({ value }: TakenFigure): Text => ({
    en: `Fractions of the workbook are written as percent, such as ${value}.`,
    zh: `工作簿中的小数已写成百分数，如 ${value}。`,
  }),
  left: (sheet: string, { row, column, text, why }: LeftCell): Text => {
    const place = `${sheet === '' ? '' : `${visible(sheet)}!`}${columnName(column)}${row}`;
    return {
      en: `${place}: “${visible(text)}” was not taken, ${reasons[why].en}.`,
      zh: `${place}：“${visible(text)}”未采用，${reasons[why].zh}。`,
    };
  },
  more: (count: number): Text => ({ en: `… and ${count} more.`, zh: `……另有 ${count} 处。` }),
};

/** `B` for 2, `AA` for 27: the name of a column in a spreadsheet. */
function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest > 0 ? `${columnName(rest)}${letter}` : letter;
}
