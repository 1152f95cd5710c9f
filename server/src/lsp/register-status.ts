import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { kindOf } from './document-kind.ts';
import type { Workspace } from './workspace.ts';

/** What is in force for a plan, and the outcome of the last check. */
interface Status {
  /** Configuration files, the nearest first. */
  readonly configs: readonly string[];
  readonly catalogs: readonly string[];
  readonly profile: string;
  /** How long the last check took. */
  readonly milliseconds: number;
  /** Rules and features that crashed. */
  readonly broken: readonly string[];
  /** Unusable company catalogues, with the reason. */
  readonly problems: readonly string[];
}

/**
 * Reports the configuration and the catalogues in force for a plan, for the editor's status bar.
 */
export function registerStatus(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  workspace: Workspace,
  broken: (uri: string) => readonly string[],
): void {
  connection.onRequest(
    'planwright/status',
    async ({ uri }: { readonly uri?: unknown }): Promise<Status | null> => {
      const document = typeof uri === 'string' ? documents.get(uri) : undefined;
      if (!document || kindOf(document) !== 'plan') return null;
      const { document: plan, project, milliseconds } = await workspace.checkedPlan(document);
      const lang = workspace.language();
      return {
        configs: project.configs,
        catalogs: project.catalogs,
        profile: project.profile ?? '',
        milliseconds: Math.round(milliseconds * 10) / 10,
        broken: [...plan.checked.crashes.map(({ rule }) => rule), ...broken(document.uri)],
        problems: project.catalogProblems.map(({ path, problem }) => `${path} ${problem[lang]}`),
      };
    },
  );
}
