/** One open bracket in front of the cursor. */
export interface Frame {
  readonly close: ']' | '}';
  /** Keys or items that are complete. */
  readonly seen: readonly string[];
  /** In braces: the key whose value is being typed. */
  readonly field?: string;
  /** What is typed since the last comma, colon or bracket. */
  readonly typed: string;
}

const fresh = (close: Frame['close']): Frame => ({ close, seen: [], typed: '' });

/**
 * Reads on in a flow collection; quotes hide brackets, a comment ends the line.
 * @param from where in the line to begin
 * @returns the brackets open at the end of the line, outermost first
 */
export function continueFlow(line: string, from: number, open: readonly Frame[]): Frame[] {
  const frames = [...open];
  for (let i = from; i < line.length; i++) {
    const character = line[i] ?? '';
    const top = frames.at(-1);
    if (character === '#' && /\s/.test(line[i - 1] ?? ' ')) break;
    if ((character === '"' || character === "'") && (top?.typed.trim() ?? '') === '') {
      const end = line.indexOf(character, i + 1);
      if (top) frames[frames.length - 1] = { ...top, typed: line.slice(i, end < 0 ? line.length : end + 1) };
      i = end < 0 ? line.length : end;
    } else if (character === '[' || character === '{') {
      frames.push(fresh(character === '[' ? ']' : '}'));
    } else if (character === ']' || character === '}') {
      if (frames.pop() && frames.length === 0) break;
      const outer = frames.at(-1);
      if (outer) frames[frames.length - 1] = { ...outer, typed: '' };
    } else if (!top) {
      break;
    } else if (character === ',') {
      const word = top.field ?? clean(top.typed);
      frames[frames.length - 1] = { close: top.close, seen: word === '' ? top.seen : [...top.seen, word], typed: '' };
    } else if (character === ':' && top.close === '}' && top.field === undefined && /\s|^$/.test(line[i + 1] ?? '')) {
      frames[frames.length - 1] = { ...top, field: clean(top.typed), typed: '' };
    } else {
      frames[frames.length - 1] = { ...top, typed: top.typed + character };
    }
  }
  return frames;
}

function clean(word: string): string {
  const text = word.trim();
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}
