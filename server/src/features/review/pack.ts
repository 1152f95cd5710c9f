import { modelName, nameOf } from '../../catalog/names.ts';
import type { Coverage, KeyState } from '../../model/coverage.ts';
import { type Day, isoDay } from '../../model/grammar/day.ts';
import { understoodOf } from '../../model/understood.ts';
import type { Lang, Text } from '../../text/language.ts';
import { fillMessage } from '../../text/message.ts';
import { fileMarkdown, findingsMarkdown } from './diff-markdown.ts';
import { type FileDiff, type FileSide, isQuiet } from './file-diff.ts';
import { words } from './pack-words.ts';
import { plainMarkdown } from './plain.ts';
import { questionsFor } from './questions.ts';
import { reviewWords } from './words.ts';

/** A marker by which the comment on a pull request is found again. */
const stickyMark = '<!-- planwright-review -->';

/**
 * A comment on GitHub may have 65,536 characters; the rest is left for additions of the platform.
 */
export const longestComment = 60_000;

/** Open assumptions are listed when they are due within this many days. */
const soon = 45;

export interface PackOptions {
  readonly langs: readonly Lang[];
  readonly today: Day | undefined;
  readonly limit?: number;
}

const states: Readonly<Record<KeyState['state'], Text>> = {
  met: { en: 'met', zh: '已满足' },
  partly: { en: 'met in part', zh: '部分满足' },
  missing: { en: 'missing', zh: '缺少' },
  hollow: { en: 'hollow', zh: '空洞' },
  wrong: { en: 'other mechanisms', zh: '做法不符' },
  waived: { en: 'waived', zh: '已豁免' },
};

/**
 * One comment for a pull request: what changes in the strategy, coverage before and after, new and
 * cleared findings, open waivers, assumptions that are due, and questions to ask. Never longer than
 * the limit: plans that do not fit are counted.
 */
export function reviewPack(
  files: readonly FileDiff[],
  { langs, today, limit = longestComment }: PackOptions,
): string {
  const changed = files.filter((file) => !isQuiet(file));
  const share = Math.floor((limit - stickyMark.length - 200) / langs.length);
  const parts = langs.map((lang) => bounded(packIn(changed, lang, today), share, lang));
  return `${[stickyMark, ...parts].join('\n\n')}\n`;
}

function packIn(files: readonly FileDiff[], lang: Lang, today: Day | undefined): string[] {
  const head = `## ${words.title[lang]}`;
  if (files.length === 0) return [head, words.nothing[lang]];
  return [head, ...files.flatMap((file) => planPart(file, lang, today))];
}

/** As many whole paragraphs as fit. */
function bounded(paragraphs: readonly string[], limit: number, lang: Lang): string {
  const note = words.cut[lang];
  let text = '';
  for (const paragraph of paragraphs) {
    if (text.length + paragraph.length + note.length + 4 > limit) return `${text}${note}`;
    text += `${paragraph}\n\n`;
  }
  return text.trimEnd();
}

function planPart(file: FileDiff, lang: Lang, today: Day | undefined): string[] {
  const { after, newFindings, clearedFindings } = file;
  const questions = questionsFor(file).map((one) => `- [ ] ${plainMarkdown(one[lang])}`);
  return [
    ...fileMarkdown({ ...file, newFindings: [], clearedFindings: [] }, lang).split('\n\n'),
    ...coverageTable(file, lang),
    ...(after ? notJudged(after, lang) : []),
    ...findingsMarkdown(reviewWords.newFindings[lang], newFindings, lang, 20),
    ...findingsMarkdown(reviewWords.clearedFindings[lang], clearedFindings, lang, 20),
    ...(after ? listed(words.waivers[lang], waivers(after, lang)) : []),
    ...(after ? listed(words.assumptions[lang], assumptions(after, lang, today)) : []),
    ...listed(words.questions[lang], questions),
  ];
}

function listed(title: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : [`**${title}**`, rows.slice(0, 20).join('\n')];
}

/** The number of operating keys that each version meets, and the keys whose state changed. */
function coverageTable({ before, after }: FileDiff, lang: Lang): string[] {
  const [a, b] = [before && tally(before.checked.coverage), after && tally(after.checked.coverage)];
  if (!b || b.all === 0 || !after) return [];
  const was = a && before ? `${a.met}/${a.all} → ` : '';
  const old = new Map(before?.checked.coverage.keys.map(({ key, state }) => [key.id, state]));
  const rows = after.checked.coverage.keys.flatMap(({ key, state }) => {
    const from = old.get(key.id);
    if (!before || from === state) return [];
    const name = plainMarkdown(
      `${modelName(after.catalog, key.model)[lang]} · ${nameOf(after.catalog, 'levers', key.lever)[lang]}`,
    );
    return `| ${name} | ${from ? states[from][lang] : '-'} | ${states[state][lang]} |`;
  });
  const head = `**${words.coverage[lang]}**: ${was}${b.met}/${b.all}`;
  return rows.length === 0 ? [head] : [head, `| | | |\n|---|---|---|\n${rows.join('\n')}`];
}

/** Silence about a word that nobody knows is no approval. */
export function notJudged({ checked }: FileSide, lang: Lang): string[] {
  const { total, others } = understoodOf(checked.plan);
  if (others.length === 0) return [];
  const data = { n: others.length, all: total, words: others.slice(0, 6) };
  return [plainMarkdown(fillMessage(words.notJudged, data)[lang])];
}

function tally({ keys }: Coverage): { readonly met: number; readonly all: number } {
  return { met: keys.filter(({ state }) => state === 'met').length, all: keys.length };
}

/** What a plan leaves out on purpose, a line each. */
export function waivers({ checked, catalog }: FileSide, lang: Lang): string[] {
  return checked.plan.levers.flatMap(({ waive, id, key }) => {
    if (!waive) return [];
    const until = waive.until
      ? ` (${fillMessage(words.until, { date: waive.until.text })[lang]})`
      : '';
    return `- ${plainMarkdown(`${nameOf(catalog, 'levers', id ?? key)[lang]}${until}: ${waive.reason?.text ?? '?'}`)}`;
  });
}

/** Open assumptions that are due or overdue; without a current day, all that have a due date. */
export function assumptions({ checked }: FileSide, lang: Lang, today: Day | undefined): string[] {
  return checked.plan.assumptions.flatMap(({ key, assume, checkBy, state }) => {
    const end = checkBy?.value?.end;
    if (end === undefined || (state !== undefined && state.text !== 'open')) return [];
    if (today !== undefined && end - today > soon) return [];
    const late = today !== undefined && end < today;
    const when = fillMessage(late ? words.overdue : words.due, { date: isoDay(end) })[lang];
    return `- ${plainMarkdown(`${key}: ${assume?.text ?? ''} (${when})`)}`;
  });
}
