import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openText, until } from './editor.ts';

export const text = `plan: 1
title: Requests
model: c2c
period: 2027
levers:
  trust: [escrow, reviews]   # both
kpis:
  dispute-rate: 3% -> 1.5% by 2027-12 @ Zhao Qian
initiatives:
  escrow-launch:
    name: Launch escrow
    lever: trust
    kpis: [dispute-rate]
sources:
  survey: https://example.com/survey
`;

/**
 * Runs a command of the editor until what it gives is right: the server may not have read the plan
 * yet.
 */
export function ask<T>(
  what: string,
  fits: (answer: T) => boolean,
  command: string,
  ...args: unknown[]
): Promise<T> {
  return until(what, async () => {
    const answer = await vscode.commands.executeCommand<T | undefined>(command, ...args);
    return answer !== undefined && answer !== null && fits(answer) ? answer : undefined;
  });
}

export const some = (list: readonly unknown[]): boolean => list.length > 0;
export const open = (): Promise<vscode.TextDocument> => openText(text);
export const exampleUri = (name: string): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, name);
};
