import { indexLines, type LineIndex, lineSpan } from '../../server/src/text/lines.ts';

interface Position {
  readonly line: number;
  readonly character: number;
}

const isPosition = (value: object): value is Position => 'line' in value && 'character' in value;

/**
 * Counts the places in an answer about a document that no editor could show: outside their line,
 * inverted, inside a surrogate pair.
 */
export function wrongPositions(uri: string, text: string, answer: unknown): number {
  const lines = indexLines(text);
  let wrong = 0;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      if (value.length < 100_000) value.forEach(visit);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    // What is said about another document is not about this text.
    if ('uri' in value && typeof value.uri === 'string' && value.uri !== uri) return;
    if (isPosition(value)) {
      if (!isRight(lines, value)) wrong++;
      return;
    }
    if ('start' in value && 'end' in value && isBefore(value.end, value.start)) wrong++;
    if ('startLine' in value && 'endLine' in value) {
      const [start, end] = [Number(value.startLine), Number(value.endLine)];
      if (start < 0 || end < start || end >= lines.starts.length) wrong++;
    }
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(answer);
  return wrong;
}

/** The same for semantic tokens, which come as differences. */
export function wrongTokens(text: string, data: readonly number[]): number {
  const lines = indexLines(text);
  let [wrong, line, character] = [0, 0, 0];
  for (let i = 0; i + 4 < data.length; i += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(i, i + 3);
    line += down;
    character = down > 0 ? right : character + right;
    if (length <= 0 || down < 0 || right < 0) wrong++;
    for (const at of [character, character + length])
      if (!isRight(lines, { line, character: at })) wrong++;
  }
  return wrong;
}

function isBefore(end: unknown, start: unknown): boolean {
  if (typeof end !== 'object' || end === null || typeof start !== 'object' || start === null)
    return false;
  if (!isPosition(end) || !isPosition(start)) return false;
  return end.line < start.line || (end.line === start.line && end.character < start.character);
}

function isRight(lines: LineIndex, { line, character }: Position): boolean {
  if (
    !Number.isInteger(line) ||
    !Number.isInteger(character) ||
    line < 0 ||
    line >= lines.starts.length
  )
    return false;
  const { start, end } = lineSpan(lines, line);
  const offset = start + character;
  if (character < 0 || offset > end) return false;
  const [before, after] = [lines.text.charCodeAt(offset - 1), lines.text.charCodeAt(offset)];
  return !(
    character > 0 &&
    before >= 0xd800 &&
    before < 0xdc00 &&
    after >= 0xdc00 &&
    after < 0xe000
  );
}
