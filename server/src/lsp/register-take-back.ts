import type { Connection, TextEdit } from 'vscode-languageserver';
import { builtinCatalog } from '../catalog/catalog.ts';
import { smallest } from '../features/format/smallest.ts';
import { toEdits } from './convert.ts';
import type { Guard } from './guard.ts';
import type { Host } from './host.ts';
import type { IndexedPlan } from './plan-index.ts';
import type { Plans } from './plans.ts';
import type { Workspace } from './workspace.ts';

interface TakeBackContext {
  readonly host: Host;
  readonly plans: Plans;
  readonly workspace: Workspace;
  readonly guard: Guard;
  readonly planAt: (uri: string) => Promise<IndexedPlan | undefined>;
}

/** What a workbook changes in a plan, or the plan that it is. */
interface TakeBackAnswer {
  readonly edits?: readonly TextEdit[];
  readonly text?: string;
  readonly report: string;
  readonly counts: { readonly taken: number; readonly others: number };
}

/**
 * The request of our own client for what was changed in an exported workbook: as edits of a plan,
 * or without one as a plan of its own. Null for any other file.
 */
export function registerTakeBack(
  connection: Connection,
  { host, plans, workspace, guard, planAt }: TakeBackContext,
): void {
  connection.onRequest(
    'planwright/takeBack',
    ({ data, uri }: { readonly data?: unknown; readonly uri?: unknown }) =>
      guard<TakeBackAnswer | null>(
        'takeBack',
        async () => {
          const at = typeof uri === 'string' ? await planAt(uri) : undefined;
          const plan = at && (await plans.index.load(at));
          if (typeof data !== 'string' || (uri !== undefined && !plan)) return null;
          const catalog = plan?.catalog ?? builtinCatalog();
          const back = await host.takeBack?.(data, catalog, plan?.text);
          if (!back) return null;
          const { taken, conflicts, left, gone, text, lines } = back;
          const lang = workspace.language();
          const span = { start: 0, end: plan?.text.length ?? 0 };
          return {
            ...(plan
              ? { edits: toEdits(plan.lines, [smallest(span, plan.text, text)]) }
              : { text }),
            report: lines.map((line) => line[lang]).join('\n'),
            counts: { taken: taken.length, others: conflicts.length + left.length + gone.length },
          };
        },
        null,
      ),
  );
}
