// What changed in an open plan since a version whose text the client brings.
import assert from 'node:assert/strict';
import { connect, type TestClient } from '../support/lsp.ts';
import { planText } from '../support/plans.ts';

const base = planText('c2c');
const uri = 'file:///plans/%E5%BE%AA%E7%89%A9%20a.plan.yaml';

describe('comparing a plan with a version', () => {
  let client: TestClient;
  afterEach(() => client.dispose());
  const ask = (before: unknown, version = 'main'): Promise<string | null> =>
    client.connection.sendRequest('planwright/compare', { uri, before, version });

  it('says what changed in the strategy, and leaves the open plan as it is', async () => {
    client = await connect({ locale: 'en' });
    const plan = await client.open(base.replace('3.2% -> 1.5%', '3.2% -> 150%'), uri);
    const before = await plan.diagnostics();
    const page = (await ask(`\uFEFF${base}`, 'feature/*x*')) ?? '';
    assert.match(page, /^# Compared with feature\/\\\*x\\\*\n\n### 循物 a\.plan\.yaml\n/);
    assert.match(page, /Dispute rate: target 1\.5% → 150%/);
    assert.match(page, /New findings[\s\S]*KPI308/);
    assert.deepEqual(await plan.diagnostics(), before);
    assert.match(
      (await ask(base.replace('3.2% -> 1.5%', '3.2% -> 150%'))) ?? '',
      /No change in the strategy/,
    );
  });

  it('compares with the figures of that version, if the client brings them', async () => {
    client = await connect({ locale: 'en' });
    await client.open(base, uri);
    const page = (figures: unknown): Promise<string | null> =>
      client.connection.sendRequest('planwright/compare', {
        uri,
        before: base,
        figures,
        version: 'main',
      });
    const figures = '\uFEFFkpi,date,value\ndispute-rate,2024-01,3.0%\n';
    assert.match((await page(figures)) ?? '', /figure for 2024-01 removed \(was 3\.0%\)/);
    assert.match((await page(null)) ?? '', /No change in the strategy/);
  });

  it('answers in the language of the plan, and for a version without the plan', async () => {
    client = await connect({ locale: 'en' });
    await client.open(`lang: zh\n${base}`, uri);
    assert.match((await ask(null, 'v1')) ?? '', /与 v1 比较[\s\S]*v1 中没有这份计划/);
    assert.equal(
      await client.connection.sendRequest('planwright/compare', {
        uri: 'file:///nowhere.plan.yaml',
      }),
      null,
    );
    assert.equal(await client.connection.sendRequest('planwright/compare', {}), null);
  });
});
