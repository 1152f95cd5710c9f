// Every test, the same in both hosts.
import { assist } from './assist.ts';
import { compare } from './compare.ts';
import { completion } from './completion.ts';
import { type Run, writeReport } from './config.ts';
import { diagnostics } from './diagnostics.ts';
import { exporting } from './export.ts';
import { figures } from './figures.ts';
import { hover } from './hover.ts';
import { importing } from './importing.ts';
import { language } from './language.ts';
import { pasting } from './paste.ts';
import { plans } from './plans.ts';
import { requests } from './requests.ts';
import { server } from './server.ts';
import { start } from './start.ts';

/** Defines the tests; `describe` and `it` are there. */
export function define(run: Run): void {
  for (const group of [
    language,
    diagnostics,
    completion,
    hover,
    figures,
    assist,
    requests,
    plans,
    compare,
    exporting,
    start,
    importing,
    pasting,
    server,
  ])
    group(run);
}

/** The part of a mocha that a run needs, in Node and in the browser. */
interface Runnable {
  run(done: (failed: number) => void): { readonly stats?: { readonly passes: number } | undefined };
}

export async function execute(mocha: Runnable): Promise<void> {
  const counts = await new Promise<{ passed: number; failed: number }>((resolve) => {
    const runner = mocha.run((failed) => resolve({ passed: runner.stats?.passes ?? 0, failed }));
  });
  await writeReport(counts);
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
