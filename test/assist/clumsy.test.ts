import assert from 'node:assert/strict';
import fs from 'node:fs';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { textHost } from '../../server/src/features/assist/open.ts';
import { sizeOf } from '../../server/src/features/assist/page.ts';
import { AssistError } from '../../server/src/features/assist/tool.ts';
import { assistTools, runTool } from '../../server/src/features/assist/tools.ts';
import { someDay } from '../support/day.ts';
import { connected } from './client.ts';

const host = textHost(builtinCatalog(), someDay, 'en');
const plan = fs.readFileSync('snippets/examples/swapnest-2027.plan.yaml', 'utf8');

async function run(name: string, input: unknown): Promise<Readonly<Record<string, unknown>>> {
  const tool = assistTools.find((one) => one.name === name);
  assert.ok(tool);
  return runTool(tool, input, host);
}

/** The advice of an error. */
async function advice(name: string, input: unknown): Promise<string> {
  try {
    await run(name, input);
  } catch (error) {
    if (error instanceof AssistError) {
      assert.match(error.text.zh, /\p{Script=Han}/u);
      return error.text.en;
    }
    throw error;
  }
  return 'no error';
}

describe('a clumsy caller learns what to do', () => {
  for (const [name, input, expected] of [
    ['check_plan', {}, /`plan` is missing\. It takes a text/],
    ['check_plan', undefined, /`plan` is missing/],
    ['check_plan', [], /takes an object with plan/],
    ['check_plan', { plan: 7 }, /`plan` takes a text that is not empty/],
    ['check_plan', { plan: '  ' }, /not empty/],
    ['check_plan', { path: 'x.plan.yaml' }, /`plan` is missing/],
    ['check_plan', { plan, file: 'x' }, /no field `file`\. The fields are plan, figures/],
    ['check_plan', { plan, constructor: 'x' }, /no field `constructor`/],
    ['check_plan', { plan, severity: 'fatal' }, /one of error, warning, info, hint/],
    ['check_plan', { plan, max_kb: 4000 }, /a whole number from 1 to 64/],
    ['check_plan', { plan, max_kb: '8' }, /a whole number/],
    ['check_plan', { plan, cursor: 'page 2' }, /Call again without `cursor`/],
    ['check_plan', { plan, cursor: '99999.abc' }, /does not belong to this answer/],
    ['check_plan', { plan, today: 'tomorrow' }, /not a date: tomorrow\. Write it as 2027-03-01/],
    ['check_plan', { plan: 'plans/x.plan.yaml' }, /Give the whole text/],
    ['check_plan', { plan, lang: 'de' }, /one of en, zh/],
    ['scaffold_plan', { models: [] }, /Use one of .*c2c/],
    ['scaffold_plan', { models: 'c2c' }, /a list of at most 50 texts/],
    ['scaffold_plan', { models: ['c2c', ''] }, /none of them empty/],
    ['scaffold_plan', { models: ['pyramid'] }, /no model pyramid\. Use one of .*c2c/],
    ['scaffold_plan', { models: ['c2c'], trends: ['hype'] }, /no trend hype\. Use one of/],
    ['scaffold_plan', { models: ['c2c'], period: 'soon' }, /`period` soon: /],
    ['fix_plan', { plan, fixes: ['LEV101.1'] }, /No such fix .* Call check_plan again/],
    ['compare_plans', { before: plan }, /Give `before` and `after`/],
    ['compare_plans', { before: plan, after: plan, git: 'main' }, /or `git` alone/],
    ['compare_plans', { git: 'main...HEAD' }, /There is no git here/],
    ['try_model', { plan }, /Give `model` or `trends`/],
    ['try_model', { plan: 'a\nb', model: 'c2c' }, /not a plan\. Start one with scaffold_plan/],
    ['explain_catalog', {}, /Give `query`, or `kind`/],
    ['explain_catalog', { query: 'zzzz' }, /Nothing found for zzzz/],
    ['explain_catalog', { kind: 'case', about: ['nobody'] }, /`about` takes models, levers/],
    ['explain_catalog', { kind: 'case', about: ['XX'] }, /Nothing found/],
  ] as const)
    it(`${name} ${JSON.stringify(input)?.slice(0, 60)}`, async () => {
      assert.match(await advice(name, input), expected);
    });

  it('a cursor is for one answer: another plan, tool or language refuses it', async () => {
    const { next } = await run('check_plan', { plan, max_kb: 2 });
    assert.equal(typeof next, 'string');
    for (const other of [{ plan: `${plan}\n# more` }, { plan, lang: 'zh' }])
      assert.match(await advice('check_plan', { ...other, cursor: next }), /does not belong/);
    assert.match(
      await advice('try_model', { plan, model: 'b2b', cursor: next }),
      /does not belong/,
    );
  });

  it('the same call gives the same answer', async () => {
    for (const [name, input] of [
      ['check_plan', { plan }],
      ['fix_plan', { plan }],
      ['read_status', { plan }],
    ] as const)
      assert.deepEqual(await run(name, input), await run(name, input));
  });

  it('an unknown tool and a broken call are answered, and the connection lives on', () =>
    connected({}, async ({ client, call }) => {
      await assert.rejects(call('write_plan', {}), /The tools are explain_catalog/);
      const wrong = await call('check_plan', { lang: 'zh' });
      assert.ok(wrong.isError);
      assert.match(wrong.text, /缺少 `plan`/);
      assert.equal((await client.listTools()).tools.length, assistTools.length);
    }));
});

describe('answers are small', () => {
  const long = `${plan}${Array.from({ length: 60 }, (_, at) => `unknown-${at}: ${'字'.repeat(80)}`).join('\n')}\n`;

  for (const [name, input, key] of [
    ['check_plan', { plan: long }, 'findings'],
    ['fix_plan', { plan: long, form: 'text' }, 'text'],
    ['compare_plans', { before: plan, after: long }, 'changes'],
    ['review_plan', { before: plan, after: long }, 'review'],
    ['try_model', { plan: long, model: 'b2b' }, 'findings'],
    ['explain_catalog', { kind: 'mechanism', lang: 'zh' }, 'entries'],
    ['explain_catalog', { query: 'c2c' }, 'page'],
    ['scaffold_plan', { models: ['c2c', 'b2b', 'o2o'], max_kb: 1 }, 'text'],
  ] as const)
    it(`${name}: at most 8 KB, and all of it by cursor`, async () => {
      const most = ('max_kb' in input ? 1 : 8) * 1024;
      const whole = (await run(name, { ...input, max_kb: 64 }))[key];
      let answer = await run(name, input);
      const parts = [answer[key]];
      for (let turn = 0; answer.next !== undefined && turn < 60; turn++) {
        assert.ok(sizeOf(answer) <= most, `${sizeOf(answer)}`);
        answer = await run(name, { ...input, cursor: answer.next });
        parts.push(answer[key]);
      }
      const joined = typeof whole === 'string' ? parts.join('') : parts.flat();
      if (typeof whole === 'string') assert.ok(String(joined).startsWith(whole.slice(0, 8000)));
      else
        assert.deepEqual((joined as unknown[]).slice(0, 100), (whole as unknown[]).slice(0, 100));
    });
});
