import assert from 'node:assert/strict';
import fs from 'node:fs';
import { openPlan } from '../support/open.ts';

const files = fs
  .readdirSync('server/src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'));

describe('patterns', () => {
  it('find the indentation of a plan from Windows below any number of comments', () => {
    const text = `plan: 1\ntitle: Comments\nmodel: c2c\nperiod: 2027\nlevers:\n${'#\n'.repeat(200)}kpis:\n   gmv: 1M -> 2M by 2027-12 @ Ann\n`;
    const { findings } = openPlan(text.replaceAll('\n', '\r\n')).checked;
    const fixes = findings.filter(({ rule }) => rule === 'LEV101').flatMap((one) => one.fixes());
    assert.match(fixes[0]?.edits[0]?.newText ?? '', /^\r\n {3}\S/, 'the three blanks of the plan');
  });

  it('are written down, not put together from a text of somebody else', () => {
    const made = files.filter((file) =>
      /new RegExp\(/.test(fs.readFileSync(`server/src/${file}`, 'utf8')),
    );
    // These are made of words of the built-in catalogue, which is checked when it is built, and of
    // patterns that are written down.
    assert.deepEqual(made, [
      'catalog/affixes.ts',
      'catalog/words-in.ts',
      'model/heading.ts',
      'documents/in/check.ts',
      'documents/in/dates.ts',
      'documents/in/money.ts',
      'model/grammar/answers.ts',
      'model/grammar/events.ts',
      'model/grammar/rates.ts',
      'model/grammar/time-words.ts',
      'model/grammar/told-figures.ts',
      'model/grammar/told-line.ts',
      'model/grammar/told-name.ts',
      'rules/support/amounts-in-text.ts',
      'rules/support/brief.ts',
      'rules/support/unit-loss.ts',
    ]);
  });
});
