// The three builds that people run, as they are packed: the command line, the server over stdio,
// the server in a web worker.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Finding } from '../../server/src/rules/finding.ts';
import { inFirstDraft } from '../../server/src/rules/first-draft.ts';
import { hostileTexts } from '../trust/hostile.ts';
import { RawServer } from '../trust/raw-server.ts';
import { onSomeDay, someDay } from './day.ts';
import { allPlans, companyCatalog } from './files.ts';
import { readFixtures, sides, textOf } from './fixtures.ts';
import { nastyPlan, nastyTexts } from './nasty.ts';
import { startWorker } from './worker.ts';

interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly severity: number;
  readonly range: { readonly start: Place; readonly end: Place };
}
interface Place {
  readonly line: number;
  readonly character: number;
}
interface Shown {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: {
    readonly start: { line: number; column: number };
    readonly end: { line: number; column: number };
  };
}

const severities = ['error', 'warning', 'info', 'hint'];

/**
 * Longer texts would fill the test with waiting; editors send no byte order mark, and a file holds
 * no half of a pair.
 */
const fits = (text: string): boolean =>
  text.length < 20_000 && !text.startsWith('\uFEFF') && !/\p{Surrogate}/u.test(text);

/**
 * Examples, what trips and does not trip each rule, damaged plans, hostile texts, and the public
 * YAML test suite.
 */
export function corpus(): string[] {
  const plans = allPlans().map(({ text }) => text);
  const damaged = plans.flatMap((text) =>
    [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((part) =>
      text.slice(0, Math.floor(text.length * part)),
    ),
  );
  const fixtures = readFixtures().flatMap((fixture) =>
    (['trigger', 'silent'] as const).flatMap((which) =>
      sides(fixture, which).flatMap((side) => textOf(side) ?? []),
    ),
  );
  const suite = JSON.parse(fs.readFileSync('test/fixtures/yaml-test-suite.json', 'utf8')) as {
    cases: { yaml: string }[];
  };
  const hostile = hostileTexts().map(({ text }) => text());
  return [
    ...plans,
    ...damaged,
    ...fixtures,
    ...nastyTexts.map(nastyPlan),
    ...hostile,
    ...suite.cases.map(({ yaml }) => yaml),
  ].filter(fits);
}

const told = ({ code, severity, message, range: { start, end } }: Diagnostic): string =>
  `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${severities[severity - 1]} ${code} ${message}`;

/** Tests that all of them say the same of each text. */
export function sameEverywhere(texts: readonly string[]): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-everywhere-'));
  const root = pathToFileURL(folder).href;
  const uriOf = (index: number): string => `${root}/${String(index).padStart(4, '0')}.plan.yaml`;
  const configuration = [{ language: 'en' }];
  const byCommand: string[][] = [];

  before(() => {
    fs.mkdirSync(path.join(folder, '.git'));
    fs.mkdirSync(path.join(folder, 'catalogs'));
    fs.writeFileSync(path.join(folder, companyCatalog.path), companyCatalog.text);
    for (const [index, text] of texts.entries())
      fs.writeFileSync(fileURLToPath(uriOf(index)), text);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [path.resolve('server/dist/cli.cjs'), 'check', '.', '--format', 'json', '--lang', 'en'],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, ...onSomeDay } },
    );
    assert.ok(stdout.startsWith('{'), stderr);
    const { files } = JSON.parse(stdout) as { files: { status: string; findings: Shown[] }[] };
    // JSON has all; a draft in the editor is asked a few questions at a time.
    for (const { findings, status } of files)
      byCommand.push(
        inFirstDraft(findings as unknown as Finding[], status)
          .shown.map((one) => one as unknown as Shown)
          .map(
            ({ range: { start, end }, severity, rule, message }) =>
              `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${rule} ${message}`,
          ),
      );
    assert.equal(byCommand.length, texts.length);
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  /**
   * What one build says of each text, against the command line. More findings than an editor is
   * sent are held against the first.
   */
  function compare(index: number, diagnostics: readonly Diagnostic[]): void {
    const all = byCommand[index] ?? [];
    if (all.length > 200) return;
    assert.deepEqual(
      [...diagnostics].map(told).sort(),
      [...all].sort(),
      `${JSON.stringify(texts[index]?.slice(0, 300))}`,
    );
  }

  it('the server over stdio says what the command line says', async () => {
    const server = new RawServer({
      env: onSomeDay,
      workspace: root,
      capabilities: { workspace: { configuration: true } },
      answer: (method) => (method === 'workspace/configuration' ? configuration : null),
    });
    await server.initialize();
    for (const index of texts.keys()) {
      server.open(uriOf(index), texts[index] ?? '');
      const published = await server.published(uriOf(index), 1, 60_000);
      assert.ok(
        published,
        `nothing is published for ${JSON.stringify(texts[index]?.slice(0, 300))}`,
      );
      compare(index, (published.params as { diagnostics: Diagnostic[] }).diagnostics);
      server.close(uriOf(index));
    }
    await server.stop();
  });

  it('the server in a web worker says what the command line says', async () => {
    const worker = startWorker(someDay, (method, params) => {
      if (method === 'workspace/configuration') return configuration;
      if (method !== 'planwright/readFile') return method === 'planwright/findFiles' ? [] : null;
      const file = fileURLToPath(params?.uri ?? '');
      return fs.existsSync(file) ? { text: fs.readFileSync(file, 'utf8') } : { problem: 'missing' };
    });
    worker.post({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: {
        processId: null,
        rootUri: root,
        workspaceFolders: [{ uri: root, name: 'plans' }],
        capabilities: { workspace: { configuration: true } },
      },
    });
    assert.ok((await worker.next(({ id }) => id === 1)).result);
    worker.post({ jsonrpc: '2.0', method: 'initialized', params: {} });
    for (const index of texts.keys()) {
      const uri = uriOf(index);
      const textDocument = { uri, languageId: 'strategy-plan', version: 1, text: texts[index] };
      worker.post({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } });
      const { params } = await worker.next(
        ({ method, params: published }) =>
          method === 'textDocument/publishDiagnostics' && published?.uri === uri,
      );
      compare(index, (params?.diagnostics ?? []) as readonly Diagnostic[]);
    }
  });
}
