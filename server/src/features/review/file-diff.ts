import type { Side } from '../../diff/change.ts';
import { diffPlans, type PlanDiff } from '../../diff/diff.ts';
import type { Times } from '../../diff/progress.ts';
import type { Lang } from '../../text/language.ts';

/** One version of a plan file. */
export interface FileSide extends Side {
  readonly file: string;
  readonly text: string;
  readonly lang: Lang;
}

/** The difference between two versions of a plan file. */
export interface FileDiff extends PlanDiff {
  /** The present name of the file; the old one for a deleted file. */
  readonly file: string;
  /** The old name, if it differs. */
  readonly from?: string;
  readonly status: 'added' | 'removed' | 'changed';
  readonly before: FileSide | undefined;
  readonly after: FileSide | undefined;
  /** The language of its sentences. */
  readonly lang: Lang;
}

/** Compares two versions of a file; a missing one means that the file was added or deleted. */
export function diffFile(
  before: FileSide | undefined,
  after: FileSide | undefined,
  times: Times = {},
): FileDiff | undefined {
  const side = after ?? before;
  if (!side) return undefined;
  const shared = { file: side.file, before, after, lang: side.lang };
  if (before && after) {
    const from = before.file === after.file ? {} : { from: before.file };
    return { ...shared, ...from, status: 'changed', ...diffPlans(before, after, times) };
  }
  const { findings } = side.checked;
  return after
    ? { ...shared, status: 'added', changes: [], newFindings: findings, clearedFindings: [] }
    : { ...shared, status: 'removed', changes: [], newFindings: [], clearedFindings: findings };
}

/** Whether there is nothing to report about the file. */
export function isQuiet({
  status,
  changes,
  newFindings,
  clearedFindings,
  from,
}: FileDiff): boolean {
  return (
    status === 'changed' &&
    from === undefined &&
    changes.length + newFindings.length + clearedFindings.length === 0
  );
}
