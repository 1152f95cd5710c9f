import type { Catalog } from '../../../catalog/catalog.ts';
import { factsOfCase } from '../../../catalog/outcome.ts';
import { bracketed } from '../../../report/page/models.ts';
import { pageWords } from '../../../report/page/words.ts';
import type { CaseMatch } from '../../../report/types.ts';
import type { Lang } from '../../../text/language.ts';
import { area, type Item, type Paragraph, type Run, type Slide } from '../deck.ts';
import type { Exported } from '../exported.ts';
import { outWords } from '../words.ts';
import { clipped, paragraphsHeight } from './fit.ts';

const size = 13;

/** The cases that resemble the plan, side by side, each with its source. */
export function caseSlide(
  { report, catalog, lang }: Exported,
  letters: number | undefined,
): Slide | undefined {
  const cases = report.cases.slice(0, 4);
  if (cases.length === 0) return undefined;
  const gap = 16;
  const width = (area.w - gap * (cases.length - 1)) / cases.length;
  const items = cases.flatMap((one, index): Item[] => {
    const x = area.x + index * (width + gap);
    return [
      {
        kind: 'shape',
        shape: 'rect',
        box: { x, y: area.y, w: width, h: 4 },
        alt: one.name[lang],
        fill: one.wentWrong ? 'bad' : 'accent1',
      },
      {
        kind: 'text',
        box: { x, y: area.y + 8, w: width, h: area.h - 8 },
        size,
        paragraphs: fitting(one, catalog, { width: width - 16, letters }, lang),
      },
    ];
  });
  return { title: pageWords.cases[lang], items };
}

interface Column {
  readonly width: number;
  /** How wide letters are, where the font is known. */
  readonly letters: number | undefined;
}

/** With as much of each text as there is room for. */
function fitting(one: CaseMatch, catalog: Catalog, column: Column, lang: Lang): Paragraph[] {
  const room = area.h - 16;
  let more = 12;
  const made = (): Paragraph[] => paragraphsOf(one, catalog, { ...column, more }, lang);
  const { width, letters } = column;
  while (more > 0 && paragraphsHeight(made(), width, { size, letters }) > room) more--;
  return made();
}

/** @param more lines of each text beyond the fewest */
function paragraphsOf(
  one: CaseMatch,
  catalog: Catalog,
  { width, letters, more }: Column & { readonly more: number },
  lang: Lang,
): Paragraph[] {
  const cut = (text: string, lines: number): string =>
    clipped(text, width, { size, letters }, lines);
  const labelled = (label: string, text: string, lines: number): Paragraph => {
    const head = `${label}${lang === 'zh' ? '：' : ': '}`;
    const whole = cut(`${head}${text}`, lines + more);
    return { runs: [{ text: head, bold: true }, { text: whole.slice(head.length) }] };
  };
  const name: Run = {
    text: cut(one.name[lang], 2),
    bold: true,
    colour: one.wentWrong ? 'bad' : 'accent1',
  };
  const common = [...one.models, ...one.trends, ...one.levers, ...one.mechanisms].map(
    (text) => text[lang],
  );
  const [figure] = one.figures;
  const [also] = one.also;
  return [
    { runs: [name] },
    ...(one.place ? [{ runs: [{ text: cut(one.place[lang], 1), colour: 'quiet' as const }] }] : []),
    ...(one.wentWrong ? [labelled(pageWords.wentWrong[lang], one.wentWrong.text[lang], 6)] : []),
    labelled(pageWords.shares[lang], common.join(lang === 'zh' ? '、' : ', '), 3),
    ...(also ? [labelled(also.mechanism[lang], also.text[lang], 4)] : []),
    ...(figure
      ? [
          labelled(
            pageWords.figures[lang],
            `${figure.text[lang]}${bracketed(figure.caveat[lang], lang)}`,
            4,
          ),
        ]
      : []),
    labelled(outWords.from[lang], sourceOf(one, catalog, lang), 3),
  ];
}

/** The main source of a case: title, publisher and date. */
function sourceOf({ id }: CaseMatch, catalog: Catalog, lang: Lang): string {
  const found = catalog.cases.get(id);
  const grounds = found
    ? factsOfCase(catalog, found).find((fact) => fact.grounds)?.grounds
    : undefined;
  if (!grounds) return catalog.source[lang];
  const [{ title, publisher, date }] = grounds.sources;
  return [title, publisher, date === 'undated' ? undefined : date]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}
