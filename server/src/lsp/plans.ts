import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlanDocument } from '../features/document.ts';
import { type Overview, overviewOf } from '../features/overview.ts';
import { symbolsOf } from '../features/symbols.ts';
import { type PortfolioRow, portfolioRow } from '../report/portfolio.ts';
import { reportOf } from '../report/report.ts';
import { type LocatedSymbol, toLocatedSymbol } from './convert-symbols.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Guard } from './guard.ts';
import type { Host } from './host.ts';
import { createPlanIndex, type PlanIndex } from './plan-index.ts';
import type { ClosedFindings } from './publish-closed.ts';
import type { EditorSettings } from './settings.ts';
import type { Workspace } from './workspace.ts';
import { createWorkspaceDiagnostics } from './workspace-diagnostics.ts';

/** What is kept of a plan that is not open. */
export interface Digest {
  readonly overview: Overview;
  readonly row: PortfolioRow;
  readonly symbols: readonly LocatedSymbol[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The plans of the workspace, and the events that concern them. */
export interface Plans {
  readonly index: PlanIndex<Digest>;
  /** Whether the client shows a list of plans and is notified of changes. */
  readonly useView: (view: boolean) => void;
  readonly setScope: (scope: EditorSettings['scope']) => void;
  /** Shows the findings of every plan from now on, regardless of the setting. */
  readonly showAll: () => void;
  readonly documentChanged: () => void;
  readonly documentOpened: (document: TextDocument) => void;
  readonly documentClosed: (document: TextDocument) => void;
  readonly filesChanged: (uris: readonly string[]) => void;
  /** Settings, configurations or catalogues changed. */
  readonly refresh: () => void;
}

/** Manages the plans of the workspace, with findings for those that are not open. */
export function createPlans(
  connection: Connection,
  host: Host,
  workspace: Workspace,
  documents: TextDocuments<TextDocument>,
  diagnostics: Diagnostics,
  guard: Guard,
): Plans {
  let scope: EditorSettings['scope'] = 'openFiles';
  let all = false;
  let view = false;
  let telling = false;

  const digestOf = ({ uri }: TextDocument, plan: PlanDocument): Digest => ({
    overview: overviewOf(plan, workspace.language()),
    row: portfolioRow(uri, reportOf(plan.checked, plan.catalog, plan.today)),
    symbols: symbolsOf(plan).map((one) => toLocatedSymbol(uri, plan.lines, one)),
    diagnostics: diagnostics.ofPlan(uri, plan),
  });
  const index = createPlanIndex(host, workspace, documents, guard, digestOf);
  const wide = (): boolean => all || scope === 'workspace';

  diagnostics.useClosed(async (uri) => {
    const plan = wide() ? await index.closedPlan(uri) : undefined;
    return (plan && (await index.digest(plan)))?.diagnostics ?? [];
  });
  const findings = createWorkspaceDiagnostics(
    connection,
    guard,
    async () => (wide() ? closedFindings(index) : []),
    (uri) => documents.get(uri) !== undefined,
  );

  /** Several changes in one turn cause one notification. */
  function tell(): void {
    if (!view || telling) return;
    telling = true;
    host.defer(() => {
      telling = false;
      void guard(
        'plansChanged',
        () => connection.sendNotification('planwright/plansChanged'),
        undefined,
      );
    });
  }

  return {
    index,
    useView: (wanted) => {
      view = wanted;
    },
    setScope: (next) => {
      if (next === scope) return;
      scope = next;
      all = false;
      findings.changed();
    },
    showAll: () => {
      all = true;
      findings.changed();
    },
    documentChanged: tell,
    documentOpened: ({ uri }) => {
      findings.moved(uri, true);
      tell();
    },
    documentClosed: ({ uri }) => {
      index.fileChanged(uri); // the text may have been saved
      findings.moved(uri, false);
      tell();
    },
    filesChanged: (uris) => {
      for (const uri of uris) index.fileChanged(uri);
      findings.changed();
      tell();
    },
    refresh: () => {
      index.invalidate();
      findings.changed();
      tell();
    },
  };
}

async function closedFindings(index: PlanIndex<Digest>): Promise<readonly ClosedFindings[]> {
  const found: ClosedFindings[] = [];
  for (const plan of await index.plans()) {
    const digest = plan.open ? undefined : await index.digest(plan);
    if (digest) found.push({ uri: plan.document.uri, diagnostics: digest.diagnostics });
  }
  return found;
}
