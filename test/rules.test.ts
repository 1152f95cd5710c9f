// Every rule with its fixture: what must be found, what must stay silent, and what its fixes do.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { type Checked, parsePlan } from '../server/src/check.ts';
import { checkCatalog } from '../server/src/check-catalog.ts';
import { type Finding, isBelow } from '../server/src/rules/finding.ts';
import { allRules, findRule } from '../server/src/rules/index.ts';
import { groups } from '../server/src/rules/rule.ts';
import type { MapEntry, Node } from '../server/src/syntax/tree.ts';
import { applyEdits, overlaps, type TextEdit } from '../server/src/text/span.ts';
import { type Fixture, fileOf, readFixtures, type Side, sides, textOf } from './support/fixtures.ts';
import { checkText, listed } from './support/plans.ts';

/** Rules about silenced findings and about configuration files have tests of their own. */
const planRules = allRules.filter((rule) => !['IGN', 'CFG'].includes(rule.code.slice(0, 3)));
const fixtures = readFixtures().filter((fixture) => findRule(fixture.rule));
const codes = new Set(readFixtures().map((fixture) => fixture.rule));
/** What is asked next of something a fix has added: a placeholder to fill in, an owner, a date, somebody who does it. */
const asks = new Set(['WRD003', 'LEV103', 'STR012', 'KPI303', 'KPI305', 'KPI306', 'BUD502']);
/** The fix adds what is missing beside the words; the words themselves are for a person to change. */
const rewording = new Set(['WRD007']);
const heavy = (finding: Finding): boolean => finding.severity === 'error' || finding.severity === 'warning';

describe('rules', () => {
  it('have a fixture each, and fixtures a rule', () => {
    deepEqual(fixtures.map((fixture) => fixture.rule).sort(), planRules.map((rule) => rule.code).sort());
    for (const fixture of fixtures) {
      equal(findRule(fixture.rule)?.name, fixture.name);
      equal(findRule(fixture.name)?.code, fixture.rule);
    }
  });

  it('have unique codes and names, and both languages everywhere', () => {
    equal(new Set(allRules.map((rule) => rule.code)).size, allRules.length);
    equal(new Set(allRules.map((rule) => rule.name)).size, allRules.length);
    for (const rule of allRules) {
      ok(groups[rule.code.slice(0, 3)], rule.code);
      for (const text of [rule.title, rule.why, rule.message, ...Object.values(rule.variants ?? {})]) {
        ok(text.en.trim() !== '' && text.zh.trim() !== '', `${rule.code}: ${JSON.stringify(text)}`);
      }
      for (const code of Object.values(rule.yieldsTo ?? {}).flat()) ok(codes.has(code), `${rule.code} yields to ${code}`);
    }
  });
});

for (const group of new Set(fixtures.map((fixture) => fixture.group))) {
  describe(`rules: ${group}`, () => {
    for (const fixture of fixtures.filter((one) => one.group === group)) {
      describe(`${fixture.rule} ${fixture.name}`, () => {
        for (const side of sides(fixture, 'trigger')) it('finds its case', () => triggers(fixture, side));
        for (const side of sides(fixture, 'silent'))
          it(`is silent${side.why === undefined ? '' : `: ${side.why}`}`, () => staysSilent(fixture, side));
      });
    }
  });
}

function triggers({ rule }: Fixture, side: Side): void {
  const text = textOf(side);
  if (text === undefined) {
    const found = checkCatalog(side.catalog ?? '', { base: builtinCatalog() });
    ok(
      found.some((finding) => finding.rule === rule),
      JSON.stringify(listed(found)),
    );
    for (const finding of found) filled(finding);
    return;
  }
  const checked = checkSide(text, side);
  const own = checked.findings.filter((finding) => finding.rule === rule);
  ok(own.length > 0, `expected ${rule}, found ${JSON.stringify(listed(checked.findings))}`);
  if (side.at) deepEqual([...new Set(own.map((finding) => finding.path.join('.')))], side.at);
  const others = checked.findings.filter((one) => one.rule !== rule && heavy(one) && !side.also?.includes(one.rule));
  deepEqual(listed(others), [], `besides ${rule}`);
  for (const finding of checked.findings) {
    hasPlace(finding, checked, text);
    fixesWork(finding, checked, text, side);
  }
}

function staysSilent({ rule }: Fixture, side: Side): void {
  const text = textOf(side);
  if (text === undefined) {
    deepEqual(listed(checkCatalog(side.catalog ?? '', { base: builtinCatalog() })), []);
    return;
  }
  const { findings } = checkSide(text, side);
  const unwanted = findings.filter((one) => one.rule === rule || (heavy(one) && !side.also?.includes(one.rule)));
  deepEqual(listed(unwanted), []);
}

