import type { BaseLanguageClient } from 'vscode-languageclient';

/** The language server as the rest of the extension sees it. A restart goes unnoticed. */
export interface Server {
  /** Sends a request to the server, as soon as it runs. */
  readonly ask: <T>(method: string, params?: object) => Promise<T>;
  /** Something about the plans changed. */
  readonly onPlansChanged: (listener: () => void) => { dispose(): void };
  /** Resolves when the server runs, rejects when it cannot start. */
  readonly running: () => Promise<void>;
  readonly client: () => BaseLanguageClient;
}
