import fs from 'node:fs';
import { createInterface } from 'node:readline';
import {
  checkinWords,
  problemText,
  questionText,
  unlikelyText,
} from '../../features/figures/check-in-words.ts';
import { kpiName } from '../../model/kpi-texts.ts';
import type { Lang } from '../../text/language.ts';
import { visible } from '../../text/message.ts';
import { type DueFigure, dueFigures, judgeAnswer, splitAnswer } from '../../tracking/check-in.ts';
import { readLines } from '../../tracking/figures.ts';
import { readFiguresFile } from '../../tracking/read-file.ts';
import { dayOption } from '../dates.ts';
import { readText, UsageError } from '../files.ts';
import { projectReader } from '../project.ts';
import type { Terminal } from '../terminal.ts';
import { appendFigures, onePlan, type PlanFigures, planFigures } from '../tracking/plan-figures.ts';

export interface CheckinFlags {
  readonly owner?: string;
  readonly from?: string;
  readonly today?: string;
  readonly lang?: Lang;
}

/** Asks a person; undefined at the end of the input. */
export type Ask = (question: string) => Promise<string | undefined>;

/**
 * Asks for the figures that are due, one after the other, and adds each answer to the plan's file
 * of figures at once. Exit code: 0, or 2 when nothing can be asked or added.
 * @param ask asks a question; by default on the terminal
 */
export async function checkinCommand(
  paths: readonly string[],
  flags: CheckinFlags,
  terminal: Terminal,
  ask?: Ask,
): Promise<number> {
  const today = dayOption(flags.today, terminal);
  const projects = projectReader();
  const of = await planFigures(onePlan(paths), { projects, today, lang: flags.lang });
  if (flags.from !== undefined) return addFrom(of, flags.from, terminal);
  const due = dueFigures(of.plan, of.catalog, of.tracking.figures, { today, owner: flags.owner });
  const { lang } = of;
  if (due.length === 0) {
    terminal.write(`${checkinWords.upToDate[lang]}\n`);
    return 0;
  }
  terminal.write(`${checkinWords.start(due.length)[lang]}\n`);
  const input = ask ? undefined : createInterface({ input: process.stdin, terminal: false });
  const asking = ask ?? lineReader(input, terminal);
  let added = 0;
  try {
    for (const [index, one] of due.entries()) {
      const answer = await answerTo(of, one, `${index + 1}/${due.length} `, asking, terminal);
      if (answer === undefined) break;
      if (answer.text === '') continue;
      appendFigures(of, [
        { kpi: one.kpi.key, date: one.period.text, value: answer.text, note: answer.note },
      ]);
      added++;
    }
  } finally {
    input?.close();
  }
  terminal.write(`${checkinWords.added(added, of.figuresFile)[lang]}\n`);
  return 0;
}

interface Given {
  readonly text: string;
  readonly note: string;
}

/** The answer to one question: asked again until it is a figure, confirmed where it is unlikely. */
async function answerTo(
  { plan, catalog, tracking, lang }: PlanFigures,
  due: DueFigure,
  count: string,
  ask: Ask,
  terminal: Terminal,
): Promise<Given | undefined> {
  const { kpi } = due;
  const question = `${count}${questionText(plan, catalog, due)[lang]} `;
  for (;;) {
    const said = (await ask(question))?.trim();
    if (said === undefined || /^(?:q|quit|退出)$/i.test(said)) return undefined;
    const { text, note } = splitAnswer(said);
    if (text === '' || text === '-') return { text: '', note: '' };
    const answer = judgeAnswer(catalog, kpi, tracking.figures.get(kpi) ?? [], text);
    if ('problem' in answer) {
      terminal.write(`  ${problemText(answer.problem, kpiName(catalog, kpi))[lang]}\n`);
      continue;
    }
    const { unlikely } = answer;
    if (unlikely === undefined) return { text, note };
    const sure = await ask(`  ${unlikelyText(catalog, kpi, text, unlikely)[lang]} `);
    if (sure === undefined) return undefined;
    if (/^(?:y|yes|是|对)$/i.test(sure.trim())) return { text, note };
  }
}

/** Reads lines of standard input; a pipe works as well as a person. */
function lineReader(
  input: ReturnType<typeof createInterface> | undefined,
  terminal: Terminal,
): Ask {
  const lines = input?.[Symbol.asyncIterator]();
  return async (question) => {
    terminal.write(question);
    const next = await lines?.next();
    return next === undefined || next.done ? undefined : next.value;
  };
}

/** Adds the figures of a file, all or none of them. */
function addFrom(of: PlanFigures, from: string, terminal: Terminal): number {
  const text = from === '-' ? fs.readFileSync(0, 'utf8').replace(/^\uFEFF/, '') : readText(from);
  const file = readFiguresFile(text);
  const lines = readLines(of.plan, of.catalog, file);
  const wrong = lines.filter(({ problem }) => problem !== undefined);
  if (lines.length === 0 || wrong.length > 0) {
    const places = wrong.map(({ line }) => line.row.line).slice(0, 10);
    throw new UsageError(checkinWords.refused(visible(from), places));
  }
  const known = new Set(
    of.tracking.lines.map((one) =>
      JSON.stringify([one.kpi?.key, one.date?.start, one.date?.end, one.value]),
    ),
  );
  const fresh = lines.filter(
    (one) => !known.has(JSON.stringify([one.kpi?.key, one.date?.start, one.date?.end, one.value])),
  );
  if (fresh.length > 0)
    appendFigures(
      of,
      fresh.map(({ line, kpi }) => ({
        kpi: kpi?.key ?? '',
        date: line.date?.text ?? '',
        value: line.value?.text ?? '',
        ...(line.note && { note: line.note.text }),
        ...(line.by && { by: line.by.text }),
      })),
    );
  terminal.write(`${checkinWords.added(fresh.length, of.figuresFile)[of.lang]}\n`);
  return 0;
}
