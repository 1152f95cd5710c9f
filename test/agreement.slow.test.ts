import assert from 'node:assert/strict';
import { unchanged } from '../server/src/syntax/offsets.ts';
import { parse } from '../server/src/syntax/parse.ts';
import type { Node } from '../server/src/syntax/tree.ts';
import { readYaml } from '../server/src/syntax/yaml-adapter.ts';
import { applied, randomEdit } from './fuzz/edits.ts';
import { fuzzTexts } from './fuzz/texts.ts';
import { Random } from './judge/random.ts';

/** A tree as one text, with every place. Nothing and an empty file are the same. */
function shown(node: Node | undefined): string {
  if (!node || (node.kind === 'scalar' && node.isNull && node.span.start === node.span.end))
    return `nothing at ${node?.span.start}`;
  const place = `${node.span.start}-${node.span.end}`;
  if (node.kind === 'scalar') return `${place} ${node.style} ${JSON.stringify(node.text)}`;
  if (node.kind === 'list') return `${place} [${node.items.map(shown).join(', ')}]`;
  return `${place} {${node.entries.map(({ key, value }) => `${shown(key)}: ${shown(value)}`).join(', ')}}`;
}

/** What the `yaml` package makes of the whole text. */
function whole(text: string): { readonly valid: boolean; readonly tree: string } {
  const { root, errors } = readYaml(text, unchanged);
  return {
    valid: errors.length === 0,
    tree: root?.kind === 'scalar' && root.isNull ? shown(undefined) : shown(root),
  };
}

describe('reading in blocks', () => {
  for (const seed of [1, 2, 3]) {
    it(`agrees with the yaml package on what is valid, and on every value and place in it (seed ${seed})`, () => {
      const random = new Random(seed);
      const texts = fuzzTexts();
      const counts = { valid: 0, invalid: 0 };
      for (let round = 0; round < 1500; round++) {
        let text = random.pick(texts) ?? '';
        for (let edits = random.between(0, 3); edits > 0; edits--)
          text = applied(text, randomEdit(text, random));
        const { confusables, problems, root } = parse(text);
        // Text that is read through full-width punctuation, and text that no parser gets to see,
        // cannot be compared.
        if (
          confusables.length > 0 ||
          problems.some(({ code }) => code === 'conflict-markers' || code === 'binary')
        )
          continue;
        const judged = whole(text.replace(/\r(?!\n)/g, '\n'));
        assert.equal(problems.length === 0, judged.valid, JSON.stringify(text));
        if (judged.valid) assert.equal(shown(root), judged.tree, JSON.stringify(text));
        counts[judged.valid ? 'valid' : 'invalid']++;
      }
      assert.ok(counts.valid > 300 && counts.invalid > 300, JSON.stringify(counts));
    });
  }
});
