import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/check.ts';
import { catalogPlaces } from '../../server/src/features/catalog-places.ts';
import { definitions } from '../../server/src/features/definition.ts';
import type { PlanDocument } from '../../server/src/features/document.ts';
import { referencesIn, targetAt } from '../../server/src/features/find-references.ts';
import { folds } from '../../server/src/features/folding.ts';
import { format } from '../../server/src/features/format/format.ts';
import { formatOnEnter, formatRange } from '../../server/src/features/format/format-part.ts';
import { sameTree } from '../../server/src/features/format/meaning.ts';
import { asciiSpelling } from '../../server/src/features/format/spelling.ts';
import { highlights } from '../../server/src/features/highlight.ts';
import { inlayHints } from '../../server/src/features/inlay.ts';
import { lenses } from '../../server/src/features/lens.ts';
import { links } from '../../server/src/features/links.ts';
import { outline } from '../../server/src/features/outline.ts';
import type { OutlineItem } from '../../server/src/features/outline-item.ts';
import { refactorings } from '../../server/src/features/refactor/index.ts';
import { prepareRename, renameInPlan } from '../../server/src/features/rename.ts';
import { refuseId } from '../../server/src/features/rename-check.ts';
import { selectionSpans } from '../../server/src/features/selection.ts';
import { symbolsOf } from '../../server/src/features/symbols.ts';
import { tokens } from '../../server/src/features/tokens.ts';
import { applyEdits, type Span, type TextEdit } from '../../server/src/text/span.ts';

/**
 * Asks every feature for everything at an offset of a document, and holds each answer to what must
 * always be so.
 */
export function tryEveryFeature(document: PlanDocument, offset: number): void {
  const { text, lines } = document;
  const here = { start: offset, end: offset };
  const inside = ({ start, end }: Span): void =>
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}..${end}`);
  const outlined = (items: readonly OutlineItem[]): void => {
    for (const { name, span, selection, children } of items) {
      assert.ok(name.trim() !== '' && span.start <= selection.start && selection.end <= span.end);
      inside(span);
      outlined(children);
    }
  };
  outlined(outline(document));
  symbolsOf(document);
  for (const { start, end } of folds(lines))
    assert.ok(0 <= start && start < end && end < lines.starts.length);
  let inner: Span | undefined;
  for (const span of selectionSpans(document, offset)) {
    inside(span);
    assert.ok(span.start <= offset && offset <= span.end);
    assert.ok(!inner || (span.start <= inner.start && inner.end <= span.end));
    inner = span;
  }
  let done = 0;
  for (const { span } of tokens(document)) {
    inside(span);
    assert.ok(span.start >= done, 'tokens overlap');
    done = span.end;
  }
  for (const { span } of highlights(document, offset)) inside(span);
  for (const { span, title } of lenses(document)) {
    inside(span);
    assert.ok(title !== '');
  }
  for (const { at } of inlayHints(document, { start: 0, end: text.length }))
    inside({ start: at, end: at });
  for (const { span } of links(document)) inside(span);
  for (const { origin } of definitions(document, offset, [{ uri: 'file:///c.yaml', text }]))
    inside(origin);
  for (const { span } of catalogPlaces(text)) inside(span);
  const target = targetAt(document, offset);
  for (const span of target ? referencesIn(document, target, true) : []) inside(span);
  const renamable = prepareRename(document, offset, []);
  if (renamable && !('refusal' in renamable) && !refuseId(document, renamable, 'another-name'))
    apart(document, renameInPlan(document, renamable, 'another-name'));
  for (const { edits } of refactorings(document, here)) apart(document, edits);
  apart(document, formatRange(document, here));
  apart(document, formatOnEnter(document, offset));
  apart(document, format(document));
  keepsTree(document);
}

/** A formatted text says the same, and there is nothing left to format. */
function keepsTree({ text, checked, lines }: PlanDocument): void {
  const { syntax } = checked.plan;
  const edits = format({ checked, lines });
  if (edits.length === 0) return;
  const after = applyEdits(text, edits);
  const read = parsePlan(after);
  assert.deepEqual(read.problems, []);
  assert.ok(sameTree(syntax.root, read.root, asciiSpelling), after);
}

/** Edits lie in the text and do not overlap. */
function apart({ text }: PlanDocument, edits: readonly TextEdit[]): void {
  let done = 0;
  for (const { span } of [...edits].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  )) {
    assert.ok(
      done <= span.start && span.start <= span.end && span.end <= text.length,
      JSON.stringify(edits),
    );
    done = span.end;
  }
  applyEdits(text, edits);
}
