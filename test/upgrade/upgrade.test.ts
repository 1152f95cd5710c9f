import assert from 'node:assert/strict';
import fs from 'node:fs';
import { upgradeCommand } from '../../server/src/cli/commands/upgrade.ts';
import { parse, type Syntax } from '../../server/src/syntax/parse.ts';
import type { MapEntry, Node } from '../../server/src/syntax/tree.ts';
import type { TextEdit } from '../../server/src/text/span.ts';
import type { FormatStep } from '../../server/src/upgrade/steps.ts';
import { upgradeText } from '../../server/src/upgrade/upgrade.ts';
import { someDay } from '../support/day.ts';
import { allPlans } from '../support/files.ts';
import { planText } from '../support/plans.ts';
import { inRepository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';

/** Changes of the format that only this test knows: names of fields. */
const steps: readonly FormatStep[] = [
  {
    from: 1,
    title: { en: 'owner is called lead', zh: 'owner 改名为 lead' },
    edits: (plan) => [
      ...renameField(plan, 'owner', 'lead'),
      ...renameField(plan, 'initiatives.*.owner', 'lead'),
      ...renameField(plan, 'ignore.rule', 'code'),
    ],
  },
  {
    from: 2,
    title: { en: 'note is called remark', zh: 'note 改名为 remark' },
    edits: (plan) => renameField(plan, '*.*.note', 'remark'),
  },
];

/**
 * Every entry at an address, where `*` stands for any key and list items need no key:
 * `kpis.*.owner`.
 */
function entriesAt(root: Node | undefined, address: string): MapEntry[] {
  return find(root, address.split('.'));
}

function find(node: Node | undefined, keys: readonly string[]): MapEntry[] {
  const [key, ...rest] = keys;
  if (!node || key === undefined || node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap((item) => find(item, keys));
  const found = node.entries.filter((entry) => key === '*' || entry.key.text === key);
  return rest.length === 0 ? found : found.flatMap(({ value }) => find(value, rest));
}

/** Renames a field wherever it occurs. */
function renameField({ root }: Syntax, address: string, name: string): TextEdit[] {
  return entriesAt(root, address).map(({ key }) => ({ span: key.span, newText: name }));
}

const base = planText('c2c').replace(
  '  escrow-launch:\n',
  '  escrow-launch:   # first\n    # who\n    note: x   # y\n',
);

describe('upgrading a plan', () => {
  it('takes one step after the other, and changes nothing but what the steps say', () => {
    const { text, problem, steps: taken } = upgradeText(base, 3, steps);
    assert.equal(problem, undefined);
    assert.equal(taken.length, 2);
    assert.equal(
      text,
      base
        .replace('plan: 1', 'plan: 3')
        .replace(/^owner:/m, 'lead:')
        .replace(/^ {4}owner:/gm, '    lead:')
        .replace('note: x', 'remark: x'),
    );
    assert.deepEqual(upgradeText(text, 3, steps), { text, steps: [] });
  });

  it('keeps every comment and every other byte of all plans, with CRLF too', () => {
    for (const { text } of allPlans()) {
      for (const one of [text, text.replaceAll('\n', '\r\n')]) {
        const { text: next, problem } = upgradeText(one, 2, steps);
        assert.equal(problem, undefined);
        const rest = (content: string): string =>
          content.replace(/^(?:plan|计划): \d/m, '').replace(/\b(?:owner|lead)\b/g, '');
        assert.equal(rest(next), rest(one));
        assert.equal(parse(next).problems.length, 0);
      }
    }
  });

  it('leaves alone what it cannot prove: no version, a newer one, an unreadable text, a step that loses something', () => {
    const problemOf = (text: string, more = steps): string | undefined => {
      const result = upgradeText(text, 3, more);
      assert.equal(result.text, text);
      return result.problem;
    };
    assert.equal(problemOf('title: x\n'), 'no-version');
    assert.equal(problemOf('plan: soon\n'), 'no-version');
    assert.equal(problemOf('plan: 4\n'), 'newer');
    assert.equal(problemOf('plan: 1\nlevers: [\n'), 'unreadable');
    const careless: FormatStep = {
      from: 1,
      title: { en: 'x', zh: 'x' },
      edits: ({ text }) => [{ span: { start: 8, end: text.length }, newText: '' }],
    };
    assert.equal(problemOf(base, [careless]), 'not-proved');
    assert.equal(
      problemOf(base, [
        { ...careless, edits: () => [{ span: { start: 0, end: 0 }, newText: '[' }] },
      ]),
      'not-proved',
    );
  });

  it('reads the version in either language, and takes none for the first', () => {
    for (const text of ['计划: 1\n标题: x\n', 'title: x\n', '', '{"计划": 1}\n', '模式: c2c\n'])
      assert.deepEqual(upgradeText(text, 1, steps), { text, steps: [] });
    assert.equal(upgradeText('计划: 1\n', 2, steps).text, '计划: 2\n');
    assert.equal(upgradeText('计划: 4\n', 3, steps).problem, 'newer');
  });

  it('in the terminal is a patch until it is asked to write, and has nothing to do for version 1', () =>
    inRepository(async ({ write, read }) => {
      write('计划/a b.plan.yaml', base);
      const { out, code } = await planwright('upgrade');
      assert.equal(code, 0);
      assert.equal(out, 'All plans have the newest version (1).\n');
      const ran = (flags: { write?: boolean }) => {
        let [told, wrong] = ['', ''];
        const terminal = {
          write: (text: string) => {
            told += text;
          },
          error: (text: string) => {
            wrong += text;
          },
          colour: false,
          width: 100,
          today: () => someDay,
          ended: () => new AbortController().signal,
          lang: 'en' as const,
        };
        return { code: upgradeCommand(['.'], flags, terminal, 2, steps), out: told, err: wrong };
      };
      const dry = ran({});
      assert.equal(dry.code, 1);
      assert.match(dry.out, /^-plan: 1\n\+plan: 2$/m);
      assert.match(dry.err, /owner is called lead[\s\S]*add --write/);
      assert.equal(read('计划/a b.plan.yaml'), base);
      assert.equal(ran({ write: true }).code, 0);
      assert.match(read('计划/a b.plan.yaml'), /^plan: 2\n[\s\S]*# who/);
      assert.deepEqual(fs.readdirSync('计划'), ['a b.plan.yaml']);
      assert.match((await planwright('upgrade', '--lang', 'zh')).err, /格式版本较新/);
    }));
});
