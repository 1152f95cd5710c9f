import { compareSeverity, type Finding } from '../../rules/finding.ts';
import type { Fix, Severity } from '../../rules/rule.ts';
import type { Lang } from '../../text/language.ts';
import { lineColumn } from '../../text/lines.ts';
import { shown } from '../../text/message.ts';
import type { PlanDocument } from '../document.ts';
import { hashOf } from './hash.ts';

/** A finding with the name of its fixes. */
export interface Named {
  readonly finding: Finding;
  /** The same as long as rule, address and message are. */
  readonly id: string;
}

/** A fix under the id that a caller names. */
export interface NamedFix {
  readonly id: string;
  readonly fix: Fix;
}

/** The findings of a plan with ids, in the order of the text. */
export function named({ checked }: PlanDocument): readonly Named[] {
  const seen = new Map<string, number>();
  return checked.findings.map((finding) => {
    const words = `${finding.rule} ${finding.path.join('.')} ${finding.message.en}`;
    const count = seen.get(words) ?? 0;
    seen.set(words, count + 1);
    return { finding, id: `${finding.rule}.${hashOf(`${words} ${count}`).slice(-6)}` };
  });
}

/** The fixes of a finding with their ids. */
export function fixesOf({ finding, id }: Named): readonly NamedFix[] {
  return finding.fixes().map((fix, at) => ({ id: `${id}.${at + 1}`, fix }));
}

/** The most severe first, then by place. */
export function bySeverity(findings: readonly Named[]): readonly Named[] {
  return [...findings].sort((a, b) => compareSeverity(b.finding.severity, a.finding.severity));
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number =>
    findings.filter((one) => one.severity === severity).length;
  return {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    hint: count('hint'),
  };
}

/** A finding in short: rule, severity, place, message. */
export function shortFinding(
  { rule, severity, span, message }: Finding,
  { lines }: Pick<PlanDocument, 'lines'>,
  lang: Lang,
): Readonly<Record<string, unknown>> {
  const { line } = lineColumn(lines, span.start);
  return { rule, severity, line: line + 1, message: message[lang] };
}

/** A finding in full, with its facts and fixes. */
export function fullFinding(
  one: Named,
  document: PlanDocument,
  lang: Lang,
): Readonly<Record<string, unknown>> {
  const { rule, severity, span, path, message, facts } = one.finding;
  const { line, column } = lineColumn(document.lines, span.start);
  const fixes = fixesOf(one).map(({ id, fix }) => ({
    id,
    title: fix.title[lang],
    safe: fix.kind === 'safe',
  }));
  return {
    rule,
    severity,
    at: shown(path.join('.')),
    line: line + 1,
    column: column + 1,
    message: message[lang],
    ...(facts.length > 0 && { evidence: facts }),
    ...(fixes.length > 0 && { fixes }),
  };
}
