import type { Lang, Text } from '../../../text/language.ts';
import { displayWidth } from '../../../text/width.ts';
import type { LeverRow, LeverStatus, Report } from '../../types.ts';
import { type Element, h, type Part } from '../element.ts';
import { pageWords } from '../words.ts';
import { cell, fit, hint, label, line, mark, picture, widthOf } from './draw.ts';

/** A sign for each state beside its colour: nobody has to tell colours apart. */
export const signs: Readonly<Record<LeverStatus, string>> = {
  met: '✓',
  hollow: '◐',
  wrong: '◐',
  missing: '✗',
  waived: '–',
};

/** Levers × how far they are covered: a sign, then one box per mechanism, live ones filled. */
export function coveragePicture(report: Report, width: number, lang: Lang): Element {
  const { levers } = report;
  const names = widthOf(
    levers.map(({ name, kind }) => (kind === 'required' ? `${name[lang]}___` : name[lang])),
    width * 0.4,
  );
  const states = widthOf(
    levers.map(({ state }) => shortState(state, lang)),
    width * 0.3,
  );
  const boxes = names + 34 + states;
  const rows = levers.map((row, index) =>
    rowPart(row, index * line, { names, boxes, width, lang }),
  );
  return picture(pageWords.coverage[lang], width, Math.max(1, levers.length) * line, rows);
}

/** The state in a word; the whole of it is in the hint and in the table. */
function shortState(state: LeverStatus, lang: Lang): string {
  return pageWords.states[state][lang].split(/[:：]/)[0] ?? '';
}

interface Columns {
  readonly names: number;
  readonly boxes: number;
  readonly width: number;
  readonly lang: Lang;
}

function rowPart(row: LeverRow, y: number, { names, boxes, width, lang }: Columns): Part {
  const middle = y + line / 2;
  const state = pageWords.states[row.state][lang];
  const asked = pageWords.kindsOfLever[row.kind][lang];
  const means = [
    ...row.live.map((text) => ({ text, live: true })),
    ...row.planned.map((text) => ({ text, live: false })),
  ];
  return mark(
    row.at,
    `${row.name[lang]}: ${state} (${asked})`,
    h('rect', { class: 'row', x: 0, y, width, height: line }),
    label(
      0,
      middle,
      fit(row.name[lang], row.kind === 'required' ? names * 0.84 : names - 14),
      row.kind === 'required' ? 'strong' : '',
    ),
    h('circle', { class: `state ${row.state}`, cx: names + 12, cy: middle, r: 9 }),
    label(names + 12, middle, signs[row.state], 'sign', 'middle'),
    label(names + 28, middle, fit(shortState(row.state, lang), boxes - names - 30), 'quiet'),
    ...meansParts(means, boxes, width, middle, lang),
  );
}

/** Mechanisms with their names as far as there is room, then how many more there are. */
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
    const rest = means.length - index;
    const needed = 16 + displayWidth(text[lang]) * cell + 12;
    const named = x + needed + (rest > 1 ? 30 : 0) <= width;
    if (!named && index > 0) {
      parts.push(label(x, y, `+${rest}`, 'quiet'));
      break;
    }
    const box = h('rect', {
      class: live ? 'box live' : 'box',
      x,
      y: y - 6,
      width: 12,
      height: 12,
      rx: 2,
    });
    parts.push(
      h(
        'g',
        {},
        hint(`${text[lang]} (${pageWords[live ? 'live' : 'planned'][lang]})`),
        box,
        label(x + 17, y, fit(text[lang], width - x - (rest > 1 ? 60 : 20)), 'small'),
      ),
    );
    x = named ? x + needed : width - 28;
  }
  return parts;
}
