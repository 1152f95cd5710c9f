import { lineAt, lineSpan, lineText } from '../../text/lines.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import type { PlanDocument } from '../document.ts';
import { apart, format, spellings, usualUnit } from './format.ts';
import { layoutOf } from './layout.ts';
import { canFormat, keepsMeaning } from './meaning.ts';
import { spacingEdits, trailingEdits } from './spacing.ts';

/**
 * The edits of `format` for whole top-level entries that a range touches: a part of an entry alone
 * would not match the rest.
 */
export function formatRange(document: PlanDocument, range: Span, unit = usualUnit): TextEdit[] {
  const { lines, checked } = document;
  const { root, syntax } = checked.plan;
  const all = format(document, unit);
  const starts = (root?.entries ?? []).map(({ key }) => lineAt(lines, key.span.start));
  const first = lineAt(lines, range.start);
  const last = lineAt(lines, range.end);
  const from = starts.filter((line) => line <= first).at(-1) ?? 0;
  const to = starts.find((line) => line > last) ?? lines.starts.length;
  const some = all.filter(({ span }) => {
    const line = lineAt(lines, span.start);
    return from <= line && line < to;
  });
  if (some.length === all.length) return all;
  return keepsMeaning(syntax, some) ? some : [];
}

/**
 * The edits of `format` on the line above a new one, except its indentation, which depends on the
 * lines around it. Parses the text only when there is something to change.
 */
export function formatOnEnter({ checked, lines }: PlanDocument, offset: number): TextEdit[] {
  const { syntax } = checked.plan;
  const line = lineAt(lines, offset) - 1;
  const written = line < 0 ? '' : lineText(lines, line);
  if (written.trim() === '' || !canFormat(syntax)) return [];
  const { start, end } = lineSpan(lines, line);
  const from = start + written.search(/[^ \t]/);
  const blanks = [
    ...spacingEdits(syntax.text, syntax.root),
    ...trailingEdits(lines, layoutOf(lines, syntax.root)),
  ];
  const here = apart([...spellings(syntax), ...blanks]).filter(
    ({ span }) => from <= span.start && span.end <= end,
  );
  return here.length > 0 && keepsMeaning(syntax, here) ? here : [];
}
