// Every entry of every plan gets another name: all that names it follows, and nothing else changes.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { diffPlans } from '../../server/src/diff/diff.ts';
import { occurrencesIn } from '../../server/src/features/occurrences.ts';
import { prepareRename, renameInPlan } from '../../server/src/features/rename.ts';
import { isUnkeyed } from '../../server/src/syntax/tree.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { allPlans } from '../support/files.ts';
import { openPlan } from '../support/open.ts';

const catalog = builtinCatalog();
const reference = /^(?:REF70[239]|REF71|STR00)/;

describe('a new name for any entry', () => {
  for (const { name, text } of allPlans())
    it(`${name}: references follow, and nothing else changes`, () => {
      const document = openPlan(text);
      const { plan, findings } = document.checked;
      const known = findings.filter(({ rule }) => reference.test(rule)).length;
      let renamed = 0;
      for (const { target, span, isKey, text: id } of occurrencesIn(plan)) {
        if (!isKey || target.of !== 'plan') continue;
        const place = prepareRename(document, span.start, []);
        assert.ok(place && !('refusal' in place), id);
        const edits = renameInPlan(document, place, 'another-name');
        const after = openPlan(applyEdits(text, edits)).checked;
        const broken = after.findings.filter(({ rule }) => reference.test(rule));
        assert.ok(
          broken.length <= known,
          `${id}: ${broken.map(({ message }) => message.en).join('; ')}`,
        );
        const entries = plan[target.section] as readonly (typeof plan.goals)[number][];
        const entry = entries.find(({ key }) => key === id)?.entry;
        // In a list without ids the name is a text of the entry, and changes with it.
        const isText = entry !== undefined && isUnkeyed(entry);
        const { changes } = diffPlans(
          { checked: document.checked, catalog },
          { checked: after, catalog },
        );
        const kinds = changes.filter(
          ({ kind, section }) => kind !== 'renamed' && section !== 'decisions',
        );
        if (!isText)
          assert.deepEqual(
            kinds.map(({ message }) => message.en),
            [],
            id,
          );
        renamed++;
      }
      assert.ok(renamed > 5);
    });
});
