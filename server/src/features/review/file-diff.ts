import type { Side } from '../../diff/change.ts';
import { diffPlans, type PlanDiff } from '../../diff/diff.ts';
import type { Lang } from '../../text/language.ts';

/** One version of a plan file. */
export interface FileSide extends Side {
  readonly file: string;
  readonly text: string;
  readonly lang: Lang;
}

/** What became of one plan file. */
export interface FileDiff extends PlanDiff {
  /** The file as it is called now; as it was called when it is gone. */
  readonly file: string;
  /** What it was called before, where that differs. */
  readonly from?: string;
  readonly status: 'added' | 'removed' | 'changed';
  readonly before: FileSide | undefined;
  readonly after: FileSide | undefined;
  /** The language of its sentences. */
  readonly lang: Lang;
}

/** Compares two versions of a file; one that is missing was not there yet, or is gone. */
export function diffFile(
  before: FileSide | undefined,
  after: FileSide | undefined,
): FileDiff | undefined {
  const side = after ?? before;
  if (!side) return undefined;
  const shared = { file: side.file, before, after, lang: side.lang };
  if (before && after) {
    const from = before.file === after.file ? {} : { from: before.file };
    return { ...shared, ...from, status: 'changed', ...diffPlans(before, after) };
  }
  const { findings } = side.checked;
  return after
    ? { ...shared, status: 'added', changes: [], newFindings: findings, clearedFindings: [] }
    : { ...shared, status: 'removed', changes: [], newFindings: [], clearedFindings: findings };
}

/** True when there is nothing to tell about the file. */
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
