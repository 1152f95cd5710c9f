// What holds for every finding, whatever the rule: its words, its place, its fixes.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { type Checked, parsePlan } from '../../server/src/check.ts';
import { type Finding, isBelow } from '../../server/src/rules/finding.ts';
import type { MapEntry, Node } from '../../server/src/syntax/tree.ts';
import { applyEdits, overlaps, type TextEdit } from '../../server/src/text/span.ts';
import { type CheckAs, checkText, listed } from './plans.ts';

/**
 * What is asked next of something a fix has added: a placeholder to fill in, an owner, a date,
 * somebody who does it.
 */
const asks = new Set(['WRD003', 'LEV103', 'STR012', 'KPI303', 'KPI305', 'KPI306', 'BUD502']);
/**
 * The fix adds what is missing beside the words; the words themselves are for a person to change.
 */
const rewording = new Set(['WRD007']);
/** Without a model nothing is required; naming it shows what is missing. */
const opening = new Set(['FIT801']);

/** No placeholder is left in any text of a finding. */
export function filled(finding: Finding): void {
  const texts = [
    finding.message,
    ...finding.related.map((one) => one.message),
    ...finding.fixes().map((fix) => fix.title),
  ];
  for (const text of texts) {
    for (const words of [text.en, text.zh]) {
      ok(!/\{\w+\}|\bNaN\b|\bInfinity\b|\[object/.test(words), `${finding.rule}: ${words}`);
      ok(
        words.trim() === words && words !== '' && !/ {2}/.test(words),
        `${finding.rule}: “${words}”`,
      );
    }
  }
}

/**
 * The span lies in the text; the address leads to something, but for its last step; and the span
 * lies there.
 */
export function hasPlace(finding: Finding, { plan }: Checked, text: string): void {
  const { span, path, rule } = finding;
  ok(
    span.start >= 0 && span.start <= span.end && span.end <= text.length,
    `${rule} ${JSON.stringify(span)}`,
  );
  let found: readonly MapEntry[] = [];
  let maps: readonly Node[] = plan.root ? [plan.root] : [];
  for (const [index, key] of path.entries()) {
    const entries = maps.flatMap((node) =>
      node.kind === 'map' ? node.entries.filter((one) => one.key.text === key) : [],
    );
    if (entries.length === 0) {
      ok(index >= path.length - 1 || plan.root === undefined, `${rule}: no ${path.join('.')}`);
      break;
    }
    found = entries;
    maps = entries.map((entry) => entry.value);
  }
  const anchored = span.start === plan.anchor.start && path.length <= 1;
  const inside =
    found.length === 0 ||
    found.some((one) => one.span.start <= span.start && span.start <= one.span.end);
  ok(
    anchored || inside,
    `${rule} ${path.join('.')} is not at ${JSON.stringify(text.slice(span.start, span.end))}`,
  );
}

/**
 * A fix leaves a text that parses, its finding is gone, and there is no new error; a safe one twice
 * is as good as once.
 */
export function fixesWork(finding: Finding, before: Checked, text: string, as: CheckAs): void {
  const fixes = finding.fixes();
  if (fixes.length === 0) return;
  for (const fix of fixes) {
    const what = `${finding.rule} “${fix.title.en}”`;
    ok(fix.edits.length > 0, what);
    const fixed = applyEdits(text, fix.edits);
    ok(fixed !== text, `${what} changes nothing`);
    const problems = parsePlan(fixed).problems.map(({ code }) => code);
    const old = before.plan.syntax.problems.map(({ code }) => code);
    if (old.length === 0) deepEqual(problems, [], `${what}${shown(fixed, fix.edits)}`);
    const after = checkText(fixed, as);
    deepEqual(after.crashes, [], what);
    const still = after.findings.filter(
      (one) => sameFinding(one, finding) && !rewording.has(one.rule),
    );
    deepEqual(listed(still), [], `${what} does not fix it${shown(fixed, fix.edits)}`);
    const errors = new Set(before.findings.filter((one) => one.severity === 'error').map(identity));
    // A fixed structure shows what it hid.
    const hid = finding.rule.startsWith('STR') || opening.has(finding.rule);
    const counts = (rule: string): boolean => !asks.has(rule) && (!hid || rule.startsWith('STR'));
    const fresh = after.findings.filter(
      (one) => one.severity === 'error' && !errors.has(identity(one)) && counts(one.rule),
    );
    deepEqual(listed(fresh), [], `${what} makes it worse${shown(fixed, fix.edits)}`);
  }
  const once = withSafeFixes(text, before);
  equal(withSafeFixes(once, checkText(once, as)), once, `safe fixes of ${finding.rule} twice`);
}

/** The text after all safe fixes that do not touch each other. */
function withSafeFixes(text: string, { findings }: Checked): string {
  const edits: TextEdit[] = [];
  for (const fix of findings.flatMap((one) => one.fixes()).filter(({ kind }) => kind === 'safe'))
    if (!fix.edits.some((edit) => edits.some((other) => overlaps(edit.span, other.span))))
      edits.push(...fix.edits);
  return applyEdits(text, edits);
}

/** The lines around the edits. */
function shown(text: string, edits: readonly TextEdit[]): string {
  const at = edits[0]?.span.start ?? 0;
  return `:\n${text.slice(Math.max(0, at - 120), at + 200)}`;
}

const identity = (finding: Finding): string => `${finding.rule} ${finding.path.join('.')}`;

function sameFinding(a: Finding, b: Finding): boolean {
  return (
    a.rule === b.rule &&
    isBelow(a.path, b.path) &&
    isBelow(b.path, a.path) &&
    a.message.en === b.message.en &&
    a.severity === b.severity
  );
}
