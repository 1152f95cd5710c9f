import { examplePlans } from '../support/files.ts';
import { RawServer } from './raw-server.ts';

/** Megabytes by which the server grows over a thousand times of opening, changing and closing a plan, behind a hundred to warm up. */
export async function growth(rounds = 1000): Promise<number | undefined> {
  const server = new RawServer({ nodeArguments: ['--expose-gc', '--max-semi-space-size=1'] });
  const texts = examplePlans().map(({ text }) => text);
  const round = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      const uri = `file:///plans/round-${i}.plan.yaml`;
      server.open(uri, texts[i % texts.length] ?? '');
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      server.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: '# x\n' }] });
      await server.published(uri, 2);
      server.close(uri);
      server.notices.splice(0);
    }
  };
  try {
    await server.initialize();
    await round(300);
    const before = await settled(server);
    await round(rounds);
    const after = await settled(server);
    return before === undefined || after === undefined ? undefined : after - before;
  } finally {
    await server.stop();
  }
}

/** The least memory seen over a few answers: collection comes when it comes. */
async function settled(server: RawServer): Promise<number | undefined> {
  let least: number | undefined;
  for (let i = 0; i < 20; i++) {
    await server.request('workspace/symbol', { query: 'nothing of the kind' });
    const now = server.memory()?.now;
    if (now !== undefined && (least === undefined || now < least)) least = now;
  }
  return least;
}
