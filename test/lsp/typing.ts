import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import { toDiagnostics } from '../../server/src/lsp/convert.ts';
import { indexLines, lineColumn } from '../../server/src/text/lines.ts';
import { randomEdit } from '../fuzz/edits.ts';
import { fuzzTexts } from '../fuzz/texts.ts';
import { Random } from '../judge/random.ts';
import { someDay } from '../support/day.ts';
import { connect } from '../support/lsp.ts';

const uri = 'file:///plans/typed.plan.yaml';

/** What a server that sees the text for the first time says. */
function expected(text: string): Diagnostic[] {
  const { findings, plan } = check(text, { catalog: builtinCatalog(), today: someDay });
  const declared = plan.lang?.text;
  const lang = declared === 'zh' || declared === 'en' ? declared : (plan.language ?? 'en');
  return toDiagnostics(uri, indexLines(text), findings, lang);
}

/**
 * Types into a plan over the protocol, and holds the findings after each change against those of a
 * server that sees the text for the first time.
 * @param seed which plan, and which changes
 */
export async function typeOverProtocol(seed: number): Promise<void> {
  const random = new Random(seed);
  const client = await connect({ pull: true });
  let text = fuzzTexts()[seed] ?? '';
  await client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'strategy-plan', version: 1, text },
  });
  for (let version = 2; version < 60; version++) {
    const contentChanges = [];
    for (let count = random.between(1, 3); count > 0; count--) {
      const edit = randomEdit(text, random);
      const lines = indexLines(text);
      const place = (offset: number) => {
        const { line, column } = lineColumn(lines, offset);
        return { line, character: column };
      };
      const range = { start: place(edit.start), end: place(edit.end) };
      // Positions cannot stand inside a surrogate pair or a line break: what is sent is what such a
      // client would see.
      const [start, end] = [edit.start, edit.end].map((offset) => {
        const { line, column } = lineColumn(lines, offset);
        return (lines.starts[line] ?? 0) + column;
      }) as [number, number];
      text = text.slice(0, start) + edit.insert + text.slice(end);
      contentChanges.push(random.chance(0.1) ? { text } : { range, text: edit.insert });
    }
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
    const answer = await client.connection.sendRequest<{ items: Diagnostic[] }>(
      'textDocument/diagnostic',
      {
        textDocument: { uri },
      },
    );
    assert.deepEqual(
      answer.items,
      JSON.parse(JSON.stringify(expected(text))),
      `version ${version}`,
    );
  }
  client.dispose();
}
