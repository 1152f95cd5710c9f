import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlanDocument } from '../features/document.ts';
import type { Finding } from '../rules/finding.ts';
import { inFirstDraft } from '../rules/first-draft.ts';
import { toDiagnostics } from './convert.ts';
import { kindOf } from './document-kind.ts';
import type { Guard } from './guard.ts';
import type { Host } from './host.ts';
import { resultIdOf } from './publish-closed.ts';
import type { Workspace } from './workspace.ts';

/**
 * Provides findings: pulled where the client supports it, else pushed. Both come from the same
 * check.
 */
export interface Diagnostics {
  readonly usePull: (pull: boolean, refresh: boolean) => void;
  /** The client can open the explanation of a rule. */
  readonly useLinks: (links: boolean) => void;
  readonly changed: (document: TextDocument) => void;
  readonly closed: (document: TextDocument) => void;
  /** Something other than a text changed: all open documents are checked again. */
  readonly refresh: () => void;
  /** The findings of a plan as protocol diagnostics. */
  readonly ofPlan: (uri: string, plan: PlanDocument) => Diagnostic[];
  /** Findings of a document that is not open; none by default. */
  readonly useClosed: (closed: (uri: string) => Promise<readonly Diagnostic[]>) => void;
}

export function createDiagnostics(
  connection: Connection,
  host: Host,
  workspace: Workspace,
  documents: TextDocuments<TextDocument>,
  guard: Guard,
): Diagnostics {
  const waiting = new Set<string>();
  let pull = false;
  let canRefresh = false;
  let links = false;
  let ofClosed = async (_uri: string): Promise<readonly Diagnostic[]> => [];

  const ofPlan = (uri: string, plan: PlanDocument): Diagnostic[] =>
    toDiagnostics(uri, plan.lines, shownOf(plan), plan.lang, links);

  async function diagnose(document: TextDocument): Promise<Diagnostic[]> {
    const kind = kindOf(document);
    if (kind === 'none') return [];
    if (kind !== 'plan') return besidePlans(workspace, document, kind, links);
    const plan = await workspace.planOf(document);
    for (const { rule, error } of plan.checked.crashes) {
      await guard(`rule ${rule}`, () => Promise.reject(error), undefined);
    }
    return ofPlan(document.uri, plan);
  }

  /**
   * Work starts in the next turn of the event loop, so that changes that have already arrived are
   * handled together.
   */
  function push(document: TextDocument): void {
    if (pull || waiting.has(document.uri)) return;
    waiting.add(document.uri);
    host.defer(() => {
      waiting.delete(document.uri);
      const current = documents.get(document.uri);
      if (current) void guard('diagnostics', () => publish(current), undefined);
    });
  }

  async function publish(document: TextDocument): Promise<void> {
    const { uri, version } = document;
    const diagnostics = await diagnose(document);
    // A document that was closed and reopened is another one, even with the same version.
    if (documents.get(uri) === document && document.version === version)
      await connection.sendDiagnostics({ uri, version, diagnostics });
  }

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    const document = documents.get(uri);
    const items = await guard(
      'diagnostics',
      () => (document ? diagnose(document) : ofClosed(uri)),
      [],
    );
    const resultId = resultIdOf(items);
    return resultId === previousResultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items: [...items] };
  });

  function refresh(): void {
    if (pull && canRefresh)
      void guard('refresh', () => connection.languages.diagnostics.refresh(), undefined);
    else for (const document of documents.all()) push(document);
  }

  return {
    usePull: (wanted, refresh) => {
      pull = wanted;
      canRefresh = refresh;
    },
    useLinks: (can) => {
      links = can;
    },
    changed: push,
    closed: ({ uri }) => {
      if (!pull) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    refresh,
    ofPlan,
    useClosed: (closed) => {
      ofClosed = closed;
    },
  };
}

/** The findings that are shown: of a draft a few at a time. */
function shownOf({ checked }: PlanDocument): readonly Finding[] {
  return inFirstDraft(checked.findings, checked.plan.status).shown;
}

/** The findings of a configuration file, a company catalogue or a file of figures. */
async function besidePlans(
  workspace: Workspace,
  document: TextDocument,
  kind: 'config' | 'catalog' | 'figures',
  links: boolean,
): Promise<Diagnostic[]> {
  const { lines, findings, lang } =
    kind === 'figures'
      ? await workspace.figuresOf(document)
      : await workspace.otherOf(document, kind);
  return toDiagnostics(document.uri, lines, findings, lang, links);
}
