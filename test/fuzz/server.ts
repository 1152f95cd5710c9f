import { Random } from '../judge/random.ts';
import { wrongPositions } from '../trust/positions.ts';
import { RawServer } from '../trust/raw-server.ts';
import { damaged } from './damage.ts';
import type { Fault } from './documents.ts';
import { randomEdit } from './edits.ts';

const uris = ['a.plan.yaml', 'b.plan.yaml', 'house.yaml', 'planwright.yaml'].map(
  (name) => `file:///plans/${name}`,
);
const methods = [
  ...[
    'hover',
    'completion',
    'definition',
    'documentHighlight',
    'references',
    'foldingRange',
    'documentSymbol',
    'codeLens',
  ],
  ...[
    'documentLink',
    'semanticTokens/full',
    'formatting',
    'diagnostic',
    'selectionRange',
    'inlayHint',
    'codeAction',
    'rename',
  ],
];

/** An answer in words to what cannot be done: an id of the built-in catalogue is not renamed. */
const requestFailed = -32803;

/**
 * Does to the real server what no editor would do in this order: documents opened twice, closed
 * unopened, changed out of their range and out of their order, damaged texts, requests for anything
 * at any place, cancelled or not, nonsense between. Every request has to be answered once, without
 * an internal error; nothing may be logged as broken; and the server lives. At the end it is killed
 * in the middle of its work, and another one in its place gives the findings of the same text.
 */
export async function fuzzServer(
  plans: readonly string[],
  seed: number,
  steps = 150,
): Promise<Fault | undefined> {
  const random = new Random(seed);
  const server = new RawServer({ capabilities: { workspace: { configuration: true } } });
  const texts = new Map<string, string>();
  const ids: (number | string)[] = [];
  const fault = (what: string): Fault => ({
    seed,
    what,
    text: [...texts.values()].join('\n=====\n'),
  });
  const place = () => ({ line: random.between(0, 60), character: random.between(0, 90) });
  try {
    await server.initialize();
    for (let step = 0; step < steps; step++) {
      const uri = random.pick(uris) ?? '';
      const textDocument = { uri };
      const kind = random.next();
      if (kind < 0.2) {
        const text = damaged(
          uri.endsWith('house.yaml')
            ? 'catalog: 1\nid: house\nlevers:\n  x: {name: y}\n'
            : (random.pick(plans) ?? ''),
          random,
        );
        texts.set(uri, text);
        server.open(uri, text, random.between(1, 3));
      } else if (kind < 0.3) server.close(uri);
      else if (kind < 0.55) {
        const edit = randomEdit('x'.repeat(200), random);
        const range = { start: place(), end: place() };
        const changes = random.chance(0.1)
          ? [{ text: damaged(random.pick(plans) ?? '', random) }]
          : [{ range, text: edit.insert }];
        server.notify('textDocument/didChange', {
          textDocument: { uri, version: random.between(1, 9) },
          contentChanges: changes,
        });
      } else if (kind < 0.6)
        server.send({
          method: random.pick(['$/x', 'textDocument/didSave', 'workspace/didChangeWatchedFiles']),
          params: random.pick([undefined, null, {}, [], 5]),
        });
      else {
        const method = `textDocument/${random.pick(methods)}`;
        const range = { start: place(), end: place() };
        const id = server.post(method, {
          textDocument,
          position: place(),
          positions: [place(), place()],
          range,
          newName: 'x',
          context: { diagnostics: [], includeDeclaration: true },
          options: { tabSize: 2, insertSpaces: true },
        });
        ids.push(id);
        if (random.chance(0.2)) server.notify('$/cancelRequest', { id });
      }
    }
    for (const id of ids) {
      const answer = await server.answer(id, 20_000);
      if (!answer)
        return fault(
          server.ended ? `the server ended: ${server.stderr}` : `request ${id} was not answered`,
        );
      if (answer.error && ![-32800, -32801, -32602, requestFailed].includes(answer.error.code))
        return fault(`${answer.error.code} ${answer.error.message}`);
    }
    const broken = server.notices.find(
      ({ method, params }) =>
        method === 'window/logMessage' && (params as { type?: number }).type === 1,
    );
    if (broken) return fault(`logged: ${(broken.params as { message: string }).message}`);
    return await killed(server, damaged(random.pick(plans) ?? '', random), fault);
  } finally {
    await server.stop();
  }
}

/** The server is killed while it checks a text; the next one finds what it would have found. */
async function killed(
  server: RawServer,
  text: string,
  fault: (what: string) => Fault,
): Promise<Fault | undefined> {
  const uri = 'file:///plans/last.plan.yaml';
  const found: string[] = [];
  server.open(uri, text);
  server.process.kill('SIGKILL');
  await server.exited;
  for (let again = 0; again < 2; again++) {
    const next = new RawServer();
    try {
      await next.initialize();
      next.open(uri, text);
      const told = await next.published(uri, 1, 20_000);
      if (!told) return fault('no findings after a kill');
      if (wrongPositions(uri, text, told.params) > 0) return fault(`wrong places: ${text}`);
      found.push(JSON.stringify(told.params));
    } finally {
      await next.stop();
    }
  }
  return found[0] === found[1] ? undefined : fault('other findings after a kill');
}
