// Every rule with its fixture: what must be found, what must stay silent, and what its fixes do.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import type { Checked } from '../server/src/check.ts';
import { type CheckedActuals, checkActuals } from '../server/src/check-actuals.ts';
import { checkCatalog } from '../server/src/check-catalog.ts';
import type { Finding } from '../server/src/rules/finding.ts';
import { groups } from '../server/src/rules/groups.ts';
import { allRules, findRule } from '../server/src/rules/index.ts';
import { applyEdits } from '../server/src/text/span.ts';
import { filled, fixesWork, hasPlace } from './support/finding-checks.ts';
import {
  type Fixture,
  fileOf,
  readFixtures,
  type Side,
  sides,
  textOf,
} from './support/fixtures.ts';
import { type CheckAs, checkText, dayIn, listed } from './support/plans.ts';

/** Rules about silenced findings, and about configuration files have tests of their own. */
const planRules = allRules.filter((rule) => !['IGN', 'CFG'].includes(rule.code.slice(0, 3)));
const fixtures = readFixtures().filter((fixture) => findRule(fixture.rule));
const codes = new Set(readFixtures().map((fixture) => fixture.rule));
const heavy = (finding: Finding): boolean =>
  finding.severity === 'error' || finding.severity === 'warning';

describe('rules', () => {
  it('have a fixture each, and fixtures a rule', () => {
    deepEqual(
      fixtures.map((fixture) => fixture.rule).sort(),
      planRules.map((rule) => rule.code).sort(),
    );
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
      for (const text of [
        rule.title,
        rule.why,
        rule.message,
        ...Object.values(rule.variants ?? {}),
      ]) {
        ok(text.en.trim() !== '' && text.zh.trim() !== '', `${rule.code}: ${JSON.stringify(text)}`);
      }
      for (const code of Object.values(rule.yieldsTo ?? {}).flat())
        ok(codes.has(code), `${rule.code} yields to ${code}`);
    }
  });
});

for (const group of new Set(fixtures.map((fixture) => fixture.group))) {
  describe(`rules: ${group}`, () => {
    for (const fixture of fixtures.filter((one) => one.group === group)) {
      const ofFigures = findRule(fixture.rule)?.documents?.includes('figures') === true;
      describe(`${fixture.rule} ${fixture.name}`, () => {
        for (const side of sides(fixture, 'trigger'))
          it('finds its case', () => (ofFigures ? figuresTrigger : triggers)(fixture, side));
        for (const side of sides(fixture, 'silent'))
          it(`is silent${side.why === undefined ? '' : `: ${side.why}`}`, () =>
            (ofFigures ? figuresStaySilent : staysSilent)(fixture, side));
      });
    }
  });
}

function triggers({ rule }: Fixture, side: Side): void {
  const text = textOf(side);
  if (text === undefined) {
    const { findings: found } = checkCatalog(side.catalog ?? '', { base: builtinCatalog() });
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
  const others = checked.findings.filter(
    (one) => one.rule !== rule && heavy(one) && !side.also?.includes(one.rule),
  );
  deepEqual(listed(others), [], `besides ${rule}`);
  for (const finding of checked.findings) {
    hasPlace(finding, checked, text);
    fixesWork(finding, checked, text, asOf(side));
  }
}

function staysSilent({ rule }: Fixture, side: Side): void {
  const text = textOf(side);
  if (text === undefined) {
    const { findings } = checkCatalog(side.catalog ?? '', { base: builtinCatalog() });
    deepEqual(listed(findings), []);
    return;
  }
  const { findings } = checkSide(text, side);
  const unwanted = findings.filter(
    (one) => one.rule === rule || (heavy(one) && !side.also?.includes(one.rule)),
  );
  deepEqual(listed(unwanted), []);
}

function figuresSide(side: Side, figures = side.figures ?? ''): CheckedActuals {
  const plan = textOf(side);
  const today = dayIn(plan ?? '');
  const catalog = builtinCatalog();
  return checkActuals(figures, { catalog, plan, ...(today !== undefined && { today }) });
}

/** Findings in a file of figures lie in it, and a fix of it takes its finding away. */
function figuresTrigger({ rule }: Fixture, side: Side): void {
  const text = side.figures ?? '';
  const { findings } = figuresSide(side);
  ok(
    findings.some((finding) => finding.rule === rule),
    JSON.stringify(listed(findings)),
  );
  const others = findings.filter((one) => one.rule !== rule && !side.also?.includes(one.rule));
  deepEqual(listed(others), [], `besides ${rule}`);
  for (const finding of findings) {
    filled(finding);
    ok(finding.span.start <= finding.span.end && finding.span.end <= text.length);
    for (const fix of finding.fixes()) {
      const { findings: after } = figuresSide(side, applyEdits(text, fix.edits));
      ok(after.length < findings.length, `${fix.title.en}: ${JSON.stringify(listed(after))}`);
    }
  }
}

function figuresStaySilent(_fixture: Fixture, side: Side): void {
  deepEqual(listed(figuresSide(side).findings), []);
}

function asOf(side: Side): CheckAs {
  return {
    file: fileOf(side),
    figures: side.figures,
    against: side.against,
    ...(side.catalog !== undefined && { layer: side.catalog }),
  };
}

function checkSide(text: string, side: Side): Checked {
  const checked = checkText(text, asOf(side));
  deepEqual(checked.crashes, []);
  for (const finding of checked.findings) filled(finding);
  return checked;
}

describe('code of rules', () => {
  it('is listed in the registry, file by file', () => {
    for (const fixture of fixtures) {
      const index = readFileSync(`server/src/rules/${fixture.group}/index.ts`, 'utf8');
      ok(index.includes(`'./${fixture.name}.ts'`), fixture.file);
    }
  });
});
