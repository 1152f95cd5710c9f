// A file of figures open in the editor, beside its plan.
import assert from 'node:assert/strict';
import type { Location, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { atCursor } from '../support/cursor.ts';
import { connect, memoryHost, type TestClient } from '../support/lsp.ts';
import { planText } from '../support/plans.ts';

const planUri = 'file:///plans/xunwu.plan.yaml';
const uri = 'file:///plans/xunwu.actuals.csv';
const plan = planText('c2c')
  .replace('period: 2027', 'period: 2026')
  .replaceAll('by 2027', 'by 2026');

describe('a file of figures in the editor', () => {
  let client: TestClient;

  const start = async (files: Readonly<Record<string, string>> = { [planUri]: plan }) => {
    client = await connect({ locale: 'en', host: memoryHost(files) });
  };
  /** What is offered at the cursor. */
  const offered = async (marked: string) => {
    await start();
    const { text, position } = atCursor(marked);
    return (await client.open(text, uri)).completions(position);
  };

  afterEach(() => client.dispose());

  it('has findings of its own, with fixes', async () => {
    await start();
    const file = await client.open('kpi,date,value\ndispute-rates,2026-03,3%\n', uri);
    const [found] = await file.diagnostics();
    assert.equal(found?.code, 'ACT001');
    assert.deepEqual(found.range, {
      start: { line: 1, character: 0 },
      end: { line: 1, character: 13 },
    });
    assert.deepEqual(
      (await file.actions(found)).map(({ title }) => title),
      ['Write `dispute-rate`'],
    );
  });

  it('is checked against the plan as it is open, and the plan against the figures', async () => {
    await start();
    const open = await client.open(plan, planUri);
    const file = await client.open('kpi,date,value\ndispute-rate,2026-03,3%\n', uri);
    assert.deepEqual(await file.diagnostics(), []);
    await client.published(planUri, (found) => found.some(({ code }) => code === 'ACT008'));
    await open.change(plan.replaceAll('dispute-rate', 'return-rate'));
    await client.published(uri, (found) => found.some(({ code }) => code === 'ACT001'));
    await file.change('kpi,date,value\n');
    await client.published(planUri, (found) => !found.some(({ code }) => code === 'ACT008'));
  });

  it('says that there is no plan beside it', async () => {
    await start({});
    const file = await client.open('kpi,date,value\ndispute-rate,2026-03,3%\n', uri);
    assert.match(String((await file.diagnostics())[0]?.message), /no plan beside this file/);
  });

  it('offers the columns of an empty file, all of them first', async () => {
    const [all, ...others] = await offered('‸');
    assert.equal(all?.label, 'kpi,date,value,note');
    assert.deepEqual(
      others.map(({ label }) => label),
      ['kpi', 'date', 'value', 'note', 'scope', 'by'],
    );
  });

  it('offers the KPIs of the plan with the period that is due', async () => {
    const items = await offered('kpi,date,value\ndispute-rate,2026-10,3%\n‸');
    const item = items.find(({ label }) => label === 'dispute-rate');
    assert.equal(item?.labelDetails?.detail, ' due: 2026-11');
    assert.equal(
      (item?.textEdit as { newText?: string } | undefined)?.newText,
      'dispute-rate,2026-11,',
    );
    assert.equal(items.length, 6);
  });

  it('offers the date that is due for the KPI of the line', async () => {
    const items = await offered('value,kpi,date\n3%,dispute-rate,‸');
    assert.deepEqual(
      items.map(({ label }) => label),
      ['2026-11'],
    );
  });

  it('a KPI leads to the plan, and from the plan to its figures', async () => {
    await start();
    const { text, position } = atCursor('kpi,date,value\ndispute‸-rate,2026-03,3%\n');
    await client.open(text, uri);
    await client.open(plan, planUri);
    const [there] = await client.connection.sendRequest<Location[]>('textDocument/definition', {
      textDocument: { uri },
      position,
    });
    assert.equal(there?.uri, planUri);
    assert.match(plan.split('\n')[there.range.start.line] ?? '', /^ {2}dispute-rate: 3/);
    const found = await client.connection.sendRequest<Location[]>('textDocument/references', {
      textDocument: { uri: planUri },
      position: there.range.start,
      context: { includeDeclaration: false },
    });
    assert.ok(found.some((one) => one.uri === uri && one.range.start.line === 1));
  });

  it('follows when the KPI is renamed in the plan', async () => {
    await start({
      [planUri]: plan,
      [uri]: 'kpi,date,value\n"own rate",2026-03,3%\nown,2026-03,3%\n',
    });
    const { text, position } = atCursor(plan.replace('  dispute-rate: 3', '  ow‸n: 3'));
    await client.open(text, planUri);
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: planUri },
      position,
      newName: 'trouble',
    });
    assert.deepEqual(
      edit.changes?.[uri]?.map(({ range, newText }) => [range.start.line, newText]),
      [[2, 'trouble']],
    );
  });
});

describe('a check-in in the editor', () => {
  let client: TestClient;
  const ask = <T>(method: string, params: object): Promise<T> =>
    client.connection.sendRequest<T>(`planwright/${method}`, { uri: planUri, ...params });

  beforeEach(async () => {
    client = await connect({ locale: 'en', host: memoryHost({ [planUri]: plan }) });
    await client.open(plan, planUri);
  });
  afterEach(() => client.dispose());

  it('asks for what is due', async () => {
    const { due } = await ask<{ due: { kpi: string; period: string; question: string }[] }>(
      'dueFigures',
      {},
    );
    assert.equal(due.length, 6);
    assert.equal(due[3]?.period, '2026-11');
    assert.match(due[3]?.question ?? '', /^Dispute rate 2026-11 \(baseline 3.2%, target 1.5%\):$/);
  });

  it('judges an answer before it is taken', async () => {
    const judge = (text: string) => ask('judgeFigure', { kpi: 'dispute-rate', text });
    assert.deepEqual(await judge('2.9%'), {});
    assert.deepEqual(await judge('better'), {
      problem: 'That is not a number; write it like 2.9%, 1.2M or 8000万.',
    });
    assert.match(JSON.stringify(await judge('120%')), /unlikely.*cannot be 120%/);
  });

  it('gives the new text of the file of figures', async () => {
    const lines = [{ kpi: 'dispute-rate', date: '2026-11', value: '2.9%' }, { kpi: 7 }];
    assert.deepEqual(await ask('addFigures', { lines }), {
      uri,
      text: 'kpi,date,value,note\ndispute-rate,2026-11,2.9%,\n',
      isNew: true,
    });
    await client.open('not a header\n', uri);
    assert.equal(await ask('addFigures', { lines }), null);
  });
});
