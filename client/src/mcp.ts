import type { Disposable, Event, Uri } from 'vscode';

/** The id under which the manifest announces the server. */
export const provider = 'planwright';

/** The setting, below `planwright`. It belongs to the machine, so no workspace can set it. */
export const setting = 'mcp.command';

/** A server that the editor starts as a child process when an agent wants it. */
type Definition = new (label: string, command: string, args: string[]) => unknown;

/** What the extension needs of an editor, which may be older than these interfaces. */
export interface Editor {
  readonly lm?: {
    registerMcpServerDefinitionProvider?(
      id: string,
      provider: {
        onDidChangeMcpServerDefinitions: Event<void>;
        provideMcpServerDefinitions(): unknown[];
      },
    ): Disposable;
  };
  readonly McpStdioServerDefinition?: Definition;
}

/**
 * Announces `planwright mcp` to the agents of the editor, if the setting names the program.
 *
 * @param editor the interfaces of the editor; those without such servers announce nothing
 * @param command reads the setting: the program's name or path, or nothing
 * @param folders reads the folders of the workspace; those of a disk are served
 * @param changed fires when the setting or the folders change
 */
export function registerMcpServer(
  { lm, McpStdioServerDefinition: Stdio }: Editor,
  command: () => string | undefined,
  folders: () => readonly Uri[],
  changed: Event<void>,
): Disposable | undefined {
  if (Stdio === undefined) return undefined;
  return lm?.registerMcpServerDefinitionProvider?.(provider, {
    onDidChangeMcpServerDefinitions: changed,
    provideMcpServerDefinitions: () => {
      const program = command()?.trim() ?? '';
      const served = folders().filter(({ scheme }) => scheme === 'file');
      if (program === '' || served.length === 0) return [];
      return [new Stdio('Planwright', program, ['mcp', ...served.map(({ fsPath }) => fsPath)])];
    },
  });
}
