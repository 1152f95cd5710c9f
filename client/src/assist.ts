import * as vscode from 'vscode';
import type { Server } from './server.ts';

/** A tool as the manifest describes it. */
interface Contributed {
  readonly name: string;
}

/** What the server answers: data, or what to do otherwise. */
interface Answer {
  readonly answer?: unknown;
  readonly problem?: string;
}

const prefix = 'planwright_';

/**
 * Gives the tools of the server to the assistants of the editor. Editors without them, and windows
 * in which nobody asks one, have no cost.
 */
export function registerAssistTools(
  context: vscode.ExtensionContext,
  server: Server,
): vscode.Disposable {
  // Older editors, and those that are built without assistants, have no such interface.
  const lm: Partial<typeof vscode.lm> | undefined = vscode.lm;
  if (typeof lm?.registerTool !== 'function') return vscode.Disposable.from();
  const tools: readonly Contributed[] =
    context.extension.packageJSON?.contributes?.languageModelTools ?? [];
  const register = lm.registerTool;
  return vscode.Disposable.from(
    ...tools.map(({ name }) =>
      register(name, {
        invoke: async ({ input }: { readonly input: unknown }) => {
          const asked = { name: name.slice(prefix.length), input };
          const result = await server.ask<Answer>('planwright/tool', asked);
          if (result.problem !== undefined) throw new Error(result.problem);
          const text = JSON.stringify(result.answer);
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
        },
      }),
    ),
  );
}

/**
 * Copies a plan with its findings, to be pasted into the chat of any assistant: the finding under
 * the cursor, else all of them.
 */
export async function copyForAssistant(server: Server, plan: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(plan);
  const editor = vscode.window.activeTextEditor;
  const position = editor?.document === document ? editor.selection.active : undefined;
  const text = await server.ask<string | null>('planwright/copyText', {
    uri: plan.toString(),
    ...(position && { position: { line: position.line, character: position.character } }),
  });
  if (text === null) return;
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied for an assistant.'), 5000);
}
