import { indexLines, lineAt, lineSpan } from '../text/lines.ts';
import { applyEdits, type Span, type TextEdit } from '../text/span.ts';
import { diagnose } from './diagnose.ts';
import { type OffsetMap, offsetMap, originalSpan, unchanged } from './offsets.ts';
import type { YamlError } from './yaml-adapter.ts';

/** A broken text in the way it was most plausibly meant. */
export interface Repaired {
  readonly text: string;
  /** From its offsets to those of the broken text. */
  readonly map: OffsetMap;
  /** Where the mistakes are, in the broken text. */
  readonly mistakes: readonly Mistake[];
}

/** A mistake that was put right, or whose line was left out: nobody knows what that says. */
export interface Mistake {
  readonly span: Span;
  readonly isFixed: boolean;
}

/** More mistakes than this in one block are not repaired. */
const maxRounds = 6;

/**
 * Applies the fix of one mistake after the other until a text can be read; a line whose mistake has no fix is left out.
 * Undefined where that leads nowhere.
 * @param from where the text begins that may be changed
 * @param errorsOf what the parser says of a text
 */
export function repair(
  broken: string,
  from: number,
  errorsOf: (text: string) => readonly YamlError[],
): Repaired | undefined {
  let text = broken;
  let map = unchanged;
  const mistakes: Mistake[] = [];
  for (let round = 0; round < maxRounds; round++) {
    const errors = errorsOf(text);
    if (errors.length === 0) return { text, map, mistakes };
    const problem = diagnose(text, errors);
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
