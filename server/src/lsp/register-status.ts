import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { Host } from './host.ts';
import type { OpenDocument } from './open-document.ts';
import type { Workspace } from './workspace.ts';

/** What is in force for a plan, and how the last check went. */
interface Status {
  /** Configuration files, the nearest first. */
  readonly configs: readonly string[];
  readonly catalogs: readonly string[];
  readonly profile: string;
  /** How long the last check took; absent before the first one. */
  readonly milliseconds?: number;
  /** Rules and features that broke or did not come to an end. */
  readonly broken: readonly string[];
  /** Company catalogues that cannot be used, with the reason. */
  readonly problems: readonly string[];
}

/** A workspace that keeps how long the last check of each open plan took. */
export function timed(
  workspace: Workspace,
  host: Host,
): { readonly workspace: Workspace; readonly timeOf: (uri: string) => number | undefined } {
  const times = new Map<string, { readonly version: number; readonly took: number }>();
  return {
    timeOf: (uri) => times.get(uri)?.took,
    workspace: {
      ...workspace,
      planOf: async (document) => {
        const start = host.now();
        const plan = await workspace.planOf(document);
        // The first question about a version is the one that does the work.
        if (times.get(document.uri)?.version !== document.version)
          times.set(document.uri, { version: document.version, took: host.now() - start });
        return plan;
      },
      close: (uri) => {
        times.delete(uri);
        workspace.close(uri);
      },
    },
  };
}

/** Answers what configuration and which catalogues are in force for a plan, for a line in the editor's status bar. */
export function registerStatus(
  connection: Connection,
  documents: TextDocuments<OpenDocument>,
  workspace: Workspace,
  timeOf: (uri: string) => number | undefined,
  broken: (uri: string) => readonly string[],
): void {
  connection.onRequest(
    'planwright/status',
    async ({ uri }: { readonly uri?: unknown }): Promise<Status | null> => {
      const document = typeof uri === 'string' ? documents.get(uri) : undefined;
      if (!document || workspace.kindOf(document) !== 'plan') return null;
      const project = await workspace.projectOf(document);
      const { checked } = await workspace.planOf(document);
      const took = timeOf(document.uri);
      const lang = workspace.language();
      return {
        configs: project.configs,
        catalogs: project.catalogs,
        profile: project.profile ?? '',
        ...(took !== undefined && { milliseconds: Math.round(took * 10) / 10 }),
        broken: [...checked.crashes.map(({ rule }) => rule), ...broken(document.uri)],
        problems: project.catalogProblems.map(({ path, problem }) => `${path} ${problem[lang]}`),
      };
    },
  );
}
