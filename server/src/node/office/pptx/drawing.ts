import type { Colour, Paragraph, Run } from '../../../documents/out/deck.ts';
import type { Lang } from '../../../text/language.ts';
import { unbroken, xmlText } from '../xml.ts';

/** English metric units in a point. */
export const point = 12_700;

/** A whole number of units. */
export function emu(points: number): number {
  return Math.max(0, Math.round(points * point));
}

const theme: Readonly<Partial<Record<Colour, string>>> = {
  accent1: '<a:schemeClr val="accent1"/>',
  accent2: '<a:schemeClr val="accent2"/>',
  tx1: '<a:schemeClr val="tx1"/>',
  tx2: '<a:schemeClr val="tx2"/>',
  bg1: '<a:schemeClr val="bg1"/>',
  quiet: '<a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr>',
  line: '<a:schemeClr val="bg1"><a:lumMod val="75000"/></a:schemeClr>',
};
/** Those of states are the same everywhere, dark enough on white. */
const fixed: Readonly<Partial<Record<Colour, string>>> = {
  good: '1A7F37',
  part: '8A5A00',
  bad: 'B3261E',
};

/** A colour as the fill of something. */
export function fillOf(colour: Colour | undefined, isFaint = false): string {
  if (colour === undefined) return '<a:noFill/>';
  const known = theme[colour] ?? `<a:srgbClr val="${fixed[colour] ?? '000000'}"/>`;
  const faint = known.replace(
    / val="(accent1|accent2|tx1|tx2|bg1)"\/>/,
    ' val="$1"><a:alpha val="14000"/></a:schemeClr>',
  );
  const light =
    faint === known
      ? known.replace('</a:schemeClr>', '<a:alpha val="30000"/></a:schemeClr>')
      : faint;
  return `<a:solidFill>${isFaint ? light : known}</a:solidFill>`;
}

/** A line around a shape. */
export function outlineOf(colour: Colour | undefined, points = 1): string {
  return colour === undefined
    ? '<a:ln><a:noFill/></a:ln>'
    : `<a:ln w="${emu(points)}">${fillOf(colour)}</a:ln>`;
}

/** The fonts of the theme for texts. */
export const themeFonts =
  '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';

export const langTags = { en: 'en-US', zh: 'zh-CN' } as const;

/** The language of a text, so that it is read aloud as such: plans quote the other one. */
function langOf(text: string, lang: Lang): Lang {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /\p{Script=Latin}{3}/u.test(text) ? 'en' : lang;
}

/** A text with its language; the fonts are those of the theme. */
export function runOf({ text, bold, colour }: Run, lang: Lang, size?: number): string {
  const own = langOf(text, lang);
  const other = own === 'zh' ? 'en' : 'zh';
  const sized = size === undefined ? '' : ` sz="${Math.round(size * 100)}"`;
  const fill = colour === undefined ? '' : fillOf(colour);
  const properties = `lang="${langTags[own]}" altLang="${langTags[other]}"${sized}${bold ? ' b="1"' : ''} dirty="0"`;
  return `<a:r><a:rPr ${properties}>${fill}</a:rPr><a:t>${xmlText(unbroken(oneLine(text)))}</a:t></a:r>`;
}

/** Without its line breaks; a space at an end divides it from the run beside it. */
function oneLine(text: string): string {
  if (!text.includes('\n')) return text;
  return text
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
}

/** Paragraphs of a text body. */
export function paragraphsOf(
  paragraphs: readonly Paragraph[],
  lang: Lang,
  { size, align }: { readonly size?: number; readonly align?: 'center' | 'end' | undefined },
): string {
  const aligned = align === undefined ? '' : ` algn="${align === 'center' ? 'ctr' : 'r'}"`;
  const after =
    size === undefined ? '' : `<a:spcAft><a:spcPts val="${Math.round(size * 30)}"/></a:spcAft>`;
  return paragraphs
    .map(
      ({ runs }) =>
        `<a:p><a:pPr${aligned}>${after}<a:buNone/></a:pPr>${runs.map((run) => runOf(run, lang, size)).join('')}</a:p>`,
    )
    .join('');
}