function checkSide(text: string, side: Side): Checked {
  const checked = checkText(text, { file: fileOf(side), ...(side.catalog !== undefined && { layer: side.catalog }) });
  deepEqual(checked.crashes, []);
  for (const finding of checked.findings) filled(finding);
  return checked;
}

/** No placeholder is left in any text of a finding. */
function filled(finding: Finding): void {
  const texts = [finding.message, ...finding.related.map((one) => one.message), ...finding.fixes().map((fix) => fix.title)];
  for (const text of texts) {
    for (const words of [text.en, text.zh]) {
      ok(!/\{\w+\}|\bNaN\b|\bInfinity\b|\[object/.test(words), `${finding.rule}: ${words}`);
      ok(words.trim() === words && words !== '' && !/ {2}/.test(words), `${finding.rule}: “${words}”`);
    }
  }
}

/** The span lies in the text; the address leads to something, but for its last step; and the span lies there. */
function hasPlace(finding: Finding, { plan }: Checked, text: string): void {
  const { span, path, rule } = finding;
  ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, `${rule} ${JSON.stringify(span)}`);
  let found: readonly MapEntry[] = [];
  let maps: readonly Node[] = plan.root ? [plan.root] : [];
  for (const [index, key] of path.entries()) {
    const entries = maps.flatMap((node) => (node.kind === 'map' ? node.entries.filter((one) => one.key.text === key) : []));
    if (entries.length === 0) {
      ok(index >= path.length - 1 || plan.root === undefined, `${rule}: no ${path.join('.')}`);
      break;
    }
    found = entries;
    maps = entries.map((entry) => entry.value);
  }
  const anchored = span.start === plan.anchor.start && path.length <= 1;
  const inside = found.length === 0 || found.some((one) => one.span.start <= span.start && span.start <= one.span.end);
  ok(anchored || inside, `${rule} ${path.join('.')} is not at ${JSON.stringify(text.slice(span.start, span.end))}`);
}

/** A fix leaves a text that parses, its finding is gone, and there is no new error; a safe one twice is as good as once. */
function fixesWork(finding: Finding, before: Checked, text: string, side: Side): void {
  for (const fix of finding.fixes()) {
    const what = `${finding.rule} “${fix.title.en}”`;
    ok(fix.edits.length > 0, what);
    const fixed = applyEdits(text, fix.edits);
    ok(fixed !== text, `${what} changes nothing`);
    const problems = parsePlan(fixed).problems.map(({ code }) => code);
    const old = before.plan.syntax.problems.map(({ code }) => code);
    if (old.length === 0) deepEqual(problems, [], `${what}${shown(fixed, fix.edits)}`);
    const after = checkText(fixed, { file: fileOf(side), ...(side.catalog !== undefined && { layer: side.catalog }) });
    deepEqual(after.crashes, [], what);
    const still = after.findings.filter((one) => sameFinding(one, finding) && !rewording.has(one.rule));
    deepEqual(listed(still), [], `${what} does not mend it${shown(fixed, fix.edits)}`);
    const errors = new Set(before.findings.filter((one) => one.severity === 'error').map(identity));
    // A mended structure shows what it hid.
    const counts = (rule: string): boolean => (finding.rule.startsWith('STR') ? rule.startsWith('STR') : !asks.has(rule));
    const fresh = after.findings.filter((one) => one.severity === 'error' && !errors.has(identity(one)) && counts(one.rule));
    deepEqual(listed(fresh), [], `${what} makes it worse${shown(fixed, fix.edits)}`);
  }
  const once = mended(text, before);
  equal(mended(once, checkSide(once, side)), once, `safe fixes of ${finding.rule} twice`);
}

/** The text after all safe fixes that do not touch each other. */
function mended(text: string, { findings }: Checked): string {
  const edits: TextEdit[] = [];
  for (const fix of findings.flatMap((one) => one.fixes()).filter(({ kind }) => kind === 'safe'))
    if (!fix.edits.some((edit) => edits.some((other) => overlaps(edit.span, other.span)))) edits.push(...fix.edits);
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

describe('code of rules', () => {
  it('is listed in the registry, file by file', () => {
    const index = readFileSync('server/src/rules/index.ts', 'utf8');
    for (const fixture of fixtures) ok(index.includes(`'./${fixture.group}/${fixture.name}.ts'`), fixture.file);
  });
});
