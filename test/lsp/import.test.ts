// A plan made from documents that the client has read.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { connect, type TestClient } from '../support/lsp.ts';
import { workbook } from '../support/office.ts';

interface Answer {
  readonly text?: string;
  readonly report?: string;
  readonly figures?: string;
  readonly counts?: { readonly placed: number; readonly left: number; readonly doubtful: number };
  readonly problem?: string;
}

describe('importing documents', () => {
  let client: TestClient;
  afterEach(() => client.dispose());
  const ask = (name: string, bytes: Uint8Array): Promise<Answer> =>
    client.connection.sendRequest('planwright/import', {
      files: [{ name, data: Buffer.from(bytes).toString('base64') }],
    });

  it('answers with the plan, its figures and a report', async () => {
    client = await connect({ locale: 'en' });
    const sheets = [
      {
        name: 'KPIs',
        rows: [
          ['KPI', 'Target'],
          ['Dispute rate', '1.5%'],
        ],
      },
      {
        name: 'Actuals',
        rows: [
          ['KPI', '2023-01', '2023-02'],
          ['Dispute rate', '3.1%', '3.0%'],
        ],
      },
    ];
    const { text, figures, report, counts } = await ask('a.xlsx', workbook(sheets));
    assert.match(text ?? '', /Dispute rate: 1\.5%/);
    assert.equal(
      figures,
      'kpi,date,value,note\nDispute rate,2023-01,3.1%,\nDispute rate,2023-02,3.0%,\n',
    );
    assert.match(report ?? '', /kpis\.Dispute rate\.target: “1\.5%” – sheet KPIs!B2/);
    assert.deepEqual(counts, { placed: 2, left: 1, doubtful: 0 });
  });

  it('says in the language of the user why a document cannot be read', async () => {
    client = await connect({ locale: 'zh-cn' });
    const { problem, text } = await ask('计划.xlsx', fs.readFileSync('client/media/icon.png'));
    assert.match(problem ?? '', /^计划\.xlsx .*\p{Script=Han}。$/u);
    assert.equal(text, undefined);
  });
});
