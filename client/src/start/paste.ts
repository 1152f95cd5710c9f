import * as vscode from 'vscode';
import type { Server } from '../server.ts';

const plainText = 'text/plain';

/** The answer of the server: what to offer, and the edits. */
interface Pasted {
  readonly title: string;
  readonly edits: readonly { readonly range: PlainRange; readonly newText: string }[];
}

interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/**
 * Offers to paste a table that was copied from a spreadsheet or a web page as entries of the
 * section. The plain text stays what is pasted unless it is chosen.
 */
export function registerPaste(server: Server): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('planwright', 'table');
  return vscode.languages.registerDocumentPasteEditProvider(
    { language: 'strategy-plan' },
    {
      async provideDocumentPasteEdits(document, ranges, transfer) {
        const text = await transfer.get(plainText)?.asString();
        const [range] = ranges;
        if (!range || !text?.includes('\t')) return undefined;
        const position = { line: range.start.line, character: range.start.character };
        const uri = document.uri.toString();
        const pasted = await server.ask<Pasted | null>('planwright/paste', { uri, position, text });
        return pasted ? [editOf(document.uri, pasted, kind)] : undefined;
      },
    },
    { pasteMimeTypes: [plainText], providedPasteEditKinds: [kind] },
  );
}

function editOf(
  uri: vscode.Uri,
  { title, edits }: Pasted,
  kind: vscode.DocumentDropOrPasteEditKind,
): vscode.DocumentPasteEdit {
  const edit = new vscode.DocumentPasteEdit('', title, kind);
  edit.additionalEdit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    const place = new vscode.Range(start.line, start.character, end.line, end.character);
    edit.additionalEdit.replace(uri, place, newText);
  }
  edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
  return edit;
}
