// A table in the clipboard becomes entries, in both hosts.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding, openText } from './editor.ts';

/** What the extension hands out of activate(). */
interface Exports {
  readonly client: { sendRequest(method: string, params: unknown): Promise<unknown> };
}

const plan =
  'plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\nlevers:\n  transaction-tools: [integrated-payment]\nkpis:\n  \n';
const table = 'KPI\tBaseline\tTarget\tDue\tOwner\nDispute rate\t3.2%\t1.5%\t2027-12\tAna Costa';

export function pasting(): void {
  describe('pasting', () => {
    it('offers a table as KPIs of the plan', async () => {
      const document = await openText(plan);
      await finding(document, 'LEV101');
      const extension = vscode.extensions.getExtension<Exports>('planwright.planwright');
      assert.ok(extension);
      const { client } = await extension.activate();
      const answer = await client.sendRequest('planwright/paste', {
        uri: document.uri.toString(),
        position: { line: 7, character: 2 },
        text: table,
      });
      assert.match(JSON.stringify(answer), /Dispute rate: 3\.2% -> 1\.5% by 2027-12 @ Ana Costa/);
    });
  });
}
