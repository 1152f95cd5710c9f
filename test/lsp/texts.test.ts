// In what form and length texts reach a client.
import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionItem,
  InsertReplaceEdit,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { atCursor } from '../support/cursor.ts';
import { connect, type TestClient } from '../support/lsp.ts';

const plain = {
  hover: { contentFormat: ['plaintext' as const] },
  completion: {
    completionItem: { snippetSupport: true, documentationFormat: ['plaintext' as const] },
  },
};

const plan = `plan: 1
title: T
model: c2c
period: 2027
trends: [private-domain]
levers:
  trust: {mechanisms: [escrow], kpis: [dispute-rate], evidence: [patagonia/public-worn-wear]}
kpis:
  dispute-rate: 3% -> 1% by 2027-12 @ Li
initiatives:
  a: {name: "*A* [b](c)", lever: trust}
  b: {name: B, after: [a]}
`;

/** Markdown that somebody would see as markup. */
const signs = /\*\*|\\[*_`[\](){}#.!-]|```|(?:^|\s)\*\S|`[^`]+`|\]\(/m;

describe('a client that takes plain text only', () => {
  let client: TestClient;
  before(async () => {
    client = await connect({ locale: 'en', textDocument: plain });
  });
  after(() => client.dispose());

  for (const word of [
    'model: c2c',
    'c2c',
    'private-domain',
    'trust',
    'escrow',
    'dispute-rate]',
    'patagonia',
    '3%',
    'a]',
    'period',
  ])
    it(`hovers ${word} without markup`, async () => {
      const document = await client.open(plan);
      const before = plan.slice(0, plan.indexOf(word) + 1).split('\n');
      const position = { line: before.length - 1, character: (before.at(-1) ?? '').length };
      const found = await client.connection.sendRequest<{ contents: { kind: string } }>(
        'textDocument/hover',
        { textDocument: { uri: document.uri }, position },
      );
      assert.equal(found.contents.kind, 'plaintext');
      const text = (await document.hover(position)) ?? '';
      assert.ok(text.length > 3);
      assert.doesNotMatch(text.replace('*A* [b](c)', '').replace(/^[a-z]+: .*$/gm, ''), signs);
    });

  for (const marked of ['plan: 1\n‸', 'model: ‸', 'levers:\n  trust: [‸]', 'ignore: [{rule: ‸}]'])
    it(`documents ${JSON.stringify(marked)} without markup`, async () => {
      const { text, position } = atCursor(marked);
      const document = await client.open(text);
      const [first] = await document.completions(position);
      assert.ok(first);
      const { documentation } = await client.resolve(first);
      assert.ok(documentation && typeof documentation !== 'string');
      assert.equal(documentation.kind, 'plaintext');
      assert.doesNotMatch(documentation.value, signs);
    });
});

it('a client gets the format it names first, and Markdown where it names none', async () => {
  for (const [formats, expected] of [
    [['markdown', 'plaintext'], 'markdown'],
    [['plaintext', 'markdown'], 'plaintext'],
    [undefined, 'markdown'],
  ] as const) {
    const client = await connect({
      textDocument: { hover: formats ? { contentFormat: [...formats] } : {} },
    });
    const document = await client.open(plan);
    const found = await client.connection.sendRequest<{ contents: { kind: string } }>(
      'textDocument/hover',
      { textDocument: { uri: document.uri }, position: { line: 2, character: 8 } },
    );
    assert.equal(found.contents.kind, expected);
    client.dispose();
  }
});

describe('the middle of a value', () => {
  const marked = 'plan: 1\nreviewers: [Li Min]\nowner: Zh‸ao Li # lead\n';
  const itemOf = async (insertReplaceSupport: boolean): Promise<CompletionItem | undefined> => {
    const client = await connect({
      textDocument: { completion: { completionItem: { insertReplaceSupport } } },
    });
    const { text, position } = atCursor(marked);
    const items = await (await client.open(text)).completions(position);
    client.dispose();
    return items.find(({ label }) => label === 'Li Min');
  };
  const whole = { start: { line: 2, character: 7 }, end: { line: 2, character: 14 } };

  it('is replaced as a whole', async () => {
    const edit = (await itemOf(false))?.textEdit as TextEdit;
    assert.deepEqual(edit, { newText: 'Li Min', range: whole });
  });

  it('can be kept by a client that asks people', async () => {
    const edit = (await itemOf(true))?.textEdit as InsertReplaceEdit;
    assert.deepEqual(edit.replace, whole);
    assert.deepEqual(edit.insert, { ...whole, end: { line: 2, character: 9 } });
  });
});

/** Plans with a word of 20,000 characters somewhere. */
const long = 'w'.repeat(20_000);
const longPlans: Readonly<Record<string, string>> = {
  'a key at the top': plan.replace('title', long),
  'a text': plan.replace('title: T', `title: ${long}`),
  'a text in quotes': plan.replace('title: T', `title: "${long}`),
  'a model': plan.replace('c2c', long),
  'a lever': plan.replace('trust:', `${long}:`),
  'a mechanism': plan.replace('escrow', long),
  'a KPI': plan.replaceAll('dispute-rate', long),
  'a KPI’s line': plan.replace('3% -> 1%', `${long} -> 1%`),
  'an owner': plan.replace('@ Li', `@ ${long}`),
  'an initiative': plan.replaceAll(/\ba([:\]])/g, `${long}$1`),
  'a reference': plan.replace('after: [a]', `after: [${long}]`),
  'a source': `${plan}sources: {${long}: {title: x}}\n`,
  'an item': plan.replace('[private-domain]', `[${long}, 私域]`),
  'an alias with a long key beside it': plan.replace('trust:', `信任: [x]\n  ${long}:`),
  'Chinese full-width punctuation': plan.replace('title: T', `title：${long}`),
  'a rule to ignore': `${plan}ignore: [{rule: ${long}, at: ${long}, reason: x}]\n`,
};

