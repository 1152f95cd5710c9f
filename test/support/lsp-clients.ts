/**
 * The requests that each real editor is tested with. The tests of an editor are a record over its
 * list, so that a request without a test does not compile, and the table in docs/editors.md cannot
 * promise it.
 */
export const vscodeRequests = [
  'textDocument/diagnostic',
  'workspace/diagnostic',
  'textDocument/completion',
  'completionItem/resolve',
  'textDocument/hover',
  'textDocument/codeAction',
  'textDocument/documentSymbol',
  'workspace/symbol',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/documentHighlight',
  'textDocument/semanticTokens/full',
  'textDocument/codeLens',
  'textDocument/inlayHint',
  'textDocument/documentLink',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'textDocument/onTypeFormatting',
  'workspace/willRenameFiles',
  'workspace/executeCommand',
] as const;

export type VscodeRequest = (typeof vscodeRequests)[number];

const inBoth = [
  'textDocument/publishDiagnostics',
  'textDocument/completion',
  'completionItem/resolve',
  'textDocument/hover',
  'textDocument/codeAction',
  'textDocument/documentSymbol',
  'workspace/symbol',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/rename',
  'textDocument/formatting',
  'workspace/executeCommand',
] as const;

export const neovimRequests = [...inBoth, 'textDocument/documentHighlight'] as const;
export type NeovimRequest = (typeof neovimRequests)[number];

export const emacsRequests = inBoth;
export type EmacsRequest = (typeof emacsRequests)[number];
