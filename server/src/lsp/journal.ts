import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import type { TextChange } from '../syntax/parts.ts';
import { OpenDocument } from './open-document.ts';

/** Open documents whose changes are remembered until somebody asks for them. */
export interface Journal {
  /** Makes and changes documents for `TextDocuments`. */
  readonly configuration: TextDocumentsConfiguration<OpenDocument>;
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
      before === undefined
        ? change
        : before === 'unknown' || change === 'unknown'
          ? 'unknown'
          : joined(before, change),
    );
  };
  return {
    configuration: {
      create: (uri, languageId, version, content) => {
        pending.set(uri, 'unknown');
        return new OpenDocument(uri, languageId, version, content);
      },
      update: (document, changes, version) => {
        for (const change of changes) {
          if ('range' in change) note(document.uri, document.replace(change.range, change.text));
          else {
            document.become(change.text);
            note(document.uri, 'unknown');
          }
        }
        document.stamp(version);
        return document;
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

/** Two changes, one behind the other, as one that covers both. */
export function joined(first: TextChange, second: TextChange): TextChange {
  const grown = first.length - (first.end - first.start);
  const start = Math.min(first.start, second.start);
  const end = Math.max(first.start + first.length, second.end);
  const length = end - start + second.length - (second.end - second.start);
  return { start, end: end - grown, length, ...(second.lines && { lines: second.lines }) };
}
