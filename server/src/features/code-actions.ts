import type { Finding } from '../rules/finding.ts';
import { overlaps, type Span, type TextEdit } from '../text/span.ts';
import type { PlanDocument } from './document.ts';

/** A change offered at a place. */
export interface Action {
  readonly title: string;
  readonly kind: 'quickfix' | 'fixAll';
  readonly edits: readonly TextEdit[];
  /** The finding it mends. */
  readonly finding?: Finding;
  /** The one to take without thinking. */
  readonly preferred: boolean;
}

/** The mends for findings that touch a range. */
export function quickFixes(document: PlanDocument, range: Span): Action[] {
  return document.checked.findings
    .filter((finding) => overlaps(finding.span, range) || (finding.span.start <= range.start && range.end <= finding.span.end))
    .flatMap((finding) =>
      finding.fixes().map((fix) => ({
        title: fix.title[document.lang],
        kind: 'quickfix' as const,
        edits: fix.edits,
        finding,
        preferred: fix.kind === 'safe',
      })),
    );
}

/** All safe mends of a document as one set of edits that do not overlap; undefined when there are none. */
export function fixAll(document: PlanDocument): readonly TextEdit[] | undefined {
  return joinSafeFixes(document.checked.findings);
}

/** The safe mends of findings; where two touch the same place the first one wins and the other waits for the next run. */
export function joinSafeFixes(findings: readonly Finding[]): readonly TextEdit[] | undefined {
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const safe = finding.fixes().find((fix) => fix.kind === 'safe');
    if (!safe || safe.edits.some((edit) => taken.some((other) => overlaps(edit.span, other.span)))) continue;
    taken.push(...safe.edits);
  }
  return taken.length > 0 ? taken : undefined;
}
