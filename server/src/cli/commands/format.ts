import fs from 'node:fs';
import { parsePlan } from '../../check.ts';
import { formatSyntax } from '../../features/format/format.ts';
import { canFormat } from '../../features/format/meaning.ts';
import { noFiles } from '../../model/catalogs.ts';
import type { Lang, Text } from '../../text/language.ts';
import { applyEdits } from '../../text/span.ts';
import { findPlans, readText, UsageError } from '../files.ts';
import { type WriteProblem, writeChanged, writeProblem } from '../fix-files.ts';
import { projectReader } from '../project.ts';
import { type Terminal, writePlanText } from '../terminal.ts';
import { cliWords } from '../words.ts';

export interface FormatFlags {
  readonly check?: boolean;
  readonly lang?: Lang;
}

const words = {
  done: { en: 'formatted', zh: '已整理' },
  todo: { en: 'is not formatted', zh: '未整理' },
  unreadable: {
    en: 'is not formatted: it cannot be parsed reliably. Run planwright check.',
    zh: '未整理：内容无法准确读取，请运行 planwright check。',
  },
} satisfies Record<string, Text>;

/** A formatted text, or the reason why it stays as it is. */
type Formatted = { readonly text: string } | { readonly problem: WriteProblem | 'unreadable' };

/**
 * Formats plans as the editor does. Exit code: 0 if all are formatted; 1 if one could not be, or
 * with `--check` if one is not. Plans that the configuration ignores are left alone.
 */
export async function formatCommand(
  paths: readonly string[],
  flags: FormatFlags,
  terminal: Terminal,
): Promise<number> {
  const { lang } = terminal;
  if (paths.includes('-')) return formatInput(flags, terminal);
  const projects = projectReader();
  let left = 0;
  for (const file of findPlans(paths.length > 0 ? paths : ['.'])) {
    if ((await projects.of(file, noFiles)).ignored) continue;
    const before = readText(file);
    const result = formatted(before);
    const problem =
      'problem' in result
        ? result.problem
        : flags.check || result.text === before
          ? undefined
          : writeChanged(file, before, result.text);
    if (problem) terminal.error(`${file}: ${reasonText(problem)[lang]}\n`);
    else if ('text' in result && result.text !== before)
      terminal.write(`${file}: ${words[flags.check ? 'todo' : 'done'][lang]}\n`);
    if (problem || (flags.check && 'text' in result && result.text !== before)) left++;
  }
  return left > 0 ? 1 : 0;
}

function formatInput({ check }: FormatFlags, terminal: Terminal): number {
  const before = fs.readFileSync(0, 'utf8');
  const result = formatted(before);
  if ('problem' in result) throw new UsageError(inputText(result.problem));
  if (!check) writePlanText(terminal, result.text);
  return check && result.text !== before ? 1 : 0;
}

function formatted(text: string): Formatted {
  const problem = writeProblem(text);
  if (problem) return { problem };
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const syntax = parsePlan(text.slice(mark.length));
  if (!canFormat(syntax) && text.trim() !== '') return { problem: 'unreadable' };
  return { text: mark + applyEdits(text.slice(mark.length), formatSyntax(syntax)) };
}

function reasonText(problem: WriteProblem | 'unreadable'): Text {
  return problem === 'unreadable' ? words.unreadable : cliWords.notChanged[problem];
}

function inputText(problem: WriteProblem | 'unreadable'): Text {
  if (problem !== 'unreadable') return cliWords.inputNotFixed;
  return { en: `Standard input ${words.unreadable.en}`, zh: `标准输入${words.unreadable.zh}` };
}
