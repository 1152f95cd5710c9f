import { pageWords } from '../../../report/page/words.ts';
import type { Lang } from '../../../text/language.ts';
import { shownWhole } from '../../../text/message.ts';
import { area, type Colour, type Item, type Paragraph, type Slide } from '../deck.ts';
import type { Exported } from '../exported.ts';
import { outWords } from '../words.ts';
import { clipped, linesOf, paragraphsHeight, textOf } from './fit.ts';

/** What the plan is for, its models, and the move that it makes. */
export function modelSlide({ report, checked, lang }: Exported): Slide {
  const shift = checked.plan.shift;
  const own = { from: shownWhole(shift?.from?.text ?? ''), to: shownWhole(shift?.to?.text ?? '') };
  const [strip] = report.strips;
  const from = own.from || own.to ? own.from : (strip?.shift.from[lang] ?? '');
  const to = own.from || own.to ? own.to : (strip?.shift.to[lang] ?? '');
  const hasMove = from !== '' || to !== '';
  const textHeight = hasMove ? 250 : area.h;
  const { size: used, paragraphs } = fitting(models(report.strips, lang), textHeight);
  const text: Item = { kind: 'text', box: { ...area, h: textHeight }, size: used, paragraphs };
  return {
    title: outWords.modelAndShift[lang],
    items: [text, ...(hasMove ? move(from, to, own, lang) : [])],
  };
}

const size = 15;
const sizes = [size, 14, 13] as const;
const smallest = 13;

function models(strips: Exported['report']['strips'], lang: Lang): Paragraph[] {
  if (strips.length === 0) return [{ runs: [{ text: pageWords.noModel[lang] }] }];
  const colon = lang === 'zh' ? '：' : ': ';
  return strips.slice(0, 3).flatMap((strip): Paragraph[] => [
    { runs: [{ text: strip.name[lang], bold: true, colour: 'accent1' }] },
    { runs: [{ text: strip.definition[lang] }] },
    {
      runs: [
        { text: `${pageWords.emphasis[lang]}${colon}`, bold: true },
        {
          text: `${strip.stresses.text[lang]}. ${strip.stresses.why[lang]}`.replace(
            lang === 'zh' ? '. ' : '',
            lang === 'zh' ? '。' : '',
          ),
        },
      ],
    },
  ]);
}

/** In the largest font in which they fit; else as many as there is room for, the last one cut. */
function fitting(
  all: readonly Paragraph[],
  height: number,
): { size: number; paragraphs: Paragraph[] } {
  const room = height - 8;
  const fits = sizes.find((each) => paragraphsHeight(all, area.w - 16, { size: each }) <= room);
  if (fits !== undefined) return { size: fits, paragraphs: [...all] };
  const kept: Paragraph[] = [];
  let used = 0;
  for (const paragraph of all) {
    const left = room - used;
    const own = paragraphsHeight([paragraph], area.w - 16, { size: smallest });
    const line = own / linesOf(textOf(paragraph), area.w - 16, { size: smallest });
    if (left < line) break;
    kept.push(own <= left ? paragraph : cut(paragraph, Math.floor(left / line)));
    used += own;
  }
  // A name alone says nothing.
  const last = kept.at(-1);
  const isName = last?.runs[0]?.colour !== undefined && kept.length > 1;
  return { size: smallest, paragraphs: isName ? kept.slice(0, -1) : kept };
}

function cut(paragraph: Paragraph, lines: number): Paragraph {
  const { runs, ...rest } = paragraph;
  const whole = clipped(textOf(paragraph), area.w - 16, { size: smallest }, lines);
  const [first] = runs;
  if (runs.length < 2 || !first || !whole.startsWith(first.text))
    return { ...rest, runs: [{ ...first, text: whole }] };
  return { ...rest, runs: [first, { text: whole.slice(first.text.length) }] };
}

const boxes = { y: 370, h: 112, w: 380 } as const;

/** From, an arrow, to; of half a move the half that is there. */
function move(from: string, to: string, own: { from: string; to: string }, lang: Lang): Item[] {
  const { y, h, w } = boxes;
  const isOwn = own.from !== '' || own.to !== '';
  const label = isOwn ? pageWords.shift[lang] : outWords.modelShift[lang];
  const title: Item = {
    kind: 'text',
    box: { x: area.x, y: y - 28, w: area.w, h: 26 },
    size: 13,
    paragraphs: [{ runs: [{ text: label, bold: true, colour: 'quiet' }] }],
  };
  const arrow: Item = {
    kind: 'shape',
    shape: 'rightArrow',
    box: { x: area.x + w + 18, y: y + h / 2 - 22, w: area.w - 2 * w - 36, h: 44 },
    alt: lang === 'zh' ? '转变为' : 'becomes',
    fill: 'accent1',
  };
  return [
    title,
    ...(from === '' ? [] : [end(from, area.x, { outline: 'line', fill: 'bg1' })]),
    ...(from === '' || to === '' ? [] : [arrow]),
    ...(to === '' ? [] : [end(to, area.x + area.w - w, { fill: 'accent1' })]),
  ];
}

/** An end of the move in a box. */
function end(
  words: string,
  x: number,
  look: { readonly fill: Colour; readonly outline?: Colour },
): Item {
  const { y, h, w } = boxes;
  const text = clipped(words, w - 30, { size }, 4);
  return {
    kind: 'shape',
    shape: 'roundRect',
    box: { x, y, w, h },
    alt: words,
    size,
    ...look,
    text: look.fill === 'bg1' ? { text } : { text, bold: true, colour: 'bg1' },
  };
}
