import { parsePlan } from '../../check.ts';
import type { Syntax } from '../../syntax/parse.ts';
import { indexLines, type LineIndex, lineBreakOf, lineSpan, lineText } from '../../text/lines.ts';
import { applyEdits, type TextEdit } from '../../text/span.ts';
import type { PlanDocument } from '../document.ts';
import { indentationEdits } from './indentation.ts';
import { layoutOf } from './layout.ts';
import { canFormat, sameTree } from './meaning.ts';
import { smallest } from './smallest.ts';
import { spacingEdits, surplusLines, trailingEdits } from './spacing.ts';
import { asciiSpelling, spellingEdits } from './spelling.ts';

/** Default indentation of a level, in spaces. */
export const usualUnit = 2;

/**
 * Edits that format a plan: `unit` spaces per level, one space after colon, comma and dash, no
 * trailing space, no two blank lines in a row, one line break at the end, ASCII for full-width
 * digits and punctuation in numbers and structure. Only white space and punctuation change: the
 * result is parsed again, and unless it gives the same tree there are no edits. A text that cannot
 * be parsed is left alone.
 */
export function format(
  { checked }: Pick<PlanDocument, 'checked' | 'lines'>,
  unit = usualUnit,
): TextEdit[] {
  return formatSyntax(checked.plan.syntax, unit);
}

/** The same for a text that is parsed but not checked. */
export function formatSyntax(syntax: Syntax, unit = usualUnit): TextEdit[] {
  if (!canFormat(syntax)) return [];
  const spelled = respelled(syntax);
  if (!spelled) return [];
  const laidOut = layOut(spelled, unit);
  const kept = laidOut ?? { text: spelled.text, gone: new Set<number>() };
  return lineEdits(syntax.lines, indexLines(kept.text), kept.gone);
}

/** The text with ASCII punctuation; undefined if that would change the meaning. */
function respelled(syntax: Syntax): Syntax | undefined {
  const edits = apart(spellings(syntax));
  if (edits.length === 0) return syntax;
  const result = parsePlan(applyEdits(syntax.text, edits));
  const same =
    result.problems.length === 0 &&
    result.confusables.length === 0 &&
    sameTree(syntax.root, result.root, asciiSpelling);
  return same ? result : syntax.confusables.length === 0 ? syntax : undefined;
}

/** Edits of full-width punctuation in the structure and in numbers. */
export function spellings(syntax: Syntax): TextEdit[] {
  return [...syntax.confusables.flatMap(({ edits }) => edits), ...spellingEdits(syntax)];
}

/** Edits in order, without those that overlap an earlier one. */
export function apart(edits: readonly TextEdit[]): TextEdit[] {
  let done = -1;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      if (span.start < done) return false;
      done = span.end;
      return true;
    });
}

interface LaidOut {
  /** Edits that lay out each line, without adding or removing lines. */
  readonly text: string;
  /** Lines to delete. */
  readonly gone: ReadonlySet<number>;
}

function layOut({ text, root }: Syntax, unit: number): LaidOut | undefined {
  const lines = indexLines(text);
  const layout = layoutOf(lines, root);
  const edits = [
    ...indentationEdits(lines, layout, unit),
    ...spacingEdits(text, root),
    ...trailingEdits(lines, layout),
  ];
  const gone = surplusLines(lines, layout);
  const moved = applyEdits(text, apart(edits));
  const last = layout.kinds.at(-1);
  const ends = lineText(lines, lines.starts.length - 1).trim() === '' || last?.kind === 'block';
  const result = { text: ends ? moved : moved + lineBreakOf(text), gone };
  const read = parsePlan(withoutLines(result.text, gone));
  return read.problems.length === 0 && sameTree(root, read.root, (one) => one) ? result : undefined;
}

function withoutLines(text: string, gone: ReadonlySet<number>): string {
  const { starts } = indexLines(text);
  return Array.from(starts, (start, line) =>
    gone.has(line) ? '' : text.slice(start, starts[line + 1] ?? text.length),
  ).join('');
}

/**
 * The edits between two texts with the same lines, apart from deleted ones. Indentation and the
 * rest of a line are edited separately.
 */
function lineEdits(before: LineIndex, after: LineIndex, gone: ReadonlySet<number>): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let line = 0; line < before.starts.length; line++) {
    const { start, end } = lineSpan(before, line);
    if (gone.has(line)) {
      edits.push({
        span: { start, end: before.starts[line + 1] ?? before.text.length },
        newText: '',
      });
      continue;
    }
    const [old, wanted] = [before.text.slice(start, end), lineText(after, line)];
    if (old === wanted) continue;
    const [a, b] = [old.search(/[^ \t]|$/), wanted.search(/[^ \t]|$/)];
    if (old.slice(0, a) !== wanted.slice(0, b))
      edits.push({ span: { start, end: start + a }, newText: wanted.slice(0, b) });
    const [rest, wantedRest] = [old.slice(a), wanted.slice(b)];
    if (rest !== wantedRest) edits.push(smallest({ start: start + a, end }, rest, wantedRest));
  }
  const more =
    after.starts.length > before.starts.length
      ? after.text.slice(after.starts[before.starts.length - 1] ?? 0)
      : '';
  if (more !== '') {
    const at = before.text.length;
    edits.push({ span: { start: at, end: at }, newText: lineBreakOf(before.text.toString()) });
  }
  return edits;
}
