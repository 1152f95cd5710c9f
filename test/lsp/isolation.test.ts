// Nothing that throws in one rule or feature costs more than its own answer.
import assert from 'node:assert/strict';
import { createGuard } from '../../server/src/lsp/guard.ts';
import { allRules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { connect, type TestClient } from '../support/lsp.ts';
import { planText } from '../support/plans.ts';

const flawed = planText('c2c').replace(/^model: .*$/m, 'model: nonsense');

/** All rules, one of which throws. */
const withFaulty = (code: string): Rule[] =>
  allRules.map((rule) => {
    const check = (): never => {
      throw new Error('broken on purpose');
    };
    return rule.code === code ? { ...rule, check } : rule;
  });

describe('a part that throws', () => {
  let client: TestClient;
  afterEach(() => client?.dispose());

  it('is a rule: it costs its own findings, is logged once and named in the status', async () => {
    const logged: string[] = [];
    client = await connect({ rules: withFaulty('KPI306') });
    client.connection.onNotification(
      'window/logMessage',
      ({ type, message }: { type: number; message: string }) => {
        if (type === 1) logged.push(message);
      },
    );
    const plan = await client.open(flawed);
    assert.ok((await plan.diagnostics()).some(({ code }) => code === 'FIT801'));
    await plan.change(`${flawed}# more\n`);
    assert.ok((await plan.diagnostics()).some(({ code }) => code === 'FIT801'));
    const status = await client.connection.sendRequest<{ broken: string[] }>('planwright/status', {
      uri: plan.uri,
    });
    assert.deepEqual(status.broken, ['KPI306']);
    assert.equal(logged.length, 1);
    assert.match(logged[0] ?? '', /KPI306.*broken on purpose/s);
  });

  it('is a request: the fallback is the answer, and each message is logged once', async () => {
    const logged: string[] = [];
    const guard = createGuard((message) => logged.push(message));
    const broken = (): never => {
      throw new Error('broken on purpose');
    };
    assert.equal(await guard('hover', broken, 'fallback'), 'fallback');
    assert.equal(await guard('hover', async () => broken(), 'fallback'), 'fallback');
    assert.equal(await guard('other', () => 'fine', 'fallback'), 'fine');
    assert.equal(logged.length, 1);
    assert.match(logged[0] ?? '', /^hover: Error: broken on purpose/);
  });
});
