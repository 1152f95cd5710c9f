import type { Finding } from '../../rules/finding.ts';
import { inFirstDraft } from '../../rules/first-draft.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Lang } from '../../text/language.ts';
import { indexLines, type LineIndex, lineColumn, lineText } from '../../text/lines.ts';
import { shown } from '../../text/message.ts';
import { displayWidth } from '../../text/width.ts';
import { cliWords, moreText, notJudgedText, summaryText } from '../words.ts';
import { countsOf, type FileResult, isPlan } from './counts.ts';
import { wrap } from './wrap.ts';

/** Styles of the output; plain when colours are off. */
export type Style = 'bold' | 'dim' | 'underline' | Severity;

export interface PrettyOptions {
  readonly paint: (style: Style, text: string) => string;
  readonly lang: Lang;
  /** Width of the terminal in columns. */
  readonly width: number;
  /** Also show hints. */
  readonly hints: boolean;
  /** Show every question that a draft raises. */
  readonly all: boolean;
}

/**
 * Findings for people: the line, the place underlined, the reason, the case it comes from and the
 * fix.
 */
export function prettyOutput(results: readonly FileResult[], options: PrettyOptions): string {
  const blocks = results.map((result) => fileBlock(result, options));
  const plans = results.filter(isPlan);
  const clean = plans.filter((result) => visible(result, options).length === 0).length;
  const summary = summaryText(plans.length, countsOf(results), clean)[options.lang];
  const notes = [notJudgedText(results)]
    .flatMap((text) => text?.[options.lang] ?? [])
    .map((text) => `${options.paint('dim', text)}\n`);
  return `${blocks.filter((block) => block !== '').join('\n')}${blocks.some((block) => block !== '') ? '\n' : ''}${options.paint('bold', summary)}\n${notes.join('')}`;
}

function visible(result: FileResult, { hints, all }: PrettyOptions): readonly Finding[] {
  const { shown: few } = inFirstDraft(result.findings, result.status);
  return (all ? result.findings : few).filter(({ severity }) => hints || severity !== 'hint');
}

function fileBlock(result: FileResult, options: PrettyOptions): string {
  const findings = visible(result, options);
  if (findings.length === 0) return '';
  const lines = indexLines(result.text);
  return [
    options.paint('underline', shown(result.file)),
    ...findings.map((finding) => findingBlock(finding, lines, result.lang, options)),
    ...moreLine(result, options),
    '',
  ].join('\n');
}

/** What a draft is not asked yet. */
function moreLine({ findings, status, lang }: FileResult, { all, paint }: PrettyOptions): string[] {
  const { more } = inFirstDraft(findings, status);
  return all || more === 0 ? [] : [`  ${paint('dim', moreText(more)[lang])}`];
}

function findingBlock(
  finding: Finding,
  lines: LineIndex,
  lang: Lang,
  options: PrettyOptions,
): string {
  const { paint } = options;
  const { line, column } = lineColumn(lines, finding.span.start);
  const head = `${line + 1}:${column + 1}  ${cliWords.severities[finding.severity][lang]}  ${finding.rule}`;
  const gutter = String(line + 1).length;
  const blank = ' '.repeat(gutter);
  const indent = `  ${blank}   `;
  const text = wrap(finding.message[lang], options.width - indent.length);
  const notes = [
    ...finding.related
      .filter(({ span }) => finding.facts.length > 0 || span.start !== finding.span.start)
      .slice(0, 2)
      .map(
        ({ span, message }) =>
          `${finding.facts.length > 0 ? cliWords.because[lang] : `${cliWords.see[lang]} ${lineColumn(lines, span.start).line + 1}`}: ${message[lang]}`,
      ),
    ...finding
      .fixes()
      .slice(0, 2)
      .map(({ title }) => `${cliWords.fix[lang]}: ${title[lang]}`),
  ];
  return [
    `  ${paint(finding.severity, head)}  ${paint('dim', finding.name)}`,
    ...excerpt(finding, lines, paint).map((part) => `  ${part}`),
    ...text.map((part) => indent + part),
    ...notes.flatMap((note) =>
      wrap(note, options.width - indent.length - 2).map((part, index) =>
        paint('dim', `${indent}${index === 0 ? '= ' : '  '}${part}`),
      ),
    ),
  ].join('\n');
}

/** The source line with the place underlined, by the display width of each character. */
function excerpt(
  { span, severity }: Finding,
  lines: LineIndex,
  paint: PrettyOptions['paint'],
): string[] {
  const { line, column } = lineColumn(lines, span.start);
  const end = lineColumn(lines, span.end);
  const source = visibleText(lineText(lines, line).replaceAll('\t', ' '));
  const to = end.line === line ? Math.max(end.column, column + 1) : source.length;
  const from = Math.max(0, column - 60);
  const cut = source.slice(from, from + 110);
  const number = String(line + 1);
  const before = ' '.repeat(displayWidth(source.slice(from, column)));
  const marks = '^'.repeat(
    Math.max(1, displayWidth(source.slice(column, Math.min(to, from + 110)))),
  );
  return [
    paint('dim', `${number} | `) + cut,
    `${' '.repeat(number.length)}${paint('dim', ' | ')}${before}${paint(severity, marks)}`,
  ];
}

/** Escapes the control characters of a plan, which must not reach the terminal. */
function visibleText(text: string): string {
  return [...text]
    .map((character) =>
      /\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(character) ? '�' : character,
    )
    .join('');
}
