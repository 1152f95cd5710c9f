import fs from 'node:fs';
import { examplePlans } from '../support/files.ts';
import { RawServer } from './raw-server.ts';

/**
 * Rounds before anything is measured: compiled code and lists of words grow in the first hundreds.
 */
const warmUp = 500;

/**
 * Megabytes that are left in the server, after a garbage collection, after a thousand times of
 * opening, changing and closing a plan that were not there before them. Every plan has an address
 * of its own, so that nothing can be kept by address without being seen.
 */
export async function growth(rounds = 1000, before = warmUp): Promise<number | undefined> {
  const hook = fs.realpathSync('test/trust/gc-hook.cjs');
  const server = new RawServer({ nodeArguments: ['--expose-gc', '--require', hook] });
  const texts = examplePlans().map(({ text }) => text);
  let number = 0;
  const round = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      const uri = `file:///plans/round-${number++}.plan.yaml`;
      server.open(uri, texts[i % texts.length] ?? '');
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      server.notify('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range, text: '# x\n' }],
      });
      await server.published(uri, 2);
      server.close(uri);
      server.notices.splice(0);
    }
  };
  try {
    await server.initialize();
    await round(before);
    const first = await left(server);
    await round(rounds);
    const last = await left(server);
    return first === undefined || last === undefined ? undefined : (last - first) / 1024 / 1024;
  } finally {
    await server.stop();
  }
}

/** Bytes that are left after a collection. */
async function left(server: RawServer): Promise<number | undefined> {
  await server.request('workspace/symbol', { query: 'nothing of the kind' });
  server.stderr = '';
  server.process.kill('SIGUSR2');
  return server.until(() => {
    const found = /left (\d+)/.exec(server.stderr)?.[1];
    return found === undefined ? undefined : Number(found);
  }, 10_000);
}
