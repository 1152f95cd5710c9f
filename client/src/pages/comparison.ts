import type * as vscode from 'vscode';
import type { Server } from '../server.ts';
import { repositoryOf } from './repository.ts';

/** What changed in a plan since a version, as Markdown. */
export async function comparisonPage(
  server: Server,
  name: string,
  plan: vscode.Uri,
): Promise<string> {
  const ref = decodeURIComponent(name);
  const repository = await repositoryOf(plan);
  // A version that git would read as an option is refused.
  const before = ref.startsWith('-')
    ? undefined
    : await repository?.show(ref, plan.fsPath).catch(() => undefined);
  return (
    (await server.ask<string | null>('planwright/compare', {
      uri: plan.toString(),
      before: before ?? null,
      version: ref,
    })) ?? ''
  );
}
