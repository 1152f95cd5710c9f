import type { Connection } from 'vscode-languageserver';
import type { Host } from './host.ts';

/**
 * Reads files through the client, for platforms without a disk and for workspaces that are not on one.
 * The client looks only inside its workspace folders; an answer that does not fit counts as unreadable.
 */
export function readThroughClient(connection: Connection): Host['readFile'] {
  return async (uri, folder) => {
    try {
      const answer: unknown = await connection.sendRequest('planwright/readFile', { uri, folder });
      if (typeof answer === 'object' && answer !== null) {
        if ('text' in answer && typeof answer.text === 'string') return { text: answer.text };
        if ('problem' in answer && (answer.problem === 'missing' || answer.problem === 'outside'))
          return { problem: answer.problem };
      }
    } catch {
      // A client that does not know the request: the file cannot be read.
    }
    return { problem: 'unreadable' };
  };
}
