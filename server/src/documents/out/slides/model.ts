import { pageWords } from '../../../report/page/words.ts';
import type { Lang } from '../../../text/language.ts';
import { shown } from '../../../text/message.ts';
import { area, type Item, type Paragraph, type Slide } from '../deck.ts';
import type { Exported } from '../exported.ts';
import { outWords } from '../words.ts';
import { clipped, lineHeight, linesOf } from './fit.ts';

/** What the plan is for, its models, and the move that it makes. */
export function modelSlide({ report, checked, lang }: Exported): Slide {
  const shift = checked.plan.shift;
  const own = { from: shown(shift?.from?.text ?? ''), to: shown(shift?.to?.text ?? '') };
  const [strip] = report.strips;
  const from = own.from || own.to ? own.from : (strip?.shift.from[lang] ?? '');
  const to = own.from || own.to ? own.to : (strip?.shift.to[lang] ?? '');
  const hasMove = from !== '' || to !== '';
  const textHeight = hasMove ? 250 : area.h;
  const paragraphs = fitting(models(report.strips, lang), textHeight);
  const text: Item = { kind: 'text', box: { ...area, h: textHeight }, size, paragraphs };
  return {
    title: outWords.modelAndShift[lang],
    items: [text, ...(hasMove ? move(from, to, own, lang) : [])],
  };
}

const size = 15;

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

/** As many paragraphs as there is room for, the last one cut. */
function fitting(paragraphs: readonly Paragraph[], height: number): Paragraph[] {
  const most = Math.floor(height / (size * lineHeight * 1.2)) - 1;
  const kept: Paragraph[] = [];
  let used = 0;
  for (const paragraph of paragraphs) {
    const text = paragraph.runs.map((run) => run.text).join('');
    const lines = linesOf(text, area.w - 16, { size });
    const room = most - used;
    if (room <= 0) break;
    kept.push(lines <= room ? paragraph : cut(paragraph, room));
    used += lines;
  }
  // A name alone says nothing.
  const last = kept.at(-1);
  return last?.runs[0]?.colour !== undefined && kept.length > 1 ? kept.slice(0, -1) : kept;
}

function cut({ runs, ...rest }: Paragraph, lines: number): Paragraph {
  const text = runs.map((run) => run.text).join('');
  const whole = clipped(text, area.w - 16, { size }, lines);
  const [first] = runs;
  if (runs.length < 2 || !first || !whole.startsWith(first.text))
    return { ...rest, runs: [{ ...first, text: whole }] };
  return { ...rest, runs: [first, { text: whole.slice(first.text.length) }] };
}

/** From, an arrow, to. */
function move(from: string, to: string, own: { from: string; to: string }, lang: Lang): Item[] {
  const [y, h, w] = [370, 112, 380];
  const isOwn = own.from !== '' || own.to !== '';
  const label = isOwn ? pageWords.shift[lang] : outWords.modelShift[lang];
  const text = (words: string): string => clipped(words, w - 30, { size }, 4);
  return [
    {
      kind: 'text',
      box: { x: area.x, y: y - 28, w: area.w, h: 26 },
      size: 13,
      paragraphs: [{ runs: [{ text: label, bold: true, colour: 'quiet' }] }],
    },
    {
      kind: 'shape',
      shape: 'roundRect',
      box: { x: area.x, y, w, h },
      alt: from,
      outline: 'line',
      fill: 'bg1',
      size,
      text: { text: text(from) },
    },
    {
      kind: 'shape',
      shape: 'rightArrow',
      box: { x: area.x + w + 18, y: y + h / 2 - 22, w: area.w - 2 * w - 36, h: 44 },
      alt: lang === 'zh' ? '转变为' : 'becomes',
      fill: 'accent1',
    },
    {
      kind: 'shape',
      shape: 'roundRect',
      box: { x: area.x + area.w - w, y, w, h },
      alt: to,
      fill: 'accent1',
      size,
      text: { text: text(to), bold: true, colour: 'bg1' },
    },
  ];
}
