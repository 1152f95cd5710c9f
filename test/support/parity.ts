import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Lang } from '../../server/src/text/language.ts';
import { allPlans, companyCatalog } from './files.ts';
import { readFixtures, sides, textOf } from './fixtures.ts';
import { connect, memoryHost } from './lsp.ts';
import { planwright } from './terminal.ts';

interface Shown {
  rule: string;
  severity: string;
  message: string;
  range: { start: { line: number; column: number }; end: { line: number; column: number } };
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Every plan that a fixture stands for. */
function fixtureTexts(): NamedText[] {
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

/** All example plans, and every plan that a fixture stands for. */
export const parityTexts = (): NamedText[] => [
  ...allPlans().map(({ name, text }) => ({ name, text })),
  ...fixtureTexts(),
];

/** Holds the findings of the editor against those of the terminal, in one language. */
export async function assertParity(texts: readonly NamedText[], lang: Lang): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-parity-'));
  fs.mkdirSync(path.join(folder, '.git'));
  fs.mkdirSync(path.join(folder, 'catalogs'));
  fs.writeFileSync(path.join(folder, companyCatalog.path), companyCatalog.text);
  for (const [index, { text }] of texts.entries())
    fs.writeFileSync(path.join(folder, `${String(index).padStart(4, '0')}.plan.yaml`), text);
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
