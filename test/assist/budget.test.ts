import assert from 'node:assert/strict';
import { encode } from 'gpt-tokenizer';
import { assistTools, describedTool } from '../../server/src/features/assist/tools.ts';

/** A client sends the whole list with each request to its model. */
const most = 2500;

describe('the tools cost little context', () => {
  for (const lang of ['en', 'zh'] as const)
    it(`at most ${most} tokens for the whole list (${lang})`, () => {
      const tools = assistTools.map((tool) => describedTool(tool, lang));
      const each = tools.map((tool) => `${tool.name} ${encode(JSON.stringify(tool)).length}`);
      const all = encode(JSON.stringify({ tools })).length;
      console.log(`      ${each.join(', ')}; all ${all}`);
      assert.ok(all <= most, `${all}`);
    });
});
