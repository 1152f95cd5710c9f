// The tools for assistants, called as an assistant of the editor calls them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './editor.ts';

const plan = 'plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\nlevers:\n  trust: [escrow, reviews]\n';
const inputs: Readonly<Record<string, object>> = {
  planwright_explain_catalog: { query: 'escrow' },
  planwright_scaffold_plan: { models: ['c2c'] },
  planwright_check_plan: { plan },
  planwright_fix_plan: { plan },
  planwright_compare_plans: { before: plan, after: plan.replace(', reviews', '') },
  planwright_review_plan: { before: plan, after: plan.replace(', reviews', '') },
  planwright_try_model: { plan, model: 'b2c' },
  planwright_read_status: { plan },
};

export function assist(): void {
  describe('tools for assistants', () => {
    it('are there and answer, each of them', async function () {
      // Older editors have no interface to call them by.
      if (typeof vscode.lm?.invokeTool !== 'function') return this.skip();
      await until('the tools', () =>
        vscode.lm.tools.some(({ name }) => name === 'planwright_check_plan') ? true : undefined,
      );
      for (const [name, input] of Object.entries(inputs)) {
        const { content } = await vscode.lm.invokeTool(name, {
          input,
          toolInvocationToken: undefined,
        });
        const text = content
          .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
          .join('');
        assert.ok(Object.keys(JSON.parse(text) as object).length > 0, name);
        if (name === 'planwright_check_plan') assert.match(text, /LEV101/);
      }
    });
  });
}
