import type { FileDiff } from '../../features/review/file-diff.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Lang } from '../../text/language.ts';
import { jsonText } from './json-text.ts';

/** The machine-readable differences, version 1; the schema is `schemas/diff-output.schema.json`. */
export function diffJson(files: readonly FileDiff[], lang: Lang): string {
  const count = (of: (file: FileDiff) => readonly unknown[]): number =>
    files.reduce((sum, file) => sum + of(file).length, 0);
  const summary = {
    files: files.length,
    changes: count(({ changes }) => changes),
    new: count(({ newFindings }) => newFindings),
    cleared: count(({ clearedFindings }) => clearedFindings),
  };
  return jsonText({
    version: 1,
    files: files.map((file) => jsonFile(file, lang)),
    summary,
  });
}

function jsonFile(
  { file, from, status, changes, newFindings, clearedFindings }: FileDiff,
  lang: Lang,
): unknown {
  return {
    file,
    ...(from !== undefined && { from }),
    status,
    changes: changes.map(({ message, ...change }) => ({ ...change, message: message[lang] })),
    findings: {
      new: newFindings.map((finding) => jsonFinding(finding, lang)),
      cleared: clearedFindings.map((finding) => jsonFinding(finding, lang)),
    },
  };
}

function jsonFinding({ rule, name, severity, path, message }: Finding, lang: Lang): unknown {
  return { rule, name, severity, at: path.join('.'), message: message[lang] };
}
