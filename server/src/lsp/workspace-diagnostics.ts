import type {
  CancellationToken,
  Connection,
  Diagnostic,
  PreviousResultId,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { uriKey } from '../text/uri.ts';
import type { Guard } from './guard.ts';

/** The findings of a plan that is not open. */
export interface ClosedFindings {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Findings of plans that are not open. For open ones see `diagnostics.ts`. */
export interface WorkspaceDiagnostics {
  /** Something changed: pending requests are re-evaluated, or findings are published. */
  readonly changed: () => void;
  /** A document was opened or closed, which changes how its findings are reported. */
  readonly moved: (uri: string, open: boolean) => void;
}

/**
 * A result id for a list of findings: equal lists have equal ids, so nothing has to be remembered.
 */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  const text = JSON.stringify(diagnostics);
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  return `${text.length}-${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
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
  const published = new Map<string, string>();
  let asked = false;
  let publishing = Promise.resolve();
  let again = false;

  async function reports(
    known: Map<string, PreviousResultId>,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const found = await findings();
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

  connection.languages.diagnostics.onWorkspace(
    async ({ previousResultIds }, token: CancellationToken) => {
      if (!asked) await guard('publish', () => publish([]), undefined);
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
        const items = await guard('workspaceDiagnostic', () => reports(known), []);
        if (items.length === 0) await news;
        held.delete(question);
        stop.dispose();
        if (items.length > 0) return { items };
      }
      return { items: [] };
    },
  );

  async function publish(found: readonly ClosedFindings[]): Promise<void> {
    const gone = new Set(published.keys());
    for (const { uri, diagnostics } of found) {
      gone.delete(uri);
      const name = resultIdOf(diagnostics);
      if ((published.get(uri) ?? resultIdOf([])) === name) continue;
      published.set(uri, name);
      await connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    }
    for (const uri of gone) {
      published.delete(uri);
      await connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  /** One round at a time; changes meanwhile cause one more round. */
  function publishSoon(): void {
    if (again) return;
    again = true;
    publishing = publishing.then(async () => {
      again = false;
      await guard('publish', async () => publish(await findings()), undefined);
    });
  }

  function changed(): void {
    if (!asked) publishSoon();
    for (const { wake } of held) wake();
  }

  return {
    changed,
    moved: (uri, open) => {
      // Findings of an open document are reported separately and must not be shown twice.
      if (!open) closing.add(uriKey(uri));
      else if (published.delete(uri))
        void guard(
          'publish',
          () => connection.sendDiagnostics({ uri, diagnostics: [] }),
          undefined,
        );
      changed();
    },
  };
}
