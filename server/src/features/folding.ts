import { type LineIndex, lineText } from '../text/lines.ts';

/** Lines (from 0) that can be folded into their first one. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind: 'region' | 'comment';
}

/** A line whose block consists of the indented lines after it. */
interface Open {
  readonly line: number;
  readonly indent: number;
  /** Its list is at its own column: `key:` above `- item`. */
  readonly dashed: boolean;
}

const textMark = /(?:^|[:\s-]\s)[|>][-+\d]*(?:\s+#|\s*$)/;

/**
 * Sections, entries, multi-line texts and blocks of comments, by indentation alone, so that folds
 * stay where they are while a line is half typed. Takes one pass.
 */
export function folds(lines: LineIndex): Fold[] {
  const found: Fold[] = [];
  const open: Open[] = [];
  let last = -1;
  let comments = -1;
  let textBelow = -1;
  const close = (from: number): void => {
    for (const { line } of open.splice(from))
      if (last > line) found.push({ start: line, end: last, kind: 'region' });
  };
  const endComments = (line: number): void => {
    if (comments >= 0 && line - 1 > comments)
      found.push({ start: comments, end: line - 1, kind: 'comment' });
    comments = -1;
  };
  for (let line = 0; line < lines.starts.length; line++) {
    const text = lineText(lines, line);
    const indent = /^[ \t\u3000]*/.exec(text)?.[0].length ?? 0;
    const blank = indent === text.length;
    if (blank || (textBelow >= 0 && indent > textBelow)) {
      endComments(line);
      if (!blank) last = line;
      continue;
    }
    if (text[indent] === '#') {
      if (comments < 0) comments = line;
      continue;
    }
    endComments(line);
    const dashed = /^-(?:\s|$)/.test(text.slice(indent));
    const keep = open.findIndex(
      (one) => one.indent > indent || (one.indent === indent && (one.dashed || !dashed)),
    );
    if (keep >= 0) close(keep);
    // A bracket that only closes belongs to the fold above it.
    if (!/^[\]}]/.test(text.slice(indent))) open.push({ line, indent, dashed });
    last = line;
    textBelow = textMark.test(text) ? indent : -1;
  }
  endComments(lines.starts.length);
  close(0);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
