import type { InitializeParams, MarkupContent, MarkupKind } from 'vscode-languageserver';
import { plainOfMarkdown } from '../features/plain-of-markdown.ts';

/** In which forms a client takes texts and completions. */
export interface TextClient {
  /** Completions may have places to fill in. */
  readonly snippets: boolean;
  /** A completion may say what it replaces for those who insert and for those who replace. */
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

/** Reads what a client announces; one that names no format takes Markdown, as all did before formats could be named. */
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

/** A text in Markdown as the client takes it. */
export function toMarkup(markdown: string, kind: MarkupKind): MarkupContent {
  return { kind, value: kind === 'markdown' ? markdown : plainOfMarkdown(markdown) };
}
