/** A piece of a line, with its place counted from the start of the line. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The parts of `baseline -> target by due @ owner`. A part that is missing or blank is undefined. */
export interface KpiLine {
  readonly baseline?: Piece;
  readonly arrow?: Piece;
  readonly target?: Piece;
  readonly due?: Piece;
  readonly owner?: Piece;
}

const arrow = /->|→/;
const marker = /(?:^|\s)(@|by(?=\s|$)|截至(?=\s|\d|$))/giu;

/** Splits the short form of a KPI (format section 5.4). Splitting never fails; what the parts mean is read later. */
export function splitKpiLine(line: string): KpiLine {
  const marks = [...line.matchAll(marker)].map((match) => {
    const word = match[1] ?? '';
    const start = match.index + match[0].length - word.length;
    return { word: word.toLowerCase(), start, end: start + word.length };
  });
  const head = piece(line, 0, marks[0]?.start ?? line.length);
  const tail = (find: (word: string) => boolean): Piece | undefined => {
    const at = marks.findIndex((mark) => find(mark.word));
    return at < 0
      ? undefined
      : piece(line, marks[at]?.end ?? 0, marks[at + 1]?.start ?? line.length);
  };
  const due = tail((word) => word !== '@');
  const owner = tail((word) => word === '@');
  const rest = { ...(due && { due }), ...(owner && { owner }) };
  const sign = head && arrow.exec(head.text);
  if (!head || !sign) return { ...(head && { target: head }), ...rest };
  const at = head.start + sign.index;
  const baseline = piece(line, head.start, at);
  const target = piece(line, at + sign[0].length, head.end);
  return {
    ...(baseline && { baseline }),
    arrow: { text: sign[0], start: at, end: at + sign[0].length },
    ...(target && { target }),
    ...rest,
  };
}

/** Splits `from -> to`; undefined when there is no arrow. */
export function splitShift(
  line: string,
): { readonly from?: Piece; readonly to?: Piece } | undefined {
  const sign = arrow.exec(line);
  if (!sign) return undefined;
  const from = piece(line, 0, sign.index);
  const to = piece(line, sign.index + sign[0].length, line.length);
  return { ...(from && { from }), ...(to && { to }) };
}

/** True for the words that say a baseline is still to be measured. */
export function isUnmeasured(text: string): boolean {
  return /^(?:tbd|n\/a|na|未知|待测)$/i.test(text.trim());
}

function piece(line: string, start: number, end: number): Piece | undefined {
  const raw = line.slice(start, end);
  const text = raw.trim();
  if (text === '') return undefined;
  const from = start + raw.length - raw.trimStart().length;
  return { text, start: from, end: from + text.length };
}
