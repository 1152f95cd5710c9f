import { indexLines, lineAt, lineSpan } from '../text/lines.ts';
import { applyEdits, type Span, type TextEdit } from '../text/span.ts';
import { diagnose } from './diagnose.ts';
import type { Place } from './diagnose-layout.ts';
import { type OffsetMap, offsetMap, originalSpan, unchanged } from './offsets.ts';
import type { YamlError } from './yaml-adapter.ts';

/** A broken text in its most plausible form. */
export interface Repaired {
  readonly text: string;
  /** Maps its offsets to those of the broken text. */
  readonly map: OffsetMap;
  /** The places of the mistakes in the broken text. */
  readonly mistakes: readonly Mistake[];
}

/** A mistake that was fixed, or whose line was left out, so that its content is unknown. */
export interface Mistake {
  readonly span: Span;
  readonly isFixed: boolean;
}

/** Maximum number of mistakes that are repaired in one block. */
const maxRounds = 6;

/**
 * Applies the fix of one mistake after another until a text can be parsed; a line whose mistake has
 * no fix is left out. Undefined if that fails.
 * @param from start of the text that may be changed
 * @param errorsOf the parser's errors for a text
 */
export function repair(
  broken: string,
  from: number,
  errorsOf: (text: string) => readonly YamlError[],
  place?: Place,
): Repaired | undefined {
  let text = broken;
  let map = unchanged;
  const mistakes: Mistake[] = [];
  for (let round = 0; round < maxRounds; round++) {
    const errors = errorsOf(text);
    if (errors.length === 0) return { text, map, mistakes };
    const problem = diagnose(text, errors, place);
    const isOver = problem.code === 'several-documents' || problem.code === 'too-deep';
    if (isOver || problem.span.start < from) return undefined;
    const edits = problem.fix ?? withoutLine(text, problem.span.start);
    const before = map;
    const { start, end } = problem.fix ? problem.span : (edits[0]?.span ?? problem.span);
    mistakes.push({
      span: originalSpan(before, start, end),
      isFixed: problem.fix !== undefined,
    });
    const step = offsetMap(edits);
    map = { original: (offset) => before.original(step.original(offset)) };
    text = applyEdits(text, edits);
  }
  return undefined;
}

function withoutLine(text: string, offset: number): TextEdit[] {
  const lines = indexLines(text);
  return [{ span: lineSpan(lines, lineAt(lines, offset)), newText: '' }];
}
