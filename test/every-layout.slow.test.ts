// Every fix of every finding and every refactoring, in every layout: what is left can be read and
// has no new error.
import { deepEqual, ok } from 'node:assert/strict';
import { parsePlan } from '../server/src/check.ts';
import { refactorings } from '../server/src/features/refactor/index.ts';
import { ignoreActions } from '../server/src/features/silence-action.ts';
import { applyEdits, type TextEdit } from '../server/src/text/span.ts';
import { allPlans } from './support/files.ts';
import { fixesWork } from './support/finding-checks.ts';
import { fileOf, readFixtures, sides, textOf } from './support/fixtures.ts';
import { inLayout, layoutNames, meaning } from './support/layouts.ts';
import { openPlan } from './support/open.ts';
import { checkText, listed, planText } from './support/plans.ts';

/** Plans with a finding of each rule that has fixes. */
const flawed = readFixtures().flatMap((fixture) =>
  sides(fixture, 'trigger').flatMap((side) => {
    const { rule } = fixture;
    const text = textOf(side);
    if (text === undefined) return [];
    const as = { file: fileOf(side), ...(side.catalog !== undefined && { layer: side.catalog }) };
    const own = checkText(text, as).findings.filter((one) => one.rule === rule);
    return own.some((finding) => finding.fixes().length > 0) ? [{ rule, text, as }] : [];
  }),
);
/** Plans in which a section says nothing. */
const emptied = ['levers', 'kpis', 'initiatives', 'risks', 'sources', 'trends'].flatMap((section) =>
  ['', '{}', '~'].map((value) => ({
    what: `an empty ${section}: ${value}`,
    text: `${planText('c2c').replace(new RegExp(`^${section}:\\n(?:(?:  .*)?\\n)*`, 'm'), '')}\n${section}: ${value}\n`,
  })),
);

describe('every layout', () => {
  for (const name of layoutNames)
    it(`says the same: ${name}`, () => {
      for (const { name: file, text } of allPlans()) {
        const written = inLayout(text, name);
        ok(written !== undefined && written !== text);
        const { root, problems } = parsePlan(written);
        deepEqual(problems, [], `${file}\n${written}`);
        deepEqual(meaning(root), meaning(parsePlan(text).root), file);
      }
    });
});

for (const name of layoutNames) {
  describe(`in a plan with ${name}`, () => {
    for (const { rule, text, as } of flawed) {
      const written = inLayout(text, name);
      if (written === undefined) continue;
      it(`the fixes of ${rule} work`, () => {
        const checked = checkText(written, as);
        for (const finding of checked.findings.filter((one) => one.rule === rule))
          fixesWork(finding, checked, written, as);
      });
    }

    for (const { what, text } of emptied)
      it(`fixes work with ${what}`, () => {
        const written = inLayout(text, name) ?? '';
        const checked = checkText(written);
        for (const finding of checked.findings)
          for (const fix of finding.fixes()) stays(written, fix.edits, fix.title.en);
      });

    it('every finding can be ignored', () => {
      for (const ignore of [
        '',
        'ignore:\n',
        'ignore: []\n',
        'ignore: [{rule: KPI307, reason: x}]\n',
      ]) {
        const plan = openPlan(inLayout(planText('c2c') + ignore, name) ?? '');
        const actions = ignoreActions(plan, checkText('plan: 1\n').findings);
        ok(actions.length > 0);
        for (const { edits, title } of actions) stays(plan.text, edits, title);
      }
    });

    it('every refactoring keeps what the plan says', () => {
      for (const file of ['c2c', 'snippets/examples/lanzhou-home-de.plan.yaml']) {
        const plan = openPlan(inLayout(planText(file), name) ?? '');
        const { levers, kpis, initiatives, risks, assumptions, sources } = plan.checked.plan;
        const seen = new Map<string, number>();
        for (const { keySpan } of [levers, kpis, initiatives, risks, assumptions, sources].flat())
          for (const { title, edits } of refactorings(plan, keySpan)) {
            const count = (seen.get(title.en) ?? 0) + 1;
            seen.set(title.en, count);
            if (count <= 3) stays(plan.text, edits, title.en);
          }
        ok(seen.size > 0);
      }
    });
  });
}

/**
 * The text after edits can be read, has no error it did not have, and all its line breaks are of
 * one kind.
 */
function stays(text: string, edits: readonly TextEdit[], what: string): void {
  const changed = applyEdits(text, edits);
  deepEqual(parsePlan(changed).problems, [], `${what}\n${changed}`);
  if (text.includes('\r\n')) ok(!/[^\r]\n/.test(changed), `${what} mixes line breaks\n${changed}`);
  const notes = text.split('# note').length;
  ok(changed.split('# note').length >= notes - 1, `${what} drops comments\n${changed}`);
  const structure = (written: string): string[] =>
    listed(
      checkText(written).findings.filter(
        ({ rule, severity }) => rule.startsWith('STR') && severity === 'error',
      ),
    );
  const before = new Set(structure(text));
  deepEqual(
    structure(changed).filter((one) => !before.has(one)),
    [],
    `${what}\n${changed}`,
  );
}
