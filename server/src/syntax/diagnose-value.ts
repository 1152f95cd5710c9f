import { withoutComment } from '../text/ends.ts';
import { type LineIndex, lineAt } from '../text/lines.ts';
import { lineWithoutColon, type Place } from './diagnose-layout.ts';
import { type Line, misplaced, quote } from './diagnose-line.ts';
import type { ProblemCode, SyntaxProblem } from './problem.ts';
import type { YamlError } from './yaml-adapter.ts';

/** Values that start with a reserved character of YAML. */
export function badValue(error: YamlError, line: Line): SyntaxProblem | undefined {
  const { value, valueSpan: span } = line;
  const first = value[0] ?? '';
  const problem = (code: ProblemCode, found: string, newText: string): SyntaxProblem => ({
    code,
    span,
    found,
    fix: [{ span, newText }],
  });
  if (error.code === 'BAD_SCALAR_START') {
    const found = line.text[error.span.start - line.start] ?? first;
    if (found === '@' && first === '@')
      return problem('reserved-start', '@', value.replace(/^@+\s*/, ''));
    return first === found
      ? problem('reserved-start', found, quote(value))
      : { code: 'reserved-start', span: error.span, found };
  }
  const compared = /^>(=?)\s*(?=\d|[$¥€£])/.exec(value);
  if (compared) return problem('comparison', value, value.replace(compared[0], 'min '));
  if (first === '>' || first === '|') return problem('reserved-start', first, quote(value));
  if (/^\?\s/.test(value)) return problem('question-mark', '?', value.replace(/^\?\s+/, 'tbd '));
  if (/^[&*!%]/.test(value)) return problem('reserved-start', first, quote(value));
  if (/^["']/.test(value) && error.code === 'UNEXPECTED_TOKEN') {
    return problem(
      'text-after-quote',
      value,
      first === '"' ? `'${value.replaceAll("'", "''")}'` : quote(value),
    );
  }
  if (error.code === 'BAD_DQ_ESCAPE')
    return {
      code: 'bad-escape',
      span: error.span,
      found: line.text.slice(error.span.start - line.start).slice(0, 2),
    };
  return undefined;
}

/** A colon where YAML wants none, or none where it wants one. */
export function colons(
  lines: LineIndex,
  error: YamlError,
  line: Line,
  place: Place | undefined,
): SyntaxProblem | undefined {
  const { value, valueSpan: span } = line;
  const record = /^(\s*)([\p{L}\p{N}_.-]+) +[[{].*[\]}]$/u.exec(line.text.trimEnd());
  if (record) {
    const [, blanks = '', word = ''] = record;
    const end = line.start + blanks.length + word.length;
    const fix = [{ span: { start: end, end }, newText: ':' }];
    return { code: 'no-colon', span: { start: end - word.length, end }, found: word, fix };
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && line.key !== undefined) {
    if (/^-\s/.test(value)) return { code: 'dash-after-key', span, found: value };
    const number = lineAt(lines, error.span.start);
    // Without its own colon the value is only read as a key because of the line below it.
    const isWhole = !/:(?:\s|$)/.test(value) || /^[[{].*[\]}]$/.test(value);
    if (isWhole && number + 1 < lines.starts.length) return misplaced(lines, number + 1);
    return { code: 'colon-in-value', span, found: value, fix: [{ span, newText: quote(value) }] };
  }
  if (/block-seq-ind/.test(error.message)) return { code: 'dash-after-key', span, found: value };
  if (error.code !== 'MULTILINE_IMPLICIT_KEY' && error.code !== 'MISSING_CHAR') return undefined;
  const glued = /^(\s*(?:- +)*[^\s:"'#]+):(?=[^\s:])/.exec(line.text);
  const whole = {
    start: line.start + (/^\s*/.exec(line.text)?.[0].length ?? 0),
    end: line.start + line.text.trimEnd().length,
  };
  if (glued) {
    const at = line.start + glued[0].length;
    return {
      code: 'missing-space',
      span: whole,
      found: line.text.trim(),
      fix: [{ span: { start: at, end: at }, newText: ' ' }],
    };
  }
  const found = withoutComment(line.text.trim());
  return {
    ...lineWithoutColon(lines, lineAt(lines, line.start), place),
    span: whole,
    found,
  };
}
