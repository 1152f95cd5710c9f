import type { Connection } from 'vscode-languageserver';
import type { Host } from './host.ts';

/**
 * Reads files through the client, for platforms without a disk and for workspaces that are not on
 * one. The client only reads inside its workspace folders; an invalid response counts as an
 * unreadable file.
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
      // The client does not support the request: the file cannot be read.
    }
    return { problem: 'unreadable' };
  };
}

/**
 * Finds plans and configuration files through the client; none if it does not support the request.
 */
export function findThroughClient(connection: Connection): Host['findFiles'] {
  return async (folder) => {
    try {
      const answer: unknown = await connection.sendRequest('planwright/findFiles', { folder });
      return Array.isArray(answer)
        ? answer.filter((uri): uri is string => typeof uri === 'string')
        : [];
    } catch {
      return [];
    }
  };
}
