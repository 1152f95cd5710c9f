// What the board asks the server: a plan at a glance, as it is and as it would be, and all plans
// piece by piece.
import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlanDocument } from '../../server/src/features/document.ts';
import type { BoardData } from '../../server/src/features/report/board.ts';
import { createGuard } from '../../server/src/lsp/guard.ts';
import type { Host } from '../../server/src/lsp/host.ts';
import { registerBoard } from '../../server/src/lsp/register-board.ts';
import { Workspace } from '../../server/src/lsp/workspace.ts';
import type { PortfolioRow } from '../../server/src/report/portfolio.ts';
import { connect, memoryHost, type TestClient } from '../support/lsp.ts';
import { openPlan } from '../support/open.ts';
import { planText } from '../support/plans.ts';

const text = planText('c2c');
const uri = 'file:///plans/a.plan.yaml';

describe('the board over the protocol', () => {
  let client: TestClient;
  afterEach(() => client?.dispose());
  const ask = (more: object = {}): Promise<BoardData | null> =>
    client.connection.sendRequest('planwright/report', { uri, ...more });

  it('shows an open plan as it stands in the editor, with places in its text', async () => {
    client = await connect({ locale: 'en' });
    const plan = await client.open(text, uri);
    const first = await ask();
    assert.ok(first);
    assert.equal(first.report.keys.all, 3);
    for (const { key, at } of first.report.work)
      assert.ok(at && text.slice(at.start, at.end).startsWith(key), key);
    const longer = `# a comment in front\n${text.replace(/^title:.*$/m, 'title: Another title')}`;
    await plan.change(longer);
    const second = await ask();
    assert.equal(second?.report.title, 'Another title');
    for (const { key, at } of second?.report.work ?? [])
      assert.ok(at && longer.slice(at.start, at.end).startsWith(key), key);
    assert.equal(
      await client.connection.sendRequest('planwright/report', { uri: 'file:///none.plan.yaml' }),
      null,
    );
    assert.equal(await client.connection.sendRequest('planwright/report', {}), null);
  });

  it('says what another model or trend would change, without touching the plan', async () => {
    client = await connect({ locale: 'en' });
    const plan = await client.open(text, uri);
    const before = await plan.diagnostics();
    const asIs = await ask();
    const [other] = asIs?.choices.models.filter(({ id }) => id !== asIs.report.models[0]?.id) ?? [];
    const [trend] =
      asIs?.choices.trends.filter(({ id }) => !asIs.report.trends.some((one) => one.id === id)) ??
      [];
    assert.ok(other && trend);
    const model = await ask({ model: other.id });
    assert.deepEqual(
      model?.report.models.map(({ id }) => id),
      [other.id],
    );
    assert.ok((model?.supposed?.appear.length ?? 0) > 0);
    assert.ok(
      model?.supposed?.appear.every((one) => one.at === undefined),
      'what would be found has no place yet',
    );
    const both = await ask({ model: other.id, trends: [trend.id] });
    assert.deepEqual(
      both?.report.trends.map(({ id }) => id),
      [trend.id],
    );
    assert.deepEqual((await ask({ trends: [] }))?.report.trends, []);
    assert.equal((await ask({ model: 'no-such-model' }))?.supposed, undefined);
    assert.deepEqual(await plan.diagnostics(), before);
  });

  it('is made of the plan that is worked out already: nothing is parsed or checked for it', async () => {
    const handlers = new Map<string, (params: object) => Promise<unknown>>();
    const plan = openPlan(text);
    let loaded = 0;
    const load = async (): Promise<PlanDocument> => {
      loaded++;
      return plan;
    };
    const context = {
      plans: { index: { load } },
      workspace: { planOf: () => assert.fail('checked again') },
      guard: createGuard(assert.fail),
      planAt: async () => ({ document: {}, open: true }),
    };
    registerBoard(
      {
        onRequest: (name: string, handler: (params: object) => Promise<unknown>) =>
          handlers.set(name, handler),
      } as unknown as Connection,
      context as unknown as Parameters<typeof registerBoard>[1],
    );
    const data = (await handlers.get('planwright/report')?.({ uri })) as BoardData;
    assert.equal(data.report.title, plan.checked.plan.title?.text);
    assert.equal(loaded, 1);
  });

  it('supposes another plan without forgetting the one that is typed', async () => {
    const current = TextDocument.create(uri, 'strategy-plan', 1, text);
    const host: Host = { ...memoryHost(), readFile: async () => ({ problem: 'missing' }) };
    const workspace = new Workspace(host, () => current.getText(), undefined);
    const before = await workspace.planOf(current);
    const other = await workspace.planAs(current, text.replace(/^model: .*$/m, 'model: b2b'));
    assert.notEqual(other.checked.plan.models[0]?.id, before.checked.plan.models[0]?.id);
    assert.equal(await workspace.planOf(current), before, 'the plan was worked out again');
  });

  it('gives all plans piece by piece', async () => {
    client = await connect({ locale: 'en' });
    for (let index = 0; index < 60; index++)
      await client.open(text, `file:///plans/p${index}.plan.yaml`);
    const rows: PortfolioRow[] = [];
    let pieces = 0;
    for (let from: number | null = 0; from !== null; pieces++) {
      const piece: { rows: PortfolioRow[]; next: number | null; all: number } =
        await client.connection.sendRequest('planwright/portfolio', { from });
      assert.equal(piece.all, 60);
      rows.push(...piece.rows);
      from = piece.next;
    }
    assert.deepEqual([rows.length, pieces], [60, 2]);
    assert.equal(new Set(rows.map(({ file }) => file)).size, 60);
  });
});
