// Formatting goes in by the number of spaces that the editor uses.
import assert from 'node:assert/strict';
import { format } from '../../server/src/features/format/format.ts';
import { formatRange } from '../../server/src/features/format/format-part.ts';
import { sameTree } from '../../server/src/features/format/meaning.ts';
import { asciiSpelling } from '../../server/src/features/format/spelling.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { allPlans } from '../support/files.ts';
import { connect } from '../support/lsp.ts';
import { openPlan } from '../support/open.ts';

const formatted = (text: string, unit: number): string =>
  applyEdits(text, format(openPlan(text), unit));

const rows: readonly (readonly [what: string, two: string, four: string])[] = [
  ['maps', 'levers:\n  trust:\n    have: []\n', 'levers:\n    trust:\n        have: []\n'],
  ['lists', 'ignore:\n  - rule: X\n    at: a\n', 'ignore:\n    - rule: X\n      at: a\n'],
  ['lists in items', 'a:\n  - b:\n      - c\n', 'a:\n    - b:\n          - c\n'],
  ['block texts', 'a:\n  b: |\n    x\n      y\n', 'a:\n    b: |\n        x\n          y\n'],
  ['brackets', 'a:\n  b: [\n    c,\n  ]\n', 'a:\n    b: [\n        c,\n    ]\n'],
  ['comments', 'a:\n  # x\n  b: c\n', 'a:\n    # x\n    b: c\n'],
  ['CRLF', 'a:\r\n  b: c\r\n', 'a:\r\n    b: c\r\n'],
  ['Chinese', '做法:\n  信任: 好\n', '做法:\n    信任: 好\n'],
];

describe('formatting by the width of a tab', () => {
  for (const [what, two, four] of rows)
    it(what, () => {
      assert.equal(formatted(two, 4), four);
      assert.equal(formatted(four, 2), two);
      assert.equal(formatted(four, 4), four);
    });

  for (const { name, text } of allPlans())
    it(`${name} stays the same plan`, () => {
      const { plan } = openPlan(text).checked;
      if (plan.syntax.problems.length > 0) return;
      for (const unit of [3, 4, 8]) {
        const wide = formatted(text, unit);
        assert.ok(sameTree(plan.root, openPlan(wide).checked.plan.root, asciiSpelling));
        assert.equal(formatted(wide, unit), wide);
        assert.equal(formatted(wide, 2), formatted(text, 2));
      }
    });

  it('parts of a plan too', () => {
    const document = openPlan('a:\n  b: c\nd:\n  e: f\n');
    assert.equal(
      applyEdits(document.text, formatRange(document, { start: 0, end: 2 }, 4)),
      'a:\n    b: c\nd:\n  e: f\n',
    );
  });

  it('as the editor asks for it', async () => {
    const client = await connect();
    const { uri } = await client.open('levers:\n  trust: []\n');
    const ask = async (tabSize: number): Promise<readonly { newText: string }[]> =>
      client.connection.sendRequest('textDocument/formatting', {
        textDocument: { uri },
        options: { tabSize, insertSpaces: true },
      });
    assert.deepEqual(
      (await ask(4)).map(({ newText }) => newText),
      ['    '],
    );
    for (const odd of [2, 0, -1, 1.5, 99]) assert.deepEqual(await ask(odd), []);
    client.dispose();
  });
});
