import type { InitializeParams, MarkupContent, MarkupKind } from 'vscode-languageserver';
import { plainOfMarkdown } from '../features/plain-of-markdown.ts';

/** The forms of texts and completions that a client supports. */
export interface TextClient {
  /** Completions may have placeholders. */
  readonly snippets: boolean;
  /** Completions may have separate ranges for inserting and replacing. */
  readonly insertReplace: boolean;
  readonly hover: MarkupKind;
  readonly documentation: MarkupKind;
}

export const plainTextClient: TextClient = {
  snippets: false,
  insertReplace: false,
  hover: 'markdown',
  documentation: 'markdown',
};

/**
 * Reads the capabilities of a client; one that names no format supports Markdown, as all did before
 * formats could be named.
 */
export function readTextClient({ capabilities }: InitializeParams): TextClient {
  const { completion, hover } = capabilities.textDocument ?? {};
  const item = completion?.completionItem;
  return {
    snippets: item?.snippetSupport ?? false,
    insertReplace: item?.insertReplaceSupport ?? false,
    hover: preferred(hover?.contentFormat),
    documentation: preferred(item?.documentationFormat),
  };
}

function preferred(formats: readonly MarkupKind[] | undefined): MarkupKind {
  return formats?.find((one) => one === 'markdown' || one === 'plaintext') ?? 'markdown';
}

/** A Markdown text in the form that the client supports. */
export function toMarkup(markdown: string, kind: MarkupKind): MarkupContent {
  return { kind, value: kind === 'markdown' ? markdown : plainOfMarkdown(markdown) };
}
