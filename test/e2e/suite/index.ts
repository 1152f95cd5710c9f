// Runs inside the editor's extension host. VS Code calls run().
import fs from 'node:fs';
import { completion } from './completion.ts';
import { diagnostics } from './diagnostics.ts';
import { hover } from './hover.ts';
import { language } from './language.ts';
import { server } from './server.ts';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  // PLANWRIGHT_E2E_GREP=hover runs only what is called so.
  const grep = process.env.PLANWRIGHT_E2E_GREP;
  const mocha = new Mocha({ ui: 'bdd', color: true, timeout: 60_000, ...(grep ? { grep } : {}) });
  mocha.suite.emit('pre-require', globalThis, '', mocha); // defines describe and it
  for (const define of [language, diagnostics, completion, hover, server]) define();
  const counts = await new Promise<{ passed: number; failed: number }>((resolve) => {
    const runner = mocha.run((failed) => resolve({ passed: runner.stats?.passes ?? 0, failed }));
  });
  const report = process.env.PLANWRIGHT_E2E_REPORT;
  if (report) fs.writeFileSync(report, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
