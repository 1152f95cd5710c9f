/** One open bracket before the cursor. */
export interface Frame {
  readonly close: ']' | '}';
  /** Keys or items that are complete. */
  readonly seen: string[];
  /** In braces: the key whose value is being typed. */
  field?: string | undefined;
  /** The typed text since the last comma, colon or bracket, on this line. */
  typed: string;
  /** Its opening quote, if it is not closed on its line. */
  quote: '' | '"' | "'";
  /** It began on an earlier line. */
  wrapped: boolean;
  /** A key is written in double quotes, as in JSON. */
  json: boolean;
}

function newFrame(close: Frame['close']): Frame {
  return { close, seen: [], typed: '', quote: '', wrapped: false, json: false };
}

/** Maximum nesting depth: the rest of a deeper line is ignored. */
const maxFrames = 100;

const quoted = /"(?:\\.|[^"\\])*"|'(?:''|[^'])*'/y;

/**
 * Continues a flow collection; quotes hide brackets, a comment ends the line. Linear in the length
 * of the line.
 * @param from offset in the line to start from
 * @param frames the open brackets; modified in place
 * @returns the brackets open at the end of the line, outermost first
 */
export function continueFlow(line: string, from: number, frames: Frame[]): Frame[] {
  const first = frames.at(-1);
  if (first && first.typed.trim() !== '') first.wrapped = true;
  if (first) Object.assign(first, { typed: '', quote: '' });
  for (let i = from; i < line.length; i++) {
    const character = line[i] ?? '';
    const top = frames.at(-1);
    if (character === '#' && /\s/.test(line[i - 1] ?? ' ')) break;
    if ((character === '"' || character === "'") && top?.typed.trim() === '') {
      i = readQuoted(line, i, top);
    } else if (character === '[' || character === '{') {
      if (frames.length >= maxFrames) break;
      frames.push(newFrame(character === '[' ? ']' : '}'));
    } else if (character === ']' || character === '}') {
      const closed = frames.pop();
      if (closed) finish(closed);
      const outer = frames.at(-1);
      if (!outer) break;
      clear(outer);
    } else if (!top) {
      break;
    } else if (character === ',') {
      finish(top);
    } else if (isColon(line, i, top)) {
      top.json ||= top.typed.trim().startsWith('"');
      top.field = unquoted(top.typed);
      clear(top);
    } else top.typed += character;
  }
  return frames;
}

/**
 * Skips a quoted text; an unclosed one extends to the end of the line. Returns the index of its
 * last character.
 */
function readQuoted(line: string, at: number, frame: Frame): number {
  quoted.lastIndex = at;
  const whole = quoted.exec(line)?.[0];
  frame.typed += whole ?? line.slice(at);
  if (whole === undefined) frame.quote = line[at] === '"' ? '"' : "'";
  return whole === undefined ? line.length : at + whole.length - 1;
}

/** A colon ends a key before a space or a bracket, and always after quotes. */
function isColon(line: string, at: number, { close, field, typed }: Frame): boolean {
  return (
    line[at] === ':' &&
    close === '}' &&
    field === undefined &&
    (/^(?:[\s,[\]{}]|$)/.test(line.slice(at + 1, at + 2)) || /["']\s*$/.test(typed))
  );
}

function finish(frame: Frame): void {
  const word = frame.field ?? unquoted(frame.typed);
  if (word !== '') frame.seen.push(word);
  frame.field = undefined;
  clear(frame);
}

function clear(frame: Frame): void {
  Object.assign(frame, { typed: '', quote: '', wrapped: false });
}

/** A key or item without its quotes. */
export function unquoted(word: string): string {
  const text = word.trim();
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}

/** Keys or items after a place, up to the closing bracket. */
export function wordsAfter(text: string, at: number, close: Frame['close']): string[] {
  const frame = newFrame(close);
  const frames = [frame];
  for (let start = at, lines = 0; start < text.length && lines < maxLines; lines++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    continueFlow(text.slice(start, end), 0, frames);
    if (frames.length === 0) return frame.seen;
    start = end + 1;
  }
  return frame.seen;
}

/** Maximum length of a flow collection. */
const maxLines = 1000;
