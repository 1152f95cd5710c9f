// Export over the language server: the bytes of a file, for the client to save.
import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver';
import { officeBytes, readBase, takeBack } from '../../server/src/documents/out/office.ts';
import { officeFormats } from '../../server/src/documents/out/office-formats.ts';
import { openExport } from '../../server/src/documents/read/office.ts';
import * as writers from '../../server/src/node/office/write.ts';
import { openPackage } from '../documents/package.ts';
import { workbookFor } from '../documents/round.ts';
import { connect, memoryHost } from '../support/lsp.ts';
import { planText } from '../support/plans.ts';

const uri = 'file:///plans/growth/xunwu.plan.yaml';
const plan = planText('c2c');

describe('planwright/export', () => {
  it('answers with a file in each format, of a plan on disk or as it is open', async () => {
    const host = {
      ...memoryHost({ [uri]: plan }),
      writeOffice: async (
        ...[exported, format]: Parameters<NonNullable<ReturnType<typeof memoryHost>['writeOffice']>>
      ) => Buffer.from(await officeBytes(exported, format, writers)).toString('base64'),
    };
    const client = await connect({ locale: 'en', host });
    try {
      const ask = (params: object): Promise<string | null> =>
        client.connection.sendRequest('planwright/export', params);
      for (const format of officeFormats) {
        const parts = openPackage(Buffer.from((await ask({ uri, format })) ?? '', 'base64'));
        assert.match(parts.get('docProps/core.xml') ?? '', /<dc:title>Xunwu/);
      }
      await client.open(plan.replace(/^title: .*/m, 'title: As it is typed'), uri);
      const open = openPackage(Buffer.from((await ask({ uri, format: 'pptx' })) ?? '', 'base64'));
      assert.match(open.get('docProps/core.xml') ?? '', /As it is typed/);
      for (const odd of [
        { uri, format: 'exe' },
        { uri: 7, format: 'xlsx' },
        {},
        { uri: 'file:///no.plan.yaml', format: 'docx' },
      ])
        assert.equal(await ask(odd), null);
    } finally {
      await client.dispose();
    }
  });

  it('has no answer where no file can be written: in a browser', async () => {
    const client = await connect({ locale: 'en', host: memoryHost({ [uri]: plan }) });
    try {
      assert.equal(
        await client.connection.sendRequest('planwright/export', { uri, format: 'xlsx' }),
        null,
      );
    } finally {
      await client.dispose();
    }
  });
});

describe('planwright/takeBack', () => {
  it('answers with edits of a plan, or with a plan, and with null for other files', async () => {
    const client = await connect({
      locale: 'en',
      host: {
        ...memoryHost({ [uri]: plan }),
        takeBack: async (data, catalog, existing) => {
          const sheets = openExport(Buffer.from(data, 'base64'));
          const base = sheets && readBase(sheets);
          return base && takeBack(base, sheets, catalog, existing);
        },
      },
    });
    try {
      const ask = (
        params: object,
      ): Promise<{ edits?: TextEdit[]; text?: string; report: string } | null> =>
        client.connection.sendRequest('planwright/takeBack', params);
      const data = Buffer.from(await writers.writeXlsx(workbookFor(plan))).toString('base64');
      await client.open(plan.replace('40000 by', '50000 by'), uri);
      const back = await ask({ data, uri });
      assert.equal(back?.edits?.map(({ newText }) => newText).join(''), '');
      assert.match(back?.report ?? '', /no changes/);
      assert.equal(typeof (await ask({ data }))?.text, 'string');
      for (const odd of [{}, { data: 'no base64 %' }, { data, uri: 'file:///no.plan.yaml' }])
        assert.equal(await ask(odd), null);
    } finally {
      await client.dispose();
    }
  });
});
