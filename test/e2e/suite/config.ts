// Input and output of a run: two files in the workspace, since the web has neither environment nor
// disk.
import * as vscode from 'vscode';

/** One run of the suite. */
export interface Run {
  readonly host: 'node' | 'web';
  readonly locale: string;
  readonly trusted: boolean;
  /** Runs only tests that are called so. */
  readonly grep?: string;
}

function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no workspace');
  return vscode.Uri.joinPath(folder.uri, '.e2e', name);
}

export async function readRun(): Promise<Run> {
  return JSON.parse(
    new TextDecoder().decode(await vscode.workspace.fs.readFile(file('run.json'))),
  ) as Run;
}

export async function writeReport(counts: {
  readonly passed: number;
  readonly failed: number;
}): Promise<void> {
  await vscode.workspace.fs.writeFile(
    file('report.json'),
    new TextEncoder().encode(JSON.stringify(counts)),
  );
}
