import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { planText } from '../support/plans.ts';
import { inRepository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';

const cli = path.resolve('server/dist/cli.cjs');
const good = planText('c2c');
/** A plan with something to fix, and bytes in one of its places. */
const withBytes = (pattern: RegExp, ...bytes: number[]): Buffer => {
  const text = good.replace('model: ', 'model：');
  const at = text.search(pattern);
  assert.ok(at >= 0);
  return Buffer.concat([
    Buffer.from(text.slice(0, at)),
    Buffer.from(bytes),
    Buffer.from(text.slice(at)),
  ]);
};
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')]);

describe('a plan that is not UTF-8', () => {
  for (const [what, bytes, place] of [
    ['a byte of Latin-1 in a text', withBytes(/platform/, 0xe9), '2:21'],
    ['GBK in a text', withBytes(/platform/, 0xd1, 0xad, 0xce, 0xef), undefined],
    [
      'half a character at the end',
      Buffer.concat([
        Buffer.from(good.replace('model: ', 'model：')),
        Buffer.from([0x23, 0xe5, 0xbe]),
      ]),
      undefined,
    ],
    ['in a comment', withBytes(/owner: Li/, 0x23, 0xff, 0x0a), '5:2'],
    ['in a key', withBytes(/itle/, 0x80), undefined],
    ['encoded surrogates', withBytes(/platform/, 0xed, 0xa0, 0x80), undefined],
    ['UTF-16', utf16, '1:1'],
  ] as const)
    it(`${what}: one finding with its place; no fix, no patch, no other file`, () =>
      inRepository(async () => {
        fs.writeFileSync('a.plan.yaml', bytes);
        const { out } = await planwright('check', '--format', 'unix');
        const lines = out.split('\n').filter((line) => line.includes('STR015'));
        assert.equal(lines.length, 1, out);
        if (place) assert.ok(lines[0]?.startsWith(`a.plan.yaml:${place}: error`), lines[0]);
        const dry = await planwright('check', '--fix-dry-run');
        assert.equal(dry.out, '');
        assert.match(dry.err, /UTF-8/);
        for (const words of [
          ['check', '--fix'],
          ['format'],
          ['format', '--check'],
          ['upgrade', '--write'],
          ['upgrade'],
        ]) {
          await planwright(...words);
          assert.ok(fs.readFileSync('a.plan.yaml').equals(bytes), words.join(' '));
        }
        assert.deepEqual(fs.readdirSync('.').sort(), ['.git', 'a.plan.yaml']);
      }));

  it('on standard input, nothing comes out', () => {
    for (const words of [
      ['check', '--fix', '-'],
      ['check', '--fix-dry-run', '-'],
      ['format', '-'],
    ]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
        input: withBytes(/platform/, 0xe9),
        encoding: 'utf8',
      });
      assert.deepEqual([status, stdout], [2, ''], words.join(' '));
      assert.match(stderr, /UTF-8/);
    }
  });

  it('every plan that is has no such finding', () =>
    inRepository(async ({ write }) => {
      write('a.plan.yaml', `\uFEFF${good}# café 循物 😀 \u{10ffff}\n`);
      assert.doesNotMatch((await planwright('check', '--format', 'unix')).out, /STR015/);
    }));
});
