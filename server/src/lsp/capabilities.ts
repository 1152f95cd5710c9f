import {
  type FileOperationRegistrationOptions,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../version.ts';
import { featureCapabilities, readFeatureClient, refactorKinds } from './feature-client.ts';

/** The command that checks every plan, for clients with support for server commands. */
export const checkWorkspace = 'planwright.checkWorkspace';

/** Files that a plan or a configuration may name, and folders with such files. */
const movableFiles: FileOperationRegistrationOptions['filters'] = [
  { pattern: { glob: '**/*', matches: 'folder' } },
  // One glob each: the client of the extension has no braces in globs.
  ...'yaml yml json md txt csv pdf xlsx docx pptx png jpg'
    .split(' ')
    .map((ending) => ({ pattern: { glob: `**/*.${ending}`, matches: 'file' as const } })),
];

/** The client pulls diagnostics; otherwise they are pushed. */
export function asksForFindings({ capabilities }: InitializeParams): boolean {
  return capabilities.textDocument?.diagnostic !== undefined;
}

/**
 * The server's capabilities. Independent of the request handlers, so that they can be announced
 * before those are loaded.
 */
export function initializeResult(params: InitializeParams): InitializeResult {
  return {
    serverInfo: { name: 'planwright', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      completionProvider: {
        triggerCharacters: [' ', ':', '[', ',', '-', '@'],
        resolveProvider: true,
      },
      hoverProvider: true,
      codeActionProvider: {
        codeActionKinds: ['quickfix', 'source.fixAll.planwright', ...refactorKinds],
      },
      executeCommandProvider: { commands: [checkWorkspace] },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { willRename: { filters: movableFiles } },
      },
      ...(asksForFindings(params) && {
        diagnosticProvider: {
          identifier: 'planwright',
          interFileDependencies: true,
          workspaceDiagnostics: true,
        },
      }),
      ...featureCapabilities(readFeatureClient(params)),
    },
  };
}
