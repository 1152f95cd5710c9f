import { type Span, shiftSpan } from '../text/span.ts';
import { diagnose } from './diagnose.ts';
import type { Place } from './diagnose-layout.ts';
import type { SyntaxProblem } from './problem.ts';
import type { YamlError } from './yaml-adapter.ts';

/**
 * The problem for the parser's errors; their spans refer to the whole text, `diagnose` takes those
 * of the block.
 */
export function diagnosed(
  before: string,
  own: string,
  errors: readonly YamlError[],
  start: number,
  place?: Place,
): SyntaxProblem {
  const inBlock = errors.map((error) => ({
    ...error,
    span: shiftSpan(error.span, before.length - start),
  }));
  const problem = diagnose(before + own, inBlock, place);
  const moved = (span: Span): Span => {
    const from = Math.max(0, span.start - before.length);
    return shiftSpan({ start: from, end: Math.max(from, span.end - before.length) }, start);
  };
  return {
    ...problem,
    span: moved(problem.span),
    ...(problem.fix && {
      fix: problem.fix.map(({ span, newText }) => ({ span: moved(span), newText })),
    }),
  };
}
