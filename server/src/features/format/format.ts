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

/** Blanks of a level where nobody says otherwise. */
export const usualUnit = 2;

/**
 * Edits that bring a plan into the usual shape: `unit` blanks a level, one blank behind colon, comma and dash, no blanks at the ends of
 * lines, no two blank lines in a row, one line break at the end, ASCII for full-width digits and signs in numbers and structure.
 * Only white space and punctuation change: the result is read again, and unless it gives the same tree there are no edits. A text
 * that cannot be read as it stands is left alone.
 */
export function format(
  { checked }: Pick<PlanDocument, 'checked' | 'lines'>,
  unit = usualUnit,
): TextEdit[] {
  return formatSyntax(checked.plan.syntax, unit);
}

/** The same for a text that is parsed, and not checked. */
export function formatSyntax(syntax: Syntax, unit = usualUnit): TextEdit[] {
  if (!canFormat(syntax)) return [];
  const spelled = respelled(syntax);
  if (!spelled) return [];
  const laidOut = layOut(spelled, unit);
  const kept = laidOut ?? { text: spelled.text, gone: new Set<number>() };
  return lineEdits(syntax.lines, indexLines(kept.text), kept.gone);
}

/** The text with ASCII punctuation; undefined when it cannot be had without another meaning. */
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

/** Full-width punctuation of the structure, and of numbers. */
export function spellings(syntax: Syntax): TextEdit[] {
  return [...syntax.confusables.flatMap(({ edits }) => edits), ...spellingEdits(syntax)];
}

/** Edits in order, without those that touch one before them. */
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
  /** The same lines, each one laid out. */
  readonly text: string;
  /** Lines that go. */
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

/** The edits between two texts with the same lines, those aside that go. Indentation and the rest of a line are edited apart. */
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
