import type { Finding } from '../../rules/finding.ts';
import type { Lang } from '../../text/language.ts';
import type { FileDiff } from './file-diff.ts';
import { isQuiet } from './file-diff.ts';
import { plainMarkdown } from './plain.ts';
import { bySection, reviewWords, symbolOf } from './words.ts';

const emoji = { '+': '➕', '-': '➖', '~': '✏️' } as const;
const arrows = { bolder: ' ▲', weaker: ' ▼' } as const;

/** The differences of plan files as Markdown, a heading for each file. */
export function diffMarkdown(files: readonly FileDiff[], lang: Lang): string {
  const changed = files.filter((file) => !isQuiet(file));
  if (changed.length === 0) return `${reviewWords.noChange[lang]}\n`;
  return `${changed.map((file) => fileMarkdown(file, lang)).join('\n\n')}\n`;
}

/** One plan: its changes by section, and its findings. */
export function fileMarkdown(file: FileDiff, lang: Lang): string {
  const { status, from, changes, newFindings, clearedFindings } = file;
  const head = [
    `### ${plainMarkdown(file.file)}`,
    ...(status === 'added' ? [reviewWords.planAdded[lang]] : []),
    ...(status === 'removed' ? [reviewWords.planRemoved[lang]] : []),
    ...(from === undefined ? [] : [`${reviewWords.planMoved[lang]} ${plainMarkdown(from)}`]),
  ];
  const sections = bySection(changes).map(
    ([section, list]) =>
      `**${reviewWords.sections[section]?.[lang] ?? section}**\n\n${list
        .map(
          (change) =>
            `- ${emoji[symbolOf(change)]} ${plainMarkdown(change.message[lang])}${change.direction ? arrows[change.direction] : ''}`,
        )
        .join('\n')}`,
  );
  const quiet = status === 'changed' && changes.length === 0 ? [reviewWords.noChange[lang]] : [];
  return [
    ...head,
    ...quiet,
    ...sections,
    ...findingsMarkdown(reviewWords.newFindings[lang], newFindings, lang),
    ...findingsMarkdown(reviewWords.clearedFindings[lang], clearedFindings, lang),
  ].join('\n\n');
}

/** Findings as a list under a heading; empty without findings. */
export function findingsMarkdown(
  title: string,
  findings: readonly Finding[],
  lang: Lang,
  limit = 50,
): string[] {
  const shown = findings.filter(({ severity }) => severity !== 'hint');
  if (shown.length === 0) return [];
  const rows = shown
    .slice(0, limit)
    .map(
      ({ rule, severity, message }) =>
        `- ${reviewWords.severities[severity][lang]} \`${rule}\` ${plainMarkdown(message[lang])}`,
    );
  const more = shown.length - rows.length;
  if (more > 0) rows.push(`- ${reviewWords.more[lang].replace('{count}', String(more))}`);
  return [`**${title}** (${shown.length})`, rows.join('\n')];
}
