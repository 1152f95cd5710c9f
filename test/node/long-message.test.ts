import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import type { Message } from 'vscode-languageserver';
import { StdioReader } from '../../server/src/node/stdio-reader.ts';
import { Random } from '../judge/random.ts';

const { concat } = Buffer;

const opened = (text: string): object => ({
  jsonrpc: '2.0',
  method: 'textDocument/didOpen',
  params: {
    textDocument: { uri: 'file:///a.plan.yaml', languageId: 'strategy-plan', version: 1, text },
  },
});
const next = { jsonrpc: '2.0', method: 'next' };

function framed(body: string | Uint8Array, length = Buffer.byteLength(body)): Buffer {
  return concat([Buffer.from(`Content-Length: ${length}\r\n\r\n`), Buffer.from(body)]);
}

/** What a reader makes of bytes that come in pieces, with another message behind them. */
async function read(
  bytes: Uint8Array,
  sizes: () => number,
  behind: string | Uint8Array = framed(JSON.stringify(next)),
): Promise<{ messages: Message[]; complaints: string[] }> {
  const stream = new PassThrough();
  const messages: Message[] = [];
  const complaints: string[] = [];
  new StdioReader(stream, (complaint) => complaints.push(complaint)).listen((message) =>
    messages.push(message),
  );
  const all = concat([bytes, Buffer.from(behind)]);
  for (let at = 0; at < all.length; ) {
    const size = sizes();
    stream.write(all.subarray(at, at + size));
    at += size;
  }
  stream.end();
  await new Promise((resolve) => stream.on('close', resolve).on('end', resolve));
  return { messages, complaints };
}

const chunks = (): number => 65_536;
const repeated = (piece: string, size = 1_500_000): string =>
  piece.repeat(Math.ceil(size / piece.length));
const texts: Readonly<Record<string, string>> = {
  words: repeated('word '),
  'line breaks': repeated('\n'),
  quotes: repeated('"'),
  backslashes: repeated('\\'),
  'quotes behind backslashes': repeated('\\"'),
  'a quote here and there': repeated(`${'word '.repeat(40)}"`),
  'control characters': repeated('\u0000\u001f\b\f\t\u007f'),
  Chinese: repeated('键：值\n', 1_000_000),
  'Chinese with many line breaks': repeated('键\n\n\n\n', 1_000_000),
  emoji: repeated('😀 é\n', 1_000_000),
  'lone surrogates': repeated('\ud83d \ude00\n', 1_000_000),
  JSON: JSON.stringify(opened(repeated('"text":"'))),
};

