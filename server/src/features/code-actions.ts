import type { Finding } from '../rules/finding.ts';
import type { Lang } from '../text/language.ts';
import { overlaps, type Span, type TextEdit } from '../text/span.ts';

/** An edit offered at a place. */
export interface Action {
  readonly title: string;
  readonly kind: 'quickfix' | 'fixAll';
  readonly edits: readonly TextEdit[];
  /** The finding it fixes. */
  readonly finding?: Finding;
  /** Preferred over the other fixes of the finding. */
  readonly preferred: boolean;
}

/** The quick fixes for findings. */
export function quickFixes(findings: readonly Finding[], lang: Lang): Action[] {
  return findings.flatMap((finding) =>
    finding.fixes().map((fix) => ({
      title: fix.title[lang],
      kind: 'quickfix' as const,
      edits: fix.edits,
      finding,
      preferred: fix.kind === 'safe',
    })),
  );
}

/** The findings that touch a range. */
export function findingsAt(findings: readonly Finding[], range: Span): Finding[] {
  return findings.filter(
    ({ span }) => overlaps(span, range) || (span.start <= range.start && range.end <= span.end),
  );
}

/**
 * The safe fixes of findings; where two overlap, the first one wins and the other is left to the
 * next run.
 */
export function joinSafeFixes(findings: readonly Finding[]): readonly TextEdit[] | undefined {
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const safe = finding.fixes().find((fix) => fix.kind === 'safe');
    if (!safe || safe.edits.some((edit) => taken.some((other) => overlaps(edit.span, other.span))))
      continue;
    taken.push(...safe.edits);
  }
  return taken.length > 0 ? taken : undefined;
}
