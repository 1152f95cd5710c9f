import type { Path } from '../model/plan.ts';
import type { Text } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { Fix, Related, Report, Rule, Severity } from './rule.ts';

/** A problem at one place of a plan. */
export interface Finding {
  /** The rule's code: `LEV101`. */
  readonly rule: string;
  /** The rule's readable name. */
  readonly name: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly path: Path;
  readonly message: Text;
  readonly related: readonly Related[];
  /** Facts of the catalogue (`case/fact`) as evidence. */
  readonly facts: readonly string[];
  readonly about: NonNullable<Report['about']>;
  /** The fixes, computed on demand. */
  readonly fixes: () => readonly Fix[];
}

const order: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/** -1, 0 or 1 as `a` is less severe than, as severe as or more severe than `b`. */
export function compareSeverity(a: Severity, b: Severity): number {
  return Math.sign(order.indexOf(a) - order.indexOf(b));
}

/** One severity lower, down to hint. */
export function softened(severity: Severity): Severity {
  return order[Math.max(0, order.indexOf(severity) - 1)] ?? 'hint';
}

/**
 * Keeps root causes: drops every finding that another one explains, according to the rules'
 * `yieldsTo`. Works on the full list, so that the order of the rules does not matter.
 * @param isOff findings that the configuration hides: they do not suppress errors, which would
 *   otherwise stay unreported
 */
export function rootCauses(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
  isOff: (finding: Finding) => boolean = () => false,
): Finding[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = byRule.get(finding.rule);
    if (list) list.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const stoppers = [...byRule.keys()].filter((code) => rules.get(code)?.stopsFile);
  const rank = new Map(
    stoppers.length > 0 ? [...rules.keys()].map((code, index) => [code, index]) : [],
  );
  return findings.filter((finding) => {
    const rule = rules.get(finding.rule);
    const stopped = stoppers.some(
      (code) =>
        code !== finding.rule &&
        !(rule?.stopsFile && (rank.get(code) ?? 0) > (rank.get(finding.rule) ?? 0)),
    );
    return !(stopped && !rule?.survivesStop) && !isShadow(finding, rule, byRule, isOff);
  });
}

function isShadow(
  finding: Finding,
  rule: Rule | undefined,
  byRule: ReadonlyMap<string, readonly Finding[]>,
  isOff: (finding: Finding) => boolean,
): boolean {
  for (const [subject, codes] of Object.entries(rule?.yieldsTo ?? {})) {
    for (const code of codes) {
      for (const cause of byRule.get(code) ?? []) {
        if (cause === finding || (finding.severity === 'error' && isOff(cause))) continue;
        if (subject === 'file' || shares(finding, cause, subject as keyof Finding['about']))
          return true;
      }
    }
  }
  return false;
}

function shares(finding: Finding, cause: Finding, subject: keyof Finding['about']): boolean {
  if (subject === 'entry') return isBelow(finding.path, cause.path);
  if (subject === 'field') {
    const mine = fieldsOf(finding);
    return fieldsOf(cause).some((field) => mine.includes(field));
  }
  const mine = ids(finding.about[subject]);
  return ids(cause.about[subject]).some((id) => mine.includes(id));
}

/** The subjects of a finding: those it names, else its own address. */
function fieldsOf({ about, path }: Finding): readonly string[] {
  return about.field === undefined ? [path.join('.')] : ids(about.field);
}

function ids(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** Whether `path` is `top` or below it. */
export function isBelow(path: Path, top: Path): boolean {
  return top.length <= path.length && top.every((key, index) => path[index] === key);
}

/** Order of findings: by place, then the most severe first, then by code. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start ||
    compareSeverity(b.severity, a.severity) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