describe('a long message', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`is what it was: ${name}`, async () => {
      const random = new Random(11);
      for (const sizes of [chunks, () => random.between(1, 200_000)]) {
        const message = opened(text);
        const { messages, complaints } = await read(framed(JSON.stringify(message)), sizes);
        assert.deepEqual(complaints, []);
        assert.ok(messages.length === 2 && JSON.stringify(messages[0]) === JSON.stringify(message));
        assert.deepEqual(messages[1], next);
      }
    });
  }

  it('is what it was, with any signs side by side and cut anywhere', async () => {
    const random = new Random(5);
    const pieces = [
      '\n',
      '"',
      '\\',
      '\\u0041',
      'a',
      ' word',
      '键',
      '：',
      '😀',
      '\ud83d',
      '\u0001',
      '/',
      '\t',
      '\\"',
      '}',
      '\u2028',
    ];
    for (let round = 0; round < 6; round++) {
      let text = '';
      while (text.length < 1_200_000)
        text += (random.pick(pieces) ?? '').repeat(random.between(1, 5) ** random.between(1, 6));
      const message = {
        ...opened('x'),
        params: {
          contentChanges: [{ text }, { text: 'second' }],
          textDocument: { uri: 'u', version: 2 },
        },
      };
      const { messages } = await read(framed(JSON.stringify(message)), () =>
        random.between(1, 100_000),
      );
      assert.ok(JSON.stringify(messages) === JSON.stringify([message, next]));
    }
  });

  it('may be any other one, or say its text twice', async () => {
    const long = JSON.stringify(texts.words);
    for (const body of [
      `{"jsonrpc":"2.0","id":1,"result":{"text":${long},"x":[${long}]}}`,
      `{"jsonrpc":"2.0","method":"m","params":{"textDocument":{"text":${long},"text":"short"}}}`,
      `{"jsonrpc":"2.0","method":"m","params":{"textDocument":{"text":"short","more":${long}}}}`,
      `{"jsonrpc":"2.0","method":"m","params":{"a\\"text":${long}}}`,
      `{"jsonrpc":"2.0","method":"m","params":[${'1,'.repeat(800_000)}1]}`,
      `{"text" : ${long} , "params" : null}`,
    ]) {
      const { messages, complaints } = await read(framed(body), chunks);
      assert.deepEqual(complaints, []);
      assert.ok(JSON.stringify(messages) === JSON.stringify([JSON.parse(body), next]));
    }
  });

  it('has signs in the place of what is no UTF-8, wherever it is cut', async () => {
    const body = Buffer.from(JSON.stringify(opened(texts.Chinese ?? '')));
    const random = new Random(3);
    for (let count = 0; count < 4000; count++) {
      const at = random.between(2000, body.length - 2000);
      if ((body[at] as number) >= 0x80) body[at] = random.between(0x80, 0xff);
    }
    const { messages } = await read(framed(body), () => random.between(1, 100_000));
    assert.ok(
      JSON.stringify(messages) === JSON.stringify([JSON.parse(body.toString('utf8')), next]),
    );
  });

  it('is told when it is no JSON, and the next one is found', async () => {
    const good = JSON.stringify(opened(texts.words ?? ''));
    for (const body of [
      good.replace('word word', 'word\nword'),
      good.replace('word word', 'word\\xword'),
      good.replace('word word', `${'\\n'.repeat(9)}\\x`),
      JSON.stringify(opened(texts['line breaks'] ?? '')).replace('\\n\\n', '\\n\n'),
      good.slice(0, -3),
      `${good}}`,
      good.replace('"}', ''),
    ]) {
      const { messages, complaints } = await read(framed(body), chunks);
      assert.deepEqual([messages, complaints], [[next], ['A message is no JSON.']]);
    }
  });

  it('may be shorter than it says: what it swallowed is found again', async () => {
    const body = '{"jsonrpc":"2.0","method":"m","params":{"textDocument":{"text":"a';
    const filler = framed(
      JSON.stringify({ jsonrpc: '2.0', method: 'filler', params: { x: 'x'.repeat(5000) } }),
    );
    const swallowed = Buffer.concat([framed(body, 1_300_000), ...Array<Buffer>(300).fill(filler)]);
    const { messages } = await read(swallowed, chunks);
    assert.equal(
      messages.filter((message) => 'method' in message && message.method === 'filler').length,
      300,
    );
    assert.deepEqual(messages.at(-1), next);
  });

  it('is put together while it comes, and what stands behind it is not put beside it', async () => {
    let longest = 0;
    Buffer.concat = (list, ...rest) => {
      const whole = concat(list, ...rest);
      longest = Math.max(longest, whole.length);
      return whole;
    };
    try {
      const { messages } = await read(
        framed(JSON.stringify(opened(texts.Chinese ?? ''))),
        () => 70_001,
      );
      assert.equal(messages.length, 2);
      assert.ok(longest < 100_000, `${longest} bytes`);
    } finally {
      Buffer.concat = concat;
    }
  });

  it('may come in memory that is used again', async () => {
    const stream = new PassThrough();
    const messages: Message[] = [];
    new StdioReader(stream, () => undefined).listen((message) => messages.push(message));
    const small = framed(JSON.stringify(next));
    const all = concat([small, framed(JSON.stringify(opened(texts.words ?? ''))), small]);
    const memory = Buffer.alloc(10_007);
    for (let at = 0; at < all.length; at += memory.length) {
      const size = all.copy(memory, 0, at, at + memory.length);
      stream.emit('data', memory.subarray(0, size));
      memory.fill(0);
    }
    assert.ok(JSON.stringify(messages) === JSON.stringify([next, opened(texts.words ?? ''), next]));
  });

  it('of nothing but escapes is none for the slower reader of V8', async () => {
    const parse = JSON.parse;
    let given = 0;
    JSON.parse = (text: string, ...rest) => {
      given += text.length;
      return parse(text, ...rest) as unknown;
    };
    try {
      const { messages } = await read(
        framed(JSON.stringify(opened(texts['line breaks'] ?? ''))),
        chunks,
      );
      assert.equal(messages.length, 2);
    } finally {
      JSON.parse = parse;
    }
    assert.ok(given < 10_000, `${given} characters`);
  });
});
