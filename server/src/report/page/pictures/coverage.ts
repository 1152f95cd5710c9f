import type { Lang, Text } from '../../../text/language.ts';
import type { LeverRow, Report } from '../../types.ts';
import { type Element, h, type Part } from '../element.ts';
import { type LeverMark, markOf, pageWords } from '../words.ts';
import { fit, hint, type Kind, label, line, mark, picture, textWidth } from './draw.ts';

/** A symbol for each state besides its colour, for readers who cannot tell colours apart. */
export const symbols: Readonly<Record<LeverMark, string>> = {
  met: '✓',
  partly: '◐',
  hollow: '◐',
  wrong: '◐',
  missing: '✗',
  advised: '○',
  waived: '–',
};

/** Space between columns. */
const gap = 10;

/** Minimum width for the name of a mechanism. */
const narrowest = 40;

/** Levers and their coverage: a symbol, then one box per mechanism, live ones filled. */
export function coveragePicture(report: Report, width: number, lang: Lang): Element {
  const { levers } = report;
  const column = (widths: readonly number[], most: number): number =>
    Math.min(most, Math.max(0, ...widths) + gap);
  const names = column(
    levers.map((row) => textWidth(row.name[lang], weightOf(row))),
    width * 0.4,
  );
  const states = column(
    levers.map((row) => textWidth(shortState(markRow(row), lang))),
    width * 0.3,
  );
  const boxes = names + 30 + states;
  const rows = levers.map((row, index) =>
    rowPart(row, index * line, { names, states, boxes, width, lang }),
  );
  return picture(pageWords.coverage[lang], width, Math.max(1, levers.length) * line, rows);
}

/** The state in a word; the full text is in the tooltip and in the table. */
export function shortState(state: LeverMark, lang: Lang): string {
  return pageWords.states[state][lang].split(/[:：]/)[0] ?? '';
}

function markRow({ state, kind }: LeverRow): LeverMark {
  return markOf(state, kind === 'required');
}

function weightOf({ kind }: LeverRow): Kind {
  return kind === 'required' ? 'strong' : '';
}

interface Columns {
  readonly names: number;
  readonly states: number;
  readonly boxes: number;
  readonly width: number;
  readonly lang: Lang;
}

function rowPart(row: LeverRow, y: number, columns: Columns): Part {
  const { names, states, boxes, width, lang } = columns;
  const middle = y + line / 2;
  const shown = markRow(row);
  const state = pageWords.states[shown][lang];
  const asked = pageWords.kindsOfLever[row.kind][lang];
  const means = [
    ...row.live.map((text) => ({ text, live: true })),
    ...row.planned.map((text) => ({ text, live: false })),
  ];
  return mark(
    row.at,
    `${row.name[lang]}: ${state} (${asked})`,
    h('rect', { class: 'row', x: 0, y, width, height: line }),
    label(0, middle, fit(row.name[lang], names - gap, weightOf(row)), weightOf(row)),
    h('circle', { class: `state ${shown}`, cx: names + 9, cy: middle, r: 9 }),
    ...(shown === 'advised' ? [] : [label(names + 9, middle, symbols[shown], 'sign', 'middle')]),
    label(names + 25, middle, fit(shortState(shown, lang), states), 'quiet'),
    ...meansParts(means, boxes, width, middle, lang),
  );
}

/** Mechanisms with their names as far as there is room, then the number of further ones. */
function meansParts(
  means: readonly { readonly text: Text; readonly live: boolean }[],
  left: number,
  width: number,
  y: number,
  lang: Lang,
): Part[] {
  const parts: Part[] = [];
  let x = left;
  for (const [index, { text, live }] of means.entries()) {
    const rest = means.length - index - 1;
    const more = rest > 0 ? gap + textWidth(`+${rest}`) : 0;
    const room = width - x - 17 - more;
    const fits = textWidth(text[lang], 'small') <= room;
    if (!fits && (index > 0 || room < narrowest)) {
      parts.push(label(x, y, `+${rest + 1}`, 'quiet'));
      break;
    }
    const box = { x, y: y - 6, width: 12, height: 12, rx: 2 };
    const name = fit(text[lang], room, 'small');
    parts.push(
      h(
        'g',
        {},
        hint(`${text[lang]} (${pageWords[live ? 'live' : 'planned'][lang]})`),
        h('rect', { class: live ? 'box live' : 'box', ...box }),
        label(x + 17, y, name, 'small'),
      ),
    );
    x += 17 + textWidth(name, 'small') + gap;
  }
  return parts;
}
