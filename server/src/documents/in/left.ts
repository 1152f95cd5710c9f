import type { Lang, Text } from '../../text/language.ts';
import type { Left } from './draft.ts';
import { comment } from './lines.ts';
import { placeText } from './source.ts';

/** Maximum number of lines of comments: a plan has 20,000 lines at most. */
const mostLines = 4_000;
/** Maximum length of a line of a comment; longer passages have several. */
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

/**
 * What has no place in the plan, as comments under the headings of the document.
 * @param room how many characters the comments may have; what does not fit is counted
 */
export function leftLines(
  left: readonly Left[],
  lang: Lang,
  withFile: boolean,
  room: number,
): string[] {
  if (left.length === 0) return [];
  const lines: string[] = ['', comment(words.title(left.length)[lang])];
  let under: string | undefined;
  let written = 0;
  let length = 0;
  for (const one of left) {
    if (lines.length >= mostLines) break;
    const heading = [...(withFile ? [one.file] : []), ...one.under].join(' › ');
    const size = one.text.length + heading.length + 200;
    const count = Math.ceil(one.text.length / longest);
    if (length + size > room || lines.length + count > mostLines) continue;
    if (heading !== under) lines.push('#', ...(heading === '' ? [] : [comment(heading)]));
    under = heading;
    lines.push(...passage(one, lang));
    length += size;
    written++;
  }
  if (written < left.length) lines.push('#', comment(words.more(left.length - written)[lang]));
  return lines;
}

/** A passage with its place at the end. */
function passage({ text, at }: Left, lang: Lang): string[] {
  const place = `  [${placeText(at)[lang]}]`;
  if (text.length <= longest) return [comment(`- ${text}${place}`, '  ')];
  const pieces = inPieces(text);
  return pieces.map((piece, index) =>
    comment(
      `${index === 0 ? '- ' : ''}${piece}${index === pieces.length - 1 ? place : ''}`,
      index === 0 ? '  ' : '    ',
    ),
  );
}

/** A text in pieces of the length of a line, divided between words where there are some. */
function inPieces(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + longest;
    const piece = text.slice(start, end);
    const space = end < text.length ? piece.lastIndexOf(' ') : -1;
    const isWithin = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
    const length = space > longest / 2 ? space : isWithin ? longest - 1 : longest;
    pieces.push(piece.slice(0, length));
    start += length;
  }
  return pieces;
}
