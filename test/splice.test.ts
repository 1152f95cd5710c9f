import assert from 'node:assert/strict';
import fs from 'node:fs';
import { planWords } from '../server/src/model/shape.ts';
import { parse, reparsing, type Syntax } from '../server/src/syntax/parse.ts';
import { entryOf, type MapEntry } from '../server/src/syntax/tree.ts';
import { finish } from '../server/src/text/steps.ts';

const words = planWords;
const text = fs.readFileSync('snippets/examples/crumbline-2027.plan.yaml', 'utf8');

function entriesOf({ root }: Syntax, section: string): readonly MapEntry[] {
  const value = entryOf(root, section)?.value;
  return value?.kind === 'map' ? value.entries : [];
}

/** The example before and behind a change, and what it reads as from the ground up. */
function change(find: string, replacement: string) {
  const start = text.indexOf(find);
  const next = text.replace(find, () => replacement);
  const before = parse(text, { words });
  const [kpis, initiatives] = [entriesOf(before, 'kpis'), entriesOf(before, 'initiatives')];
  const edit = { start, end: start + find.length, length: replacement.length };
  const after = finish(reparsing(before, next, edit, { words }));
  return { kpis, initiatives, after, fresh: parse(next, { words }) };
}

describe('a tree of which entries of one section change', () => {
  it('keeps the lists of all other sections, and every other entry of its own', () => {
    const { kpis, initiatives, after, fresh } = change('4.2 -> 4.6 by', '4.2 -> 4.7 by');
    assert.equal(entriesOf(after, 'initiatives'), initiatives);
    const now = entriesOf(after, 'kpis');
    assert.deepEqual(
      now.map((entry, at) => entry === kpis[at]),
      kpis.map((entry) => entry.key.text !== 'average-rating'),
    );
    assert.deepEqual(JSON.stringify(after.root), JSON.stringify(fresh.root));
  });

  it('takes entries that come and go', () => {
    const line = '  average-rating: 4.2 -> 4.6 by 2027-12 @ Siti Rahman\n';
    for (const replacement of [`${line}  own-rating: 1 -> 2 by 2027-12\n`, '']) {
      const { initiatives, after, fresh } = change(line, replacement);
      assert.equal(entriesOf(after, 'initiatives'), initiatives);
      assert.deepEqual(JSON.stringify(after.root), JSON.stringify(fresh.root));
    }
  });

  it('is put together anew where anything else changes: a head, a slip, a broken line', () => {
    for (const [find, replacement] of [
      ['kpis:\n', 'kpi:\n'],
      ['average-rating: 4.2', 'average-rating：4.2'],
      ['average-rating: 4.2', 'average-rating: "4.2'],
    ] as const) {
      const { after, fresh } = change(find, replacement);
      assert.deepEqual(JSON.stringify(after.root), JSON.stringify(fresh.root), find);
      assert.deepEqual(JSON.stringify(after.problems), JSON.stringify(fresh.problems));
      assert.deepEqual(JSON.stringify(after.lookalikes), JSON.stringify(fresh.lookalikes));
    }
  });
});
