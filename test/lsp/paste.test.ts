// The server's answer to a table in the clipboard: what the editor offers, and the edits.
import assert from 'node:assert/strict';
import { connect, memoryHost } from '../support/lsp.ts';

const uri = 'file:///plans/one.plan.yaml';

describe('a table in the clipboard', () => {
  it('is offered as entries of the section, and nothing elsewhere', async () => {
    const client = await connect({ locale: 'en', host: memoryHost({}) });
    await client.open('plan: 1\ntitle: T\nmodel: b2c\nperiod: 2027\nkpis:\n  \n', uri);
    const ask = (line: number, text: unknown): Promise<unknown> =>
      client.connection.sendRequest('planwright/paste', {
        uri,
        position: { line, character: 2 },
        text,
      });
    const newText = '  GMV: 2M';
    const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 2 } };
    const edits = [{ range, newText }];
    assert.deepEqual(await ask(5, 'KPI\tTarget\nGMV\t2M'), { title: 'Paste as KPIs', edits });
    assert.equal(await ask(1, 'KPI\tTarget\nGMV\t2M'), null);
    assert.equal(await ask(5, 'no table'), null);
    assert.equal(await ask(5, undefined), null);
    client.dispose();
  });
});
