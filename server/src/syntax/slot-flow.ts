/** One open bracket in front of the cursor. */
export interface Frame {
  readonly close: ']' | '}';
  /** Keys or items that are complete. */
  readonly seen: string[];
  /** In braces: the key whose value is being typed. */
  field?: string | undefined;
  /** What is typed since the last comma, colon or bracket. */
  typed: string;
  /** Something other than blanks is typed. */
  begun: boolean;
}

const fresh = (close: Frame['close']): Frame => ({ close, seen: [], typed: '', begun: false });

/** Deeper nesting is no plan's: the rest of the line is not looked at. */
const maxFrames = 100;

/**
 * Reads on in a flow collection; quotes hide brackets, a comment ends the line. The work grows with the line, whatever is open.
 * @param from where in the line to begin
 * @param frames the brackets that are open; changed in place
 * @returns the brackets open at the end of the line, outermost first
 */
export function continueFlow(line: string, from: number, frames: Frame[]): Frame[] {
  for (let i = from; i < line.length; i++) {
    const character = line[i] ?? '';
    const top = frames.at(-1);
    if (character === '#' && /\s/.test(line[i - 1] ?? ' ')) break;
    if ((character === '"' || character === "'") && !top?.begun) {
      const end = line.indexOf(character, i + 1);
      if (top) type(top, line.slice(i, end < 0 ? line.length : end + 1), true);
      i = end < 0 ? line.length : end;
    } else if (character === '[' || character === '{') {
      if (frames.length >= maxFrames) break;
      frames.push(fresh(character === '[' ? ']' : '}'));
    } else if (character === ']' || character === '}') {
      if (frames.pop() && frames.length === 0) break;
      const outer = frames.at(-1);
      if (outer) clear(outer);
    } else if (!top) {
      break;
    } else if (character === ',') {
      const word = top.field ?? clean(top.typed);
      if (word !== '') top.seen.push(word);
      top.field = undefined;
      clear(top);
    } else if (
      character === ':' &&
      top.close === '}' &&
      top.field === undefined &&
      /\s|^$/.test(line[i + 1] ?? '')
    ) {
      top.field = clean(top.typed);
      clear(top);
    } else type(top, top.typed + character, top.begun || /\S/.test(character));
  }
  return frames;
}

function type(frame: Frame, typed: string, begun: boolean): void {
  frame.typed = typed;
  frame.begun = begun;
}

function clear(frame: Frame): void {
  type(frame, '', false);
}

function clean(word: string): string {
  const text = word.trim();
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}
