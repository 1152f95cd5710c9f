// Plans from before format 1.1 get the findings about structure, references, dates and numbers that
// they got then.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkText, merged } from '../support/plans.ts';

interface Case {
  readonly name: string;
  readonly base?: string;
  readonly plan?: string;
  readonly raw?: string;
  readonly findings: readonly string[];
}

const { bases, cases } = JSON.parse(
  readFileSync('test/fixtures/before-1.1/plans.json', 'utf8'),
) as { readonly bases: Readonly<Record<string, string>>; readonly cases: readonly Case[] };

/** Codes of rules that there were before, by the reason why they may say something else now. */
const rules = /^(?:STR00\d|STR01[0-2]|REF70[1-8]|TIM401|KPI304)/;

/** What is different, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'LEV101 trigger': 'a lever that the initiatives show counts as there; its source is unused',
  'STR005 trigger': 'a list of levers says the same as a map',
};

const textOf = ({ base, plan, raw }: Case): string =>
  raw ?? merged(bases[base ?? ''] ?? '', plan ?? '');

describe('plans from before format 1.1', () => {
  it('say the same about structure, references, dates and numbers', () => {
    const different: Record<string, unknown> = {};
    for (const one of cases) {
      const text = textOf(one);
      const file = one.base === 'o2o' ? 'snippets/examples/crumbline-2027.plan.yaml' : undefined;
      const found = checkText(text, file === undefined ? {} : { file })
        .findings.map(({ rule, path }) => `${rule} ${path.join('.')}`)
        .filter((finding) => rules.test(finding));
      const now = [...new Set(found)].sort();
      const then = one.findings.filter((finding) => rules.test(finding));
      if (JSON.stringify(now) !== JSON.stringify(then)) different[one.name] = { then, now };
    }
    assert.deepEqual(
      Object.keys(different).sort(),
      Object.keys(exceptions).sort(),
      JSON.stringify(different, null, 1),
    );
  });
});
