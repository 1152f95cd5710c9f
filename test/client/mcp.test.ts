// The server that the editor announces to agents: only if its user named a program, and only for
// folders of this disk.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { Event, Uri } from 'vscode';
import { type Editor, provider, registerMcpServer, setting } from '../../client/src/mcp.ts';

interface Provider {
  provideMcpServerDefinitions(): unknown[];
}

class Stdio {
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  constructor(label: string, command: string, args: readonly string[]) {
    this.label = label;
    this.command = command;
    this.args = args;
  }
}

const never: Event<void> = () => ({ dispose: () => undefined });
const folder = (scheme: string, fsPath: string): Uri => ({ scheme, fsPath }) as Uri;
const plans = folder('file', '/plans');

/** The servers that are announced under the id of the manifest. */
function announced(command: string | undefined, folders: readonly Uri[]): unknown[] {
  const providers = new Map<string, Provider>();
  const editor: Editor = {
    lm: {
      registerMcpServerDefinitionProvider(id, made) {
        providers.set(id, made);
        return { dispose: () => undefined };
      },
    },
    McpStdioServerDefinition: Stdio,
  };
  registerMcpServer(
    editor,
    () => command,
    () => folders,
    never,
  );
  return providers.get(provider)?.provideMcpServerDefinitions() ?? ['nothing was registered'];
}

describe('a server for agents of the editor', () => {
  it('is the program of the setting, for the folders that are open', () => {
    const folders = [plans, folder('vscode-vfs', '/far'), folder('file', '/my plans')];
    assert.deepEqual(announced(' planwright ', folders), [
      new Stdio('Planwright', 'planwright', ['mcp', '/plans', '/my plans']),
    ]);
  });

  it('is none without the setting, and none without a folder', () => {
    assert.deepEqual(announced(undefined, [plans]), []);
    assert.deepEqual(announced('', [plans]), []);
    assert.deepEqual(announced('planwright', [folder('vscode-vfs', '/far')]), []);
  });

  it('is not missed in an older editor', () => {
    const register = (editor: Editor) =>
      registerMcpServer(
        editor,
        () => 'planwright',
        () => [plans],
        never,
      );
    assert.equal(register({}), undefined);
    assert.equal(register({ lm: {}, McpStdioServerDefinition: Stdio }), undefined);
  });

  it('is announced by the manifest, and no workspace can set its program', () => {
    const { contributes } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
    assert.deepEqual(
      contributes.mcpServerDefinitionProviders.map(({ id }: { id: string }) => id),
      [provider],
    );
    const { scope, default: value } = contributes.configuration.properties[`planwright.${setting}`];
    assert.deepEqual({ scope, value }, { scope: 'machine', value: '' });
  });
});
