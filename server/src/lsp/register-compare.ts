import type { Connection } from 'vscode-languageserver';
import { comparePage } from '../features/review/compare-page.ts';
import type { Guard } from './guard.ts';
import type { IndexedPlan } from './plan-index.ts';
import type { Plans } from './plans.ts';
import type { Workspace } from './workspace.ts';

interface CompareContext {
  readonly plans: Plans;
  readonly workspace: Workspace;
  readonly guard: Guard;
  readonly planAt: (uri: string) => Promise<IndexedPlan | undefined>;
}

/**
 * What changed in a plan since a version; the client sends the text of that version, since it has
 * access to git.
 */
export function registerCompare(
  connection: Connection,
  { plans, workspace, guard, planAt }: CompareContext,
): void {
  connection.onRequest(
    'planwright/compare',
    async ({
      uri,
      before,
      figures,
      version,
    }: {
      readonly uri?: unknown;
      readonly before?: unknown;
      /** The figures of that version; null if it had none, absent if the client does not say. */
      readonly figures?: unknown;
      readonly version?: unknown;
    }) => {
      const at = typeof uri === 'string' ? await planAt(uri) : undefined;
      if (!at) return null;
      const plan = await plans.index.load(at);
      const { document } = at;
      const name = decodeURIComponent(document.uri.slice(document.uri.lastIndexOf('/') + 1));
      const old =
        typeof before === 'string'
          ? await workspace.planAs(document, before.replace(/^\uFEFF/, ''), textOf(figures))
          : undefined;
      return guard('compare', () => comparePage(name, old, plan, String(version)), null);
    },
  );
}

function textOf(figures: unknown): string | null | undefined {
  if (typeof figures === 'string') return figures.replace(/^\uFEFF/, '');
  return figures === null ? null : undefined;
}
