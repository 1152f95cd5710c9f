import assert from 'node:assert/strict';
import fs from 'node:fs';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { type Checked, check, parsePlan } from '../server/src/check.ts';
import { ignoreActions } from '../server/src/features/silence-action.ts';
import { directivesOf, maxDirectives } from '../server/src/silence/directives.ts';
import { applyEdits } from '../server/src/text/span.ts';
import { openPlan } from './support/open.ts';

const plan = fs.readFileSync('test/fixtures/plans/c2c-en.plan.yaml', 'utf8');
/** One mistake: the target is worse than the baseline. */
const flawed = plan.replace('dispute-rate: 3.2% -> 1.5%', 'dispute-rate: 1.5% -> 3.2%');
const later = 21_000;

function run(text: string, today?: number): Checked {
  return check(text, { catalog: builtinCatalog(), ...(today !== undefined && { today }) });
}

function codes(text: string, today?: number): string[] {
  return run(text, today).findings.map(({ rule }) => rule);
}

const commented = (comment: string, behind = false): string =>
  behind
    ? flawed.replace(/(dispute-rate: .*)/, `$1   # ${comment}`)
    : flawed.replace(/( *)(dispute-rate: .*)/, `$1# ${comment}\n$1$2`);

describe('silencing a finding', () => {
  it('the plan to silence has one', () => assert.deepEqual(codes(flawed), ['KPI307']));

  for (const [what, text] of [
    [
      'an ignore entry with code and address',
      `${flawed}ignore:\n  - {rule: KPI307, at: kpis.dispute-rate, reason: counted differently}\n`,
    ],
    [
      'an ignore entry with the readable name',
      `${flawed}ignore:\n  - {rule: target-worse-than-baseline, at: kpis, reason: counted differently}\n`,
    ],
    [
      'an ignore entry for the whole file',
      `${flawed}ignore:\n  - {rule: kpi307, reason: counted differently}\n`,
    ],
    [
      'an ignore entry for a group',
      `${flawed}ignore:\n  - {rule: KPI, reason: counted differently}\n`,
    ],
    ['a comment for a group', commented('planwright-ignore-next-line kpi counted differently')],
    [
      'a comment for several groups',
      commented('planwright-ignore-next-line TIM, KPI: counted differently'),
    ],
    [
      'a comment on the line before',
      commented('planwright-ignore-next-line KPI307 counted differently'),
    ],
    [
      'a comment on the line before, in Chinese',
      commented('planwright-ignore-next-line KPI307：口径变更'),
    ],
    [
      'a comment alone on its line',
      commented('planwright-ignore KPI307 because the counting changed'),
    ],
    [
      'a comment on the line',
      commented('planwright-ignore-line target-worse-than-baseline counted differently', true),
    ],
    [
      'a comment for the file',
      `# planwright-ignore-file KPI307, KPI309 - counted differently\n${flawed}`.replace(
        ', KPI309',
        '',
      ),
    ],
  ] as const) {
    it(`works by ${what}`, () => {
      assert.deepEqual(codes(text), []);
      assert.deepEqual(
        run(text).silenced.map(({ finding }) => finding.rule),
        ['KPI307'],
      );
      assert.match(run(text).silenced[0]?.reason ?? '', /count|口径/);
    });
  }

  it('takes the letters of a group in a reason for a word', () => {
    const reason = 'KPI307 KPI data is from May';
    const text = commented(`planwright-ignore-next-line ${reason}`);
    assert.equal(run(text).silenced[0]?.reason, 'KPI data is from May');
  });

  it('removes exactly that rule at exactly that place', () => {
    const two = flawed.replace('sell-through-rate: 28% -> 40%', 'sell-through-rate: 40% -> 28%');
    assert.deepEqual(codes(two), ['KPI307', 'KPI307']);
    assert.deepEqual(
      codes(`${two}ignore:\n  - {rule: KPI307, at: kpis.dispute-rate, reason: x}\n`),
      ['KPI307'],
    );
  });

  for (const [what, text, expected, today] of [
    [
      'an ignore entry that nothing needs',
      `${plan}ignore:\n  - {rule: KPI307, at: kpis.gmv, reason: x}\n`,
      ['IGN901'],
    ],
    [
      'a comment that nothing needs',
      `# planwright-ignore-file KPI307 counted differently\n${plan}`,
      ['IGN901'],
    ],
    [
      'an expired entry, and the finding is back',
      `${flawed}ignore:\n  - {rule: KPI307, reason: x, until: 2027-06}\n`,
      ['ACT010', 'KPI307', 'IGN902'],
      later,
    ],
    [
      'a comment without a reason',
      commented('planwright-ignore-next-line KPI307'),
      ['IGN903', 'KPI307'],
    ],
    [
      'a comment with dashes for a reason',
      commented('planwright-ignore-next-line KPI307 - '),
      ['IGN903', 'KPI307'],
    ],
    [
      'a comment for a group, without a reason',
      commented('planwright-ignore KPI'),
      ['IGN903', 'KPI307'],
    ],
    ...(
      [
        ['{rule: KPI307}', 'STR003'],
        ['{rule: KPI307, at: kpis.dispute-rate}', 'STR003'],
        ['{rule: KPI307, reason: }', 'STR003'],
        ['{rule: KPI307, reason: ~}', 'STR003'],
        ['{rule: KPI307, reason: [a]}', 'STR005'],
        ['{rule: KPI307, reason: {a: b}}', 'STR005'],
        ['{rule: KPI307, reason: ""}', 'IGN903'],
        ["{rule: KPI307, reason: '   '}", 'IGN903'],
        ['{rule: KPI307, reason: "\u3000"}', 'IGN903'],
        ['{rule: KPI307, reason: "\\t", until: 2027-06}', 'IGN903'],
        ['{rule: KPI, reason: " "}', 'IGN903'],
        ['{rule: target-worse-than-baseline}', 'STR003'],
      ] as const
    ).map(
      ([entry, found]) =>
        [
          `without a reason: ${entry}`,
          `${flawed}ignore:\n  - ${entry}\n`,
          ['KPI307', found],
        ] as const,
    ),
    [
      'without a reason in lines',
      `${flawed}ignore:\n  - rule: KPI307\n    reason: |\n\n  - rule: KPI308\n`,
      ['IGN903', 'KPI307', 'STR003'],
    ],
    [
      'an entry for a rule that does not exist',
      `${flawed}ignore:\n  - {rule: KPI3O7, reason: x}\n`,
      ['KPI307', 'IGN904'],
    ],
    [
      'a comment for a rule that does not exist',
      commented('planwright-ignore-next-line KPI999 because'),
      ['IGN904', 'KPI307'],
    ],
  ] as const) {
    it(`reports ${what}`, () =>
      assert.deepEqual(
        codes(text, today)
          .filter((code) => code !== 'TIM410')
          .sort(),
        [...expected].sort(),
      ));
  }

  it('removes unused words of silence safely, comments around them untouched', () => {
    const text = `# first\n# planwright-ignore-file KPI307 old\n${plan}ignore:\n  - {rule: KPI308, reason: old}   # note\n  - {rule: KPI309, reason: old}\n# last\n`;
    let fixed = text;
    for (;;) {
      const fix = run(fixed)
        .findings.find(({ rule }) => rule === 'IGN901')
        ?.fixes()[0];
      if (!fix) break;
      assert.equal(fix.kind, 'safe');
      fixed = applyEdits(fixed, fix.edits);
    }
    assert.equal(fixed, `# first\n${plan}# last\n`);
  });

  it('is offered as a quick fix whose reason is still to be written', () => {
    for (const before of [
      flawed,
      `${flawed}ignore:\n  - {rule: STR013, reason: x}\n`,
      `${flawed}ignore:\n`,
      `${flawed}ignore: []\n`,
    ]) {
      const document = openPlan(before);
      const finding = document.checked.findings.find(({ rule }) => rule === 'KPI307');
      assert.ok(finding, before);
      const [action] = ignoreActions(document, [finding]);
      assert.ok(action, before);
      const after = applyEdits(before, action.edits);
      assert.ok(!codes(after).includes('KPI307'), after);
      assert.ok(!codes(after).some((code) => code.startsWith('STR00')), after);
      assert.ok(codes(after).includes('WRD003'), 'a reason that says TODO is no reason');
    }
  });
});

describe('thousands of comments that silence something', () => {
  it('count up to a number: whoever writes that many silences nothing that anybody reads', () => {
    const comments = '# planwright-ignore-next-line LEV101 because\n'.repeat(maxDirectives + 100);
    assert.equal(directivesOf(parsePlan(`${plan}${comments}`)).length, maxDirectives);
  });
});
