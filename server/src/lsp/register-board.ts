import type { Connection } from 'vscode-languageserver';
import type { PlanDocument } from '../features/document.ts';
import { type BoardData, boardOf, supposedBoard } from '../features/report/board.ts';
import { type Hypothesis, supposed } from '../features/what-if.ts';
import type { PortfolioRow } from '../report/portfolio.ts';
import type { Guard } from './guard.ts';
import type { IndexedPlan } from './plan-index.ts';
import type { Plans } from './plans.ts';
import type { Workspace } from './workspace.ts';

interface BoardContext {
  readonly plans: Plans;
  readonly workspace: Workspace;
  readonly guard: Guard;
  readonly planAt: (uri: string) => Promise<IndexedPlan | undefined>;
}

/** Maximum number of plans per request. */
const most = 50;

/**
 * The data of the board: one plan, as it is or what-if, and all plans of the workspace page by
 * page.
 */
export function registerBoard(
  connection: Connection,
  { plans, workspace, guard, planAt }: BoardContext,
): void {
  connection.onRequest(
    'planwright/report',
    async (params: Readonly<Record<string, unknown>>): Promise<BoardData | null> => {
      const at = typeof params.uri === 'string' ? await planAt(params.uri) : undefined;
      if (!at) return null;
      const plan = await plans.index.load(at);
      const hypothesis = hypothesisOf(params, plan);
      if (!hypothesis) return guard('report', () => boardOf(plan), null);
      const { document } = at;
      const after = await supposed(plan, hypothesis, (text) => workspace.planAs(document, text));
      return guard(
        'report',
        () => (after ? supposedBoard(plan, after, hypothesis) : boardOf(plan)),
        null,
      );
    },
  );

  connection.onRequest('planwright/portfolio', async ({ from }: { readonly from?: unknown }) => {
    const all = await plans.index.plans();
    const start = typeof from === 'number' && from >= 0 ? Math.floor(from) : 0;
    const rows: PortfolioRow[] = [];
    for (const plan of all.slice(start, start + most)) {
      const digest = await plans.index.digest(plan);
      if (digest) rows.push(digest.row);
    }
    return {
      rows,
      next: start + most < all.length ? start + most : null,
      all: all.length,
      lang: workspace.language(),
    };
  });
}

/** The what-if assumptions of a request; unknown names are left out. */
function hypothesisOf(
  { model, trends }: Readonly<Record<string, unknown>>,
  { catalog }: PlanDocument,
): Hypothesis | undefined {
  const known = typeof model === 'string' && catalog.models.has(model) ? model : undefined;
  const given = Array.isArray(trends)
    ? trends.filter((one) => typeof one === 'string' && catalog.trends.has(one))
    : undefined;
  if (known === undefined && given === undefined) return undefined;
  return { ...(known !== undefined && { model: known }), ...(given && { trends: given }) };
}
