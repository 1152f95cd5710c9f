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
  const shown = async (file: string): Promise<string | undefined> =>
    ref.startsWith('-') ? undefined : repository?.show(ref, file).catch(() => undefined);
  const before = await shown(plan.fsPath);
  const beside = plan.fsPath.replace(/\.plan\.ya?ml$/i, '.actuals.csv');
  const figures = beside === plan.fsPath ? undefined : await shown(beside);
  return (
    (await server.ask<string | null>('planwright/compare', {
      uri: plan.toString(),
      before: before ?? null,
      figures: figures ?? null,
      version: ref,
    })) ?? ''
  );
}
