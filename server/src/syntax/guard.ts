import type { SyntaxProblem } from './problem.ts';

/** Maximum length of a text in UTF-16 code units. Real plans have some 5,000. */
export const maxLength = 1_000_000;
/** Maximum number of lines. Real plans have 30 to 110. */
export const maxLines = 20_000;
/** Maximum number of entries, at the top and in sections. */
export const maxEntries = 5_000;
/** Maximum nesting depth; the format itself needs six levels. */
export const maxDepth = 64;

/**
 * Maximum number of structural tokens in the parts that the fast reader cannot read, per block and
 * per text. The parser takes some microseconds for each; a plan of 1,000 lines of unusual YAML has
 * fewer. Thirty-two other characters count as one more token: the parser puts a long quoted text
 * together letter by letter.
 */
export const maxTokens = 12_000;

/**
 * Maximum number of unclosed brackets. Prose may contain unbalanced ones, so this is not an exact
 * depth.
 */
const maxBrackets = 200;

/**
 * Checks a text before it is parsed: size, binary content, conflict markers. One pass, no
 * recursion.
 */
export function guard(text: string): SyntaxProblem | undefined {
  if (text.length > maxLength || hasTooManyLines(text)) return tooLarge;
  const nul = text.indexOf('\0');
  if (nul >= 0) return { code: 'binary', span: { start: nul, end: nul + 1 }, found: 'U+0000' };
  const conflict = text.includes('<<<<<<< ') ? /^(?:<{7} |={7}$|>{7} )/m.exec(text) : null;
  if (conflict && /^<{7} /m.test(text) && /^>{7} /m.test(text)) {
    return {
      code: 'conflict-markers',
      span: { start: conflict.index, end: conflict.index + 7 },
      found: conflict[0].trim(),
    };
  }
  return undefined;
}

const tooLarge: SyntaxProblem = { code: 'too-large', span: { start: 0, end: 0 }, found: '' };

/** The problem of a text with too many entries. */
export const tooManyEntries: SyntaxProblem = tooLarge;

function hasTooManyLines(text: string): boolean {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    if (++lines > maxLines) return true;
  return false;
}

/** Number of structural tokens: line breaks, brackets, commas, colons, quotes and the like. */
export function countTokens(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (tokens[text.charCodeAt(i)] === 1) count++;
  return count;
}

const tokens = new Uint8Array(0x10000);
for (const token of '\n\r[]{},:-?"\'*&!|>%@`#：，、［］｛｝【】－＃＠')
  tokens[token.charCodeAt(0)] = 1;

/** The problem of a text or a part of it with too many tokens. */
export function tooDense(start: number, end: number): SyntaxProblem {
  return { code: 'too-dense', span: { start, end }, found: String(maxTokens) };
}

/**
 * Counts open brackets, indentation levels and dashes in one line; an upper bound of the real
 * nesting.
 */
export function tooDeep(text: string): SyntaxProblem | undefined {
  const indents: number[] = [];
  let open = 0;
  let column = 0;
  let atStart = true;
  let dashes = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === 10) {
      column = 0;
      atStart = true;
      dashes = 0;
      continue;
    }
    if (atStart) {
      if (character === 32 || character === 9 || character === 13) {
        column++;
        continue;
      }
      if ((character === 45 || character === 63) && isBlank(text.charCodeAt(i + 1))) {
        dashes++;
        column++;
        if (dashes > maxDepth) return deep(i);
        continue;
      }
      atStart = false;
      while (indents.length > 0 && (indents[indents.length - 1] ?? 0) >= column) indents.pop();
      indents.push(column);
    }
    if (character === 35 && isBlank(text.charCodeAt(i - 1))) {
      const end = text.indexOf('\n', i);
      if (end < 0) return undefined;
      i = end - 1;
    } else if (character === 91 || character === 123) open++;
    else if ((character === 93 || character === 125) && open > 0) open--;
    if (open > maxBrackets || indents.length + dashes > maxDepth) return deep(i);
  }
  return undefined;
}

function deep(at: number): SyntaxProblem {
  return { code: 'too-deep', span: { start: at, end: at + 1 }, found: String(maxDepth) };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || Number.isNaN(code);
}
