import type { Finding } from '../rules/finding.ts';
import type { Fix } from '../rules/rule.ts';
import type { Lang } from '../text/language.ts';
import type { CheckedFile } from './checked-file.ts';

/** The part of a result that depends on the text. */
export type StoredPart = Omit<
  CheckedFile,
  'file' | 'text' | 'configs' | 'figures' | 'ignored' | 'hasBaseline'
>;

type StoredFinding = Omit<Finding, 'fixes'> & { readonly fixes: readonly Fix[] };

/** The same as plain values, with fixes computed, as stored in a file. */
export interface Stored {
  readonly format: 3;
  readonly models: readonly string[];
  readonly status: string;
  readonly lang: Lang;
  readonly findings: readonly StoredFinding[];
  readonly understood?: StoredPart['understood'];
  readonly silenced: readonly {
    readonly finding: StoredFinding;
    readonly by: CheckedFile['checked']['silenced'][number]['by'];
    readonly reason: string;
  }[];
  readonly crashes: readonly { readonly rule: string; readonly error: string }[];
  readonly levers: CheckedFile['checked']['plan']['levers'];
}

/** Turns a result into plain values. */
export function stored({
  models,
  status,
  lang,
  findings,
  understood,
  checked,
}: StoredPart): Stored {
  const plain = (finding: Finding): StoredFinding => ({ ...finding, fixes: finding.fixes() });
  return {
    format: 3,
    models,
    status,
    lang,
    findings: findings.map(plain),
    ...(understood && { understood }),
    silenced: checked.silenced.map(({ finding, by, reason }) => ({
      finding: plain(finding),
      by,
      reason,
    })),
    crashes: checked.crashes.map(({ rule, error }) => ({ rule, error: String(error) })),
    levers: checked.plan.levers.filter(({ waive }) => waive),
  };
}

/** Turns plain values back into a result. */
export function revived({
  models,
  status,
  lang,
  findings,
  understood,
  silenced,
  crashes,
  levers,
}: Stored): StoredPart {
  const alive = (finding: StoredFinding): Finding => ({ ...finding, fixes: () => finding.fixes });
  return {
    models,
    status,
    lang,
    findings: findings.map(alive),
    ...(understood && { understood }),
    checked: {
      silenced: silenced.map(({ finding, by, reason }) => ({
        finding: alive(finding),
        by,
        reason,
      })),
      crashes,
      plan: { levers },
    },
  };
}

/** Whether a parsed value is a stored result of this version. */
export function isStored(value: unknown): value is Stored {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 3 &&
    'findings' in value
  );
}