/** What an answer shows to people: every text but edits, places and data. */
function* shownTexts(answer: unknown, key = ''): Generator<string> {
  if (typeof answer === 'string' && key !== '') yield answer;
  if (typeof answer !== 'object' || answer === null) return;
  for (const [name, value] of Object.entries(answer)) {
    const hidden = ['edit', 'textEdit', 'data', 'filterText', 'uri', 'command', 'target'];
    if (!hidden.includes(name)) yield* shownTexts(value, name);
  }
}

describe('every text that is shown has a bound', () => {
  for (const [what, text] of Object.entries(longPlans))
    it(what, async () => {
      const client = await connect({ locale: 'en', pull: true });
      const { uri, ...document } = await client.open(text);
      const at = text.indexOf(long);
      const before = text.slice(0, at).split('\n');
      const position = { line: before.length - 1, character: (before.at(-1) ?? '').length + 3 };
      const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      const ask = (method: string, more: object): Promise<unknown> =>
        client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...more });
      const answers: unknown[] = [
        await document.diagnostics(),
        await ask('hover', { position }),
        await ask('documentSymbol', {}),
        await ask('inlayHint', { range }),
        await client.connection.sendRequest('workspace/symbol', { query: 'w' }),
      ];
      for (const place of [{ start: position, end: position }, range])
        answers.push(
          (
            (await ask('codeAction', {
              range: place,
              context: { diagnostics: [] },
            })) as CodeAction[]
          ).map(({ title }) => ({ title })),
        );
      for (const [line, written] of text.split('\n').entries())
        if (/[[,] ?\w/.test(written.slice(0, 200)))
          answers.push(await document.completions({ line, character: written.indexOf('[') + 1 }));
      for (const one of shownTexts(answers))
        assert.ok(one.length <= 4000, `${one.length}: ${one.slice(0, 200)}`);
      for (const one of shownTexts(answers.slice(2)))
        assert.ok(one.length <= 700, `${one.length}: ${one.slice(0, 200)}`);
      client.dispose();
    });
});
