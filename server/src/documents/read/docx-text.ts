import { below, childOf, type Element, textOf } from './element.ts';

/** A paragraph of Word as text. */
export interface WordText {
  readonly text: string;
  /** All of it is bold. */
  readonly isBold: boolean;
  /** Text boxes that are anchored in it. */
  readonly boxes: readonly Element[];
  /** Text that is formatted as hidden. */
  readonly hidden: string;
}

/** Deleted text, and the places that moved text came from. */
const removed = new Set(['del', 'moveFrom', 'delText', 'instrText']);

/** Reads the runs of a paragraph; the address of a link stands after it. */
export function wordText(paragraph: Element, links: ReadonlyMap<string, string>): WordText {
  const state = { text: '', hidden: '', bold: 0, letters: 0, boxes: [] as Element[] };
  walk(paragraph, state, links);
  return {
    text: state.text.trim(),
    isBold: state.letters > 0 && state.bold === state.letters,
    boxes: state.boxes,
    hidden: state.hidden.trim(),
  };
}

interface State {
  text: string;
  hidden: string;
  bold: number;
  letters: number;
  readonly boxes: Element[];
}

function walk(element: Element, state: State, links: ReadonlyMap<string, string>): void {
  for (const one of below(element)) {
    if (removed.has(one.name)) continue;
    if (one.name === 'r') run(one, state, links);
    else if (one.name === 'txbxContent') state.boxes.push(one);
    else if (one.name === 'hyperlink') {
      walk(one, state, links);
      const address = links.get(one.attributes['r:id'] ?? one.attributes.id ?? '');
      if (address !== undefined && !state.text.includes(address)) state.text += ` (${address})`;
    } else walk(one, state, links);
  }
}

function run(element: Element, state: State, links: ReadonlyMap<string, string>): void {
  const look = childOf(element, 'rPr');
  const isHidden = isOn(childOf(look, 'vanish'));
  const isRaised = childOf(look, 'vertAlign')?.attributes.val === 'superscript';
  for (const one of below(element)) {
    const piece = pieceOf(one);
    if (piece === undefined) {
      if (one.name !== 'rPr') walk({ ...element, content: [one] }, state, links);
      continue;
    }
    if (isHidden) state.hidden += piece;
    else {
      state.text += isRaised ? raised(piece) : piece;
      state.letters += piece.trim().length;
      if (isOn(childOf(look, 'b'))) state.bold += piece.trim().length;
    }
  }
}

function pieceOf(one: Element): string | undefined {
  switch (one.name) {
    case 't':
      return textOf(one);
    case 'tab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'footnoteReference':
    case 'endnoteReference':
      return raised(one.attributes.id ?? '');
    default:
      return undefined;
  }
}

function isOn(flag: Element | undefined): boolean {
  return flag !== undefined && !/^(?:0|false|off|none)$/.test(flag.attributes.val ?? '');
}

/** Digits above the line, so that they are not read as part of a figure. */
function raised(text: string): string {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  return /^\d{1,3}$/.test(text.trim())
    ? [...text.trim()].map((digit) => digits[Number(digit)]).join('')
    : text;
}
