import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { allPlans, companyCatalog } from './support/files.ts';
import { readFixtures, sides, textOf } from './support/fixtures.ts';
import { connect, memoryHost } from './support/lsp.ts';
import { planwright } from './support/terminal.ts';

interface Shown {
  rule: string;
  severity: string;
  message: string;
  range: { start: { line: number; column: number }; end: { line: number; column: number } };
}

/** Every plan that a fixture stands for. */
function fixtureTexts(): { name: string; text: string }[] {
  return readFixtures().flatMap((fixture) =>
    (['trigger', 'silent'] as const).flatMap((which) =>
      sides(fixture, which).flatMap((side) => {
        const text = textOf(side);
        return text === undefined ? [] : [{ name: `${fixture.name}, ${which}`, text }];
      }),
    ),
  );
}

const severities = ['error', 'warning', 'info', 'hint'];

describe('editor and terminal', () => {
  it('give the same findings at the same places for every plan and every fixture, in both languages', async () => {
    const texts = [...allPlans().map(({ name, text }) => ({ name, text })), ...fixtureTexts()];
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-parity-'));
    fs.mkdirSync(path.join(folder, '.git'));
    fs.mkdirSync(path.join(folder, 'catalogs'));
    fs.writeFileSync(path.join(folder, companyCatalog.path), companyCatalog.text);
    for (const [index, { text }] of texts.entries())
      fs.writeFileSync(path.join(folder, `${String(index).padStart(4, '0')}.plan.yaml`), text);
    for (const lang of ['en', 'zh'] as const) {
      const { out } = await planwright('check', folder, '--format', 'json', '--lang', lang);
      const files = (JSON.parse(out) as { files: { findings: Shown[] }[] }).files;
      const host = memoryHost({ [`file:///plans/${companyCatalog.path}`]: companyCatalog.text });
      const client = await connect({ host, settings: { language: lang }, pull: true });
      assert.equal(files.length, texts.length);
      for (const [index, { name, text }] of texts.entries()) {
        const document = await client.open(text);
        const editor = (await document.diagnostics()).map(({ code, severity, message, range }) => ({
          rule: code,
          severity: severities[(severity ?? 1) - 1],
          message,
          at: [
            range.start.line + 1,
            range.start.character + 1,
            range.end.line + 1,
            range.end.character + 1,
          ],
        }));
        const terminal = (files[index]?.findings ?? []).map(
          ({ rule, severity, message, range: { start, end } }) => ({
            rule,
            severity,
            message,
            at: [start.line, start.column, end.line, end.column],
          }),
        );
        assert.deepEqual(editor, terminal, name);
        await document.close();
      }
      client.dispose();
    }
  });
});
