import type { Connection, WorkspaceEdit } from 'vscode-languageserver';
import { builtinCatalog } from '../catalog/catalog.ts';
import type { PlanDocument } from '../features/document.ts';
import { firstChoices, leverChoices } from '../features/interview.ts';
import { type SkeletonOptions, skeleton } from '../features/skeleton.ts';
import { scaffold, whatIf } from '../features/what-if.ts';
import { whatIfPage } from '../features/what-if-page.ts';
import { toEdits } from './convert.ts';
import type { Guard } from './guard.ts';
import type { Host } from './host.ts';
import type { IndexedPlan } from './plan-index.ts';
import type { Plans } from './plans.ts';
import type { Workspace } from './workspace.ts';

interface PageContext {
  readonly host: Host;
  readonly plans: Plans;
  readonly workspace: Workspace;
  readonly guard: Guard;
  readonly planAt: (uri: string) => Promise<IndexedPlan | undefined>;
}

/**
 * Custom requests of our own client: pages about a plan, the questions for a new one, and what is
 * in force.
 */
export function registerPages(
  connection: Connection,
  { host, plans, workspace, guard, planAt }: PageContext,
): void {
  /** The plan, with a function that checks other texts in its place. */
  async function compared(
    uri: unknown,
    model: unknown,
  ): Promise<
    | { plan: PlanDocument; model: string; recheck: (text: string) => Promise<PlanDocument> }
    | undefined
  > {
    const at = typeof uri === 'string' ? await planAt(uri) : undefined;
    if (!at || typeof model !== 'string') return undefined;
    const plan = await plans.index.load(at);
    if (!plan.catalog.models.has(model)) return undefined;
    const { document } = at;
    return { plan, model, recheck: (text) => workspace.planAs(document, text) };
  }

  connection.onRequest(
    'planwright/whatIf',
    async ({ uri, model }: { readonly uri?: unknown; readonly model?: unknown }) => {
      const found = await compared(uri, model);
      const result = found && (await whatIf(found.plan, found.model, found.recheck));
      return result ? guard('whatIf', () => whatIfPage(result, found.plan.lang), null) : null;
    },
  );
  connection.onRequest(
    'planwright/scaffold',
    async ({
      uri,
      model,
    }: {
      readonly uri?: unknown;
      readonly model?: unknown;
    }): Promise<WorkspaceEdit | null> => {
      const found = await compared(uri, model);
      const edits = found && (await scaffold(found.plan, found.model, found.recheck));
      return edits && typeof uri === 'string'
        ? { changes: { [uri]: toEdits(found.plan.lines, edits) } }
        : null;
    },
  );

  connection.onRequest('planwright/choices', () =>
    firstChoices(builtinCatalog(), workspace.language()),
  );
  connection.onRequest(
    'planwright/leverChoices',
    ({ model, trends }: { readonly model?: unknown; readonly trends?: unknown }) =>
      leverChoices(builtinCatalog(), String(model), words(trends), workspace.language()),
  );
  connection.onRequest('planwright/newPlan', (answers: Readonly<Record<string, unknown>>) => {
    const { goal, model, trends, markets, levers, period, title } = answers;
    const options: SkeletonOptions = {
      models: [String(model)],
      trends: words(trends),
      markets: words(markets),
      levers: words(levers),
      ...(typeof goal === 'string' && goal.trim() !== '' && { goal: goal.trim() }),
      ...(typeof period === 'string' && { period }),
      ...(typeof title === 'string' && title.trim() !== '' && { title: title.trim() }),
      lang: workspace.language(),
      today: host.today(),
    };
    return builtinCatalog().models.has(String(model)) ? skeleton(builtinCatalog(), options) : null;
  });
}

function words(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
