import type { Connection, Position } from 'vscode-languageserver';
import { pastedTable } from '../documents/in/paste.ts';
import { fromPosition, toEdits } from './convert.ts';
import type { Answer } from './requests.ts';

interface PasteParams {
  readonly uri?: unknown;
  readonly position?: Position;
  /** The plain text of the clipboard. */
  readonly text?: unknown;
}

/** The request of our own client that offers to paste a copied table as entries of a section. */
export function registerPaste(connection: Connection, answer: Answer): void {
  connection.onRequest('planwright/paste', async ({ uri, position, text }: PasteParams) => {
    if (!position || typeof text !== 'string') return null;
    return answer(
      'paste',
      String(uri),
      ({ checked, catalog, today, lang, lines }) => {
        const offset = fromPosition(lines, position);
        const pasted = pastedTable(checked.plan, offset, text, { catalog, today, lang });
        return pasted && { title: pasted.title[lang], edits: toEdits(lines, [pasted.edit]) };
      },
      undefined,
    ).then((pasted) => pasted ?? null);
  });
}
