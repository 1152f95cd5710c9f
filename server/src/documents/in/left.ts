import type { Lang, Text } from '../../text/language.ts';
import type { Left } from './draft.ts';
import { comment } from './lines.ts';
import { placeText } from './source.ts';

/** Maximum number of lines of comments: a plan has 20,000 lines at most. */
const mostLines = 4_000;
/** Maximum length of a line of a comment. */
const longest = 2_000;

const words = {
  title: (count: number): Text => ({
    en: `Not placed: ${count} ${count === 1 ? 'passage' : 'passages'} of the document, each with its place. Move what belongs in the plan, delete the rest.`,
    zh: `未归位的内容共 ${count} 处，均注明出处。属于计划的请移入相应位置，其余可删。`,
  }),
  more: (count: number): Text => ({
    en: `… and ${count} more, which stand in the document only.`,
    zh: `……另有 ${count} 处仅见于原文档。`,
  }),
};

/** What has no place in the plan, as comments under the headings of the document. */
export function leftLines(left: readonly Left[], lang: Lang, withFile: boolean): string[] {
  if (left.length === 0) return [];
  const lines: string[] = ['', comment(words.title(left.length)[lang])];
  let under: string | undefined;
  let written = 0;
  for (const one of left) {
    if (lines.length >= mostLines) break;
    const heading = [...(withFile ? [one.file] : []), ...one.under].join(' › ');
    if (heading !== under) lines.push('#', ...(heading === '' ? [] : [comment(heading)]));
    under = heading;
    const text = one.text.length > longest ? `${one.text.slice(0, longest)}…` : one.text;
    lines.push(comment(`- ${text}  [${placeText(one.at)[lang]}]`, '  '));
    written++;
  }
  if (written < left.length) lines.push('#', comment(words.more(left.length - written)[lang]));
  return lines;
}
