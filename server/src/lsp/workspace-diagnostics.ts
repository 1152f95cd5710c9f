import type {
  CancellationToken,
  Connection,
  Diagnostic,
  PreviousResultId,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { uriKey } from '../text/uri.ts';
import type { Guard } from './guard.ts';
import { type ClosedFindings, closedPublisher, resultIdOf } from './publish-closed.ts';

/** Findings of plans that are not open. For open ones see `diagnostics.ts`. */
export interface WorkspaceDiagnostics {
  /** Something changed: pending requests are re-evaluated, or findings are published. */
  readonly changed: () => void;
  /** A document was opened or closed, which changes how its findings are reported. */
  readonly moved: (uri: string, open: boolean) => void;
}

/**
 * Answers `workspace/diagnostic`. A request is held open until there is something new to report: a
 * client that asks again two seconds after each response would otherwise check the workspace
 * forever. For clients that never ask, findings are published.
 * @param findings those of all plans that are not open; empty if only open plans are to be reported
 */
export function createWorkspaceDiagnostics(
  connection: Connection,
  guard: Guard,
  findings: () => Promise<readonly ClosedFindings[]>,
  isOpen: (uri: string) => boolean,
): WorkspaceDiagnostics {
  const held = new Set<{ readonly known: Map<string, PreviousResultId>; wake: () => void }>();
  const closing = new Set<string>();
  const publisher = closedPublisher(connection, guard, findings);
  let asked = false;

  connection.languages.diagnostics.onWorkspace(
    async ({ previousResultIds }, token: CancellationToken) => {
      if (!asked) await publisher.clear();
      asked = true;
      const known = new Map(previousResultIds.map((one) => [uriKey(one.uri), one]));
      while (!token.isCancellationRequested) {
        let wake = (): void => undefined;
        const news = new Promise<void>((resolve) => {
          wake = resolve;
        });
        const question = { known, wake };
        held.add(question);
        const stop = token.onCancellationRequested(wake);
        const items = await guard(
          'workspaceDiagnostic',
          async () => reportsOf(await findings(), known, closing, isOpen),
          [],
        );
        if (items.length === 0) await news;
        held.delete(question);
        stop.dispose();
        if (items.length > 0) return { items };
      }
      return { items: [] };
    },
  );

  function changed(): void {
    if (!asked) publisher.soon();
    for (const { wake } of held) wake();
  }

  return {
    changed,
    moved: (uri, open) => {
      // Findings of an open document are reported separately and must not be shown twice.
      if (!open) closing.add(uriKey(uri));
      else publisher.take(uri);
      changed();
    },
  };
}

/**
 * The reports that a client does not have yet.
 * @param known what it has; kept up
 * @param closing plans that were closed just now: theirs are sent in any case
 */
function reportsOf(
  found: readonly ClosedFindings[],
  known: Map<string, PreviousResultId>,
  closing: Set<string>,
  isOpen: (uri: string) => boolean,
): WorkspaceDocumentDiagnosticReport[] {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const seen = new Set<string>();
  const report = (uri: string, diagnostics: readonly Diagnostic[]): void => {
    const key = uriKey(uri);
    const resultId = resultIdOf(diagnostics);
    if (known.get(key)?.value === resultId && !closing.has(key)) return;
    // No findings now and none reported before: no report needed.
    if (diagnostics.length === 0 && !known.has(key) && !closing.has(key)) return;
    known.set(key, { uri, value: resultId });
    items.push({ kind: 'full', uri, version: null, resultId, items: [...diagnostics] });
  };
  for (const { uri, diagnostics } of found) {
    seen.add(uriKey(uri));
    report(uri, diagnostics);
  }
  // A plan that was deleted or is no longer included.
  for (const [key, { uri }] of known) if (!seen.has(key) && !isOpen(uri)) report(uri, []);
  closing.clear();
  return items;
}
