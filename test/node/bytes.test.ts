import assert from 'node:assert/strict';
import { textOf } from '../../server/src/node/bytes.ts';

describe('the bytes of a message', () => {
  const large = 'plan：计划 😀 é\n'.repeat(100_000);

  it('are the same text, short or long, in any script', () => {
    for (const text of ['', 'plan: 1', '计划：一', large, 'plan: 1\n'.repeat(200_000)])
      assert.ok(textOf(Buffer.from(text)) === text, `${text.length} characters`);
  });

  it('keep a mark at their start, as all other characters', () => {
    assert.ok(textOf(Buffer.from(`\ufeff${large}`)) === `\ufeff${large}`);
  });

  it('have a replacement character for what is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(large), Buffer.from([0xff, 0x61, 0xe4, 0xbd])]);
    assert.ok(textOf(bytes) === bytes.toString('utf8'));
    assert.ok(textOf(bytes).endsWith('\ufffda\ufffd'));
  });
});
