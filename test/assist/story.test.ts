import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { assistStory } from '../support/assist-story.ts';

/** Figures as people write them, without separators and units. */
function figuresIn(text: string): string[] {
  return text.replaceAll(',', '').match(/(?<!\p{L})\d+(?:\.\d+)?/gu) ?? [];
}

describe('from a brief to a reviewed plan', () => {
  for (const lang of ['en', 'zh'] as const)
    it(`the mistakes of the draft are found, and nothing in the plan is made up (${lang})`, async () => {
      const { brief, plan, found, markdown } = await assistStory(lang);
      const [first = [], second = []] = found;
      assert.deepEqual(
        first.flatMap(({ severity, rule }) => (severity === 'warning' ? rule : [])),
        ['EVI601', 'TIM409'],
      );
      for (const { severity } of second) assert.equal(severity, 'info');
      // Amounts are written in thousands in one, and months as numbers in both.
      const known = new Set([...figuresIn(brief), '120', '1', ...months]);
      const [, kpis = ''] = /^kpis:\n((?: .*\n)+)/m.exec(plan) ?? [];
      assert.ok(figuresIn(kpis).length >= 4);
      for (const figure of figuresIn(plan)) assert.ok(known.has(figure), figure);
      const { facts } = builtinCatalog();
      for (const [, fact = ''] of plan.matchAll(/evidence: \[(.*)\]/g))
        assert.ok(facts.has(fact), fact);
      assert.match(plan, /budget: tbd/);
      assert.ok(markdown.includes(plan.trimEnd()));
    });
});

const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
