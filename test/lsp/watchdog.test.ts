// Nothing that goes wrong with one document, rule or feature harms the others.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createGuard } from '../../server/src/lsp/guard.ts';
import { type Host, Overrun } from '../../server/src/lsp/host.ts';
import { createTurns } from '../../server/src/lsp/turns.ts';
import { limited } from '../../server/src/node/limited.ts';
import { allRules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import type { Syntax } from '../../server/src/syntax/parse.ts';
import { connect, memoryHost, type TestClient } from '../support/lsp.ts';
import { planText } from '../support/plans.ts';

const flawed = planText('c2c').replace(/^model: .*$/m, 'model: nonsense');
const other = planText('b2b');

/** All rules, one of which does something else. */
const withFaulty = (code: string, check: Rule['check']): Rule[] =>
  allRules.map((rule) => (rule.code === code ? { ...rule, check } : rule));
/** A platform that ends work soon. */
const impatient = (): Host => ({
  ...memoryHost(),
  limited: (work, isFirst) => limited(work, isFirst, 150),
});
const status = (client: TestClient, uri: string): Promise<{ broken: string[] }> =>
  client.connection.sendRequest('planwright/status', { uri });

describe('a part that fails', () => {
  let client: TestClient;
  let logged: string[];
  const start = async (options: Parameters<typeof connect>[0]): Promise<void> => {
    client = await connect(options);
    logged = [];
    client.connection.onNotification(
      'window/logMessage',
      ({ type, message }: { type: number; message: string }) => {
        if (type === 1) logged.push(message);
      },
    );
  };
  afterEach(() => client?.dispose());

  it('a rule that throws costs its own findings, is logged once and told in the status', async () => {
    await start({
      rules: withFaulty('KPI306', () => {
        throw new Error('broken on purpose');
      }),
    });
    const plan = await client.open(flawed);
    assert.ok((await plan.diagnostics()).some(({ code }) => code === 'FIT801'));
    await plan.change(`${flawed}# more\n`);
    assert.ok((await plan.diagnostics()).some(({ code }) => code === 'FIT801'));
    assert.deepEqual((await status(client, plan.uri)).broken, ['KPI306']);
    assert.equal(logged.length, 1);
    assert.match(logged[0] ?? '', /KPI306.*broken on purpose/s);
  });

  it('a rule that never ends is ended and given up for that plan; other rules and other plans are as they were', async () => {
    let runs = 0;
    await start({
      host: impatient(),
      rules: withFaulty('KPI306', ({ plan }) => {
        if (plan.models[0]?.text !== 'nonsense') return;
        runs++;
        for (;;);
      }),
    });
    const calm = await client.open(other);
    const before = (await calm.diagnostics()).map(({ code }) => code);
    const plan = await client.open(flawed);
    assert.ok((await plan.diagnostics()).some(({ code }) => code === 'FIT801'));
    assert.equal(runs, 2);
    await plan.change(`# more\n${flawed}`);
    assert.ok((await plan.diagnostics()).some(({ code }) => code === 'FIT801'));
    assert.equal(runs, 2, 'a rule that was given up is not run again');
    assert.deepEqual((await status(client, plan.uri)).broken, ['KPI306']);
    assert.deepEqual((await status(client, calm.uri)).broken, []);
    await calm.change(`${other}# more\n`);
    assert.deepEqual(
      (await calm.diagnostics()).map(({ code }) => code),
      before,
    );
    assert.equal(logged.length, 1);
  });

  it('a rule that takes memory without end is ended and not tried again', async () => {
    let runs = 0;
    await start({
      host: {
        ...memoryHost(),
        limited: (work, isFirst) => {
          try {
            return limited(work, isFirst, 100);
          } catch (error) {
            throw error instanceof Overrun ? new Overrun(true) : error;
          }
        },
      },
      rules: withFaulty('KPI306', () => {
        runs++;
        for (;;);
      }),
    });
    const plan = await client.open(flawed);
    assert.ok((await plan.diagnostics()).some(({ code }) => code === 'FIT801'));
    assert.equal(runs, 1);
    assert.deepEqual((await status(client, plan.uri)).broken, ['KPI306']);
    assert.equal(logged.length, 1);
    assert.match(logged[0] ?? '', /more and more memory/);
  });

  // In processes of their own: what other tests leave behind must not count, and they might end.
  for (const [what, body, said] of [
    ['in small pieces', 'kept.push({})', /did not come to an end/],
    ['in numbers', 'kept.push(1)', /did not come to an end/],
    ['in large pieces', 'kept.push(new Uint8Array(10_000))', /did not come to an end/],
    // As much as is taken by one that never stops, however fast the machine is.
    [
      'up to a hundred and sixty megabytes',
      'if (kept.length < 400) kept.push(new Array(50_000).fill(0))',
      /more and more memory/,
    ],
  ] as const)
    it(`work that takes memory ${what} is ended while a heap of one gigabyte has some left`, () => {
      const at = (file: string): string =>
        JSON.stringify(new URL(`../../server/src/node/${file}`, import.meta.url).href);
      const script = `
        import { limited } from ${at('limited.js')};
        import { withoutSlowCompiler } from ${at('engine.js')};
        withoutSlowCompiler();
        try {
          limited(() => { const kept = []; for (;;) ${body}; }, true);
        } catch (error) {
          console.log(error.message);
        }`;
      const options = ['--max-old-space-size=1024', '--input-type=module', '--eval', script];
      assert.match(execFileSync(process.execPath, options, { encoding: 'utf8' }), said);
    });

  it('a rule that never ends on several plans is not run on the others', async () => {
    let runs = 0;
    await start({
      host: impatient(),
      rules: withFaulty('KPI306', () => {
        runs++;
        for (;;);
      }),
    });
    for (let number = 1; number <= 4; number++) {
      const plan = await client.open(`# ${number}\n${flawed}`);
      assert.ok((await plan.diagnostics()).some(({ code }) => code === 'FIT801'));
      assert.deepEqual((await status(client, plan.uri)).broken, ['KPI306']);
    }
    assert.equal(runs, 4, 'two plans, two times each');
    assert.equal(logged.length, 1);
  });

  it('a rule that never ends costs its own findings in plans that are not open, too', async () => {
    let runs = 0;
    await start({
      host: {
        ...memoryHost({
          'file:///team/a.plan.yaml': flawed,
          'file:///team/b.plan.yaml': flawed,
          'file:///team/c.plan.yaml': flawed,
        }),
        limited: (work, isFirst) => limited(work, isFirst, 150),
      },
      folders: ['file:///team'],
      rules: withFaulty('KPI306', () => {
        runs++;
        for (;;);
      }),
    });
    const plans = await client.connection.sendRequest<readonly { uri: string; errors?: number }[]>(
      'planwright/plans',
      {},
    );
    assert.equal(plans.length, 3);
    // Once without a name, twice with one, for each of two plans.
    assert.equal(runs, 6);
  });

  it('a mend that never ends costs its own answer, and is not asked for again', async () => {
    let runs = 0;
    await start({
      host: impatient(),
      rules: withFaulty('KPI306', ({ plan, report }) =>
        report({
          span: plan.kpis[0]?.entry.span ?? { start: 0, end: 0 },
          path: [],
          fixes: () => {
            runs++;
            for (;;);
          },
        }),
      ),
    });
    const plan = await client.open(planText('c2c'));
    const finding = (await plan.diagnostics()).find(({ code }) => code === 'KPI306');
    assert.ok(finding);
    assert.deepEqual(await plan.actions(finding), []);
    assert.deepEqual(await plan.actions(finding), []);
    assert.equal(runs, 2, 'it gets a second chance, and no more');
    assert.deepEqual((await status(client, plan.uri)).broken, ['codeAction']);
    assert.ok((await plan.diagnostics()).some(({ code }) => code === 'KPI306'));
  });

  it('a text that cannot be read in time is one finding, and the other documents are answered', async () => {
    // The platform ends every step that touches the text, as if it were one that never ends.
    const poison = 'summary: poison\n';
    let ended = 0;
    await start({
      host: {
        ...memoryHost(),
        limited: (work) => {
          const done = work();
          const { text, parts } = (done as { value?: Partial<Syntax> } | undefined)?.value ?? {};
          if (!text?.includes('poison') || !parts?.length) return done;
          ended++;
          return limited(
            () => {
              for (;;);
            },
            false,
            20,
          );
        },
      },
    });
    const calm = await client.open(other);
    const plan = await client.open(poison);
    const [finding, ...rest] = await plan.diagnostics();
    assert.equal(finding?.code, 'STR001');
    assert.deepEqual(rest, []);
    assert.equal(ended, 2);
    await plan.change(`${poison}# more\n`);
    assert.equal((await plan.diagnostics())[0]?.code, 'STR001');
    assert.equal(ended, 2, 'it is not tried again');
    assert.ok(await calm.hover({ line: 2, character: 2 }));
  });
});

describe('a guard', () => {
  it('ends what never ends, answers in its place and tells it once', async () => {
    const told: string[] = [];
    const guard = createGuard((message) => told.push(message), {
      limited: (work) => limited(work, false, 20),
    });
    const endless = (): string => {
      for (;;);
    };
    assert.equal(await guard.apart('report', endless, 'nothing'), 'nothing');
    assert.equal(await guard.apart('report', endless, 'nothing'), 'nothing');
    assert.equal(await guard.apart('report', () => 'a page', 'nothing'), 'a page');
    assert.deepEqual(told, ['report: given up: it did not come to an end']);
  });
});

describe('work in slices', () => {
  it('lets one work after the other have its turn, and comes to the same as work without a break', async () => {
    let time = 0;
    const turns = createTurns({
      defer: (work) => setImmediate(work),
      now: () => time,
      limited: (work) => work(),
    });
    const order: string[] = [];
    function* work(name: string): Generator<undefined, string> {
      for (let step = 1; step <= 4; step++) {
        order.push(`${name}${step}`);
        time += 6; // two steps fill a slice
        yield;
      }
      return name;
    }
    const done = await Promise.all([turns.run(work('a')), turns.run(work('b'))]);
    assert.deepEqual(done, ['a', 'b']);
    assert.deepEqual(order, ['a1', 'a2', 'b1', 'b2', 'a3', 'a4', 'b3', 'b4']);
  });

  it('does what is short at once', async () => {
    const turns = createTurns({
      defer: () => assert.fail('nothing had to wait'),
      now: () => 0,
      limited: (work) => work(),
    });
    function* short(): Generator<undefined, number> {
      yield;
      return 7;
    }
    assert.equal(await turns.run(short()), 7);
  });

  it('answers for another document while a large one is checked', async () => {
    // Every look at the clock is a slice: only steps decide.
    let time = 0;
    const client = await connect({ host: { ...memoryHost(), now: () => (time += 100) } });
    try {
      const calm = await client.open(other);
      await calm.diagnostics();
      const entries = Array.from({ length: 2000 }, (_, i) => `  own-${i}: [means ${i}]`).join('\n');
      const big = await client.open(
        `plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\nlevers:\n${entries}\n`,
      );
      let checked = false;
      const findings = big.diagnostics().then((found) => {
        checked = true;
        return found;
      });
      assert.ok(await calm.hover({ line: 2, character: 2 }));
      assert.equal(checked, false, 'the hover waited for the check of another document');
      assert.ok((await findings).length > 0);
    } finally {
      client.dispose();
    }
  });
});
