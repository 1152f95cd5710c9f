import { isTitle } from './grid.ts';

const marks =
  /^(\s*)(?:[-*+]\s+|[•·●○■□▪◆◇►▸➢✓✔–—‣⁃]\s*|\(?\d{1,3}[.)](?!\d)\s*|\d{1,3}、\s*|[（(]\d{1,2}[)）]\s*|[①-⑳]\s*|[a-h][.)]\s+|(?=\[[ xX✓]\]\s))(?=\S)(.*)$/u;

/** An item written with a mark before it, and how far it is indented. */
export function markedItem(
  text: string,
): { readonly indent: number; readonly text: string } | undefined {
  const [, indent, rest] = marks.exec(text) ?? [];
  return rest === undefined ? undefined : { indent: indent?.length ?? 0, text: rest };
}

const chapter =
  /^(?:第[一二三四五六七八九十\d]{1,3}(?:章|节|部分)|[一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3}[、.．]|[（(][一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3}[)）])/u;

/** The level of a heading that is one by its number only: `一、背景`, `（一）经营目标`. */
export function chapterLevel(text: string): number | undefined {
  if (!chapter.test(text) || !isTitle(text)) return undefined;
  return /^[（(]/.test(text) ? 5 : 4;
}

/** Before the text of a box that is not ticked. */
export const openMark = '☐ ';
