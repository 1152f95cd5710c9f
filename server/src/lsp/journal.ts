import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../syntax/parts.ts';

/** Open documents whose changes are remembered until somebody asks for them. */
export interface Journal {
  /** Makes and changes documents for `TextDocuments`. */
  readonly configuration: TextDocumentsConfiguration<TextDocument>;
  /** All changes of a document since the last call as one; undefined when nothing is known, as for a document that was opened anew. */
  readonly take: (uri: string) => TextChange | undefined;
  readonly close: (uri: string) => void;
}

/** Begins a journal. */
export function createJournal(): Journal {
  const pending = new Map<string, TextChange | 'unknown'>();
  const note = (uri: string, change: TextChange | 'unknown'): void => {
    const before = pending.get(uri);
    pending.set(
      uri,
      before === undefined ? change : before === 'unknown' || change === 'unknown' ? 'unknown' : joined(before, change),
    );
  };
  return {
    configuration: {
      create: (uri, languageId, version, content) => {
        pending.set(uri, 'unknown');
        return TextDocument.create(uri, languageId, version, content);
      },
      update: (document, changes, version) => {
        for (const change of changes) {
          note(document.uri, offsetsOf(document, change));
          TextDocument.update(document, [change], version);
        }
        return TextDocument.update(document, [], version);
      },
    },
    take: (uri) => {
      const change = pending.get(uri);
      pending.delete(uri);
      return change === 'unknown' ? undefined : change;
    },
    close: (uri) => pending.delete(uri),
  };
}

function offsetsOf(document: TextDocument, change: TextDocumentContentChangeEvent): TextChange | 'unknown' {
  if (!('range' in change)) return 'unknown';
  const [a, b] = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  return { start: Math.min(a, b), end: Math.max(a, b), length: change.text.length };
}

/** Two changes, one behind the other, as one that covers both. */
export function joined(first: TextChange, second: TextChange): TextChange {
  const grown = first.length - (first.end - first.start);
  const start = Math.min(first.start, second.start);
  const end = Math.max(first.start + first.length, second.end);
  return { start, end: end - grown, length: end - start + second.length - (second.end - second.start) };
}
