import { type FileDiff, isQuiet } from '../../features/review/file-diff.ts';
import { bySection, reviewWords, symbolOf } from '../../features/review/words.ts';
import { compareSeverity, type Finding } from '../../rules/finding.ts';
import { shown } from '../../text/message.ts';
import type { PrettyOptions, Style } from './pretty.ts';
import { wrap } from './wrap.ts';

const styles: Readonly<Record<string, Style>> = { '+': 'info', '-': 'error', '~': 'warning' };
const arrows = { bolder: ' ▲', weaker: ' ▼' } as const;

type Options = Pick<PrettyOptions, 'paint' | 'lang' | 'width'>;

/** The differences of plan files, for the terminal. */
export function diffText(files: readonly FileDiff[], options: Options): string {
  const changed = files.filter((file) => !isQuiet(file));
  if (changed.length === 0) return `${reviewWords.noChange[options.lang]}\n`;
  return changed.map((file) => fileText(file, options)).join('\n');
}

function fileText(file: FileDiff, options: Options): string {
  const { paint, lang } = options;
  const { status, from, changes, newFindings, clearedFindings } = file;
  const note =
    status === 'added'
      ? `  (${reviewWords.planAdded[lang]})`
      : status === 'removed'
        ? `  (${reviewWords.planRemoved[lang]})`
        : from === undefined
          ? ''
          : `  (${reviewWords.planMoved[lang]} ${shown(from)})`;
  const lines = [paint('underline', shown(file.file)) + note];
  if (status === 'changed' && changes.length === 0) lines.push(`  ${reviewWords.noChange[lang]}`);
  for (const [section, list] of bySection(changes)) {
    lines.push(`  ${paint('bold', reviewWords.sections[section]?.[lang] ?? section)}`);
    for (const change of list) {
      const symbol = symbolOf(change);
      const arrow = change.direction ? arrows[change.direction] : '';
      const [first = '', ...rest] = wrap(`${change.message[lang]}${arrow}`, options.width - 6);
      lines.push(
        `    ${paint(styles[symbol] ?? 'dim', symbol)} ${first}`,
        ...rest.map((line) => `      ${line}`),
      );
    }
  }
  lines.push(...findingLines('+', reviewWords.newFindings[lang], newFindings, options));
  lines.push(...findingLines('-', reviewWords.clearedFindings[lang], clearedFindings, options));
  return `${lines.join('\n')}\n`;
}

function findingLines(
  symbol: string,
  title: string,
  findings: readonly Finding[],
  { paint, lang, width }: Options,
): string[] {
  const visible = findings
    .filter(({ severity }) => severity !== 'hint')
    .sort((a, b) => compareSeverity(b.severity, a.severity));
  if (visible.length === 0) return [];
  return [
    `  ${paint('bold', title)}`,
    ...visible.flatMap(({ rule, severity, message }) => {
      const [first = '', ...rest] = wrap(
        `${reviewWords.severities[severity][lang]} ${rule} ${message[lang]}`,
        width - 6,
      );
      return [`    ${paint(severity, symbol)} ${first}`, ...rest.map((line) => `      ${line}`)];
    }),
  ];
}
