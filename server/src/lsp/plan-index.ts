import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlanDocument } from '../features/document.ts';
import { isPlanUri, uriKey } from '../text/uri.ts';
import { ClosedPlans } from './closed-plans.ts';
import { kindOf } from './document-kind.ts';
import type { Guard } from './guard.ts';
import type { Host } from './host.ts';
import type { Workspace } from './workspace.ts';

/** A plan of the workspace. The text of an open document takes precedence over the file on disk. */
export interface IndexedPlan {
  readonly document: TextDocument;
  readonly open: boolean;
}

/** The plans of the workspace, open or not. */
export interface PlanIndex<Digest> {
  /** Open plans first, then the others by address. */
  readonly plans: () => Promise<readonly IndexedPlan[]>;
  /** Configuration files, by address. */
  readonly configs: () => Promise<readonly string[]>;
  /** Reads and checks a plan. Of one that is not open only the digest is kept. */
  readonly load: (plan: IndexedPlan) => Promise<PlanDocument>;
  /** The cached digest of a plan; computed once per text. */
  readonly digest: (plan: IndexedPlan) => Promise<Digest | undefined>;
  /** A plan on disk by its address, if it is one of the workspace. */
  readonly closedPlan: (uri: string) => Promise<IndexedPlan | undefined>;
  /** A file was created, changed or deleted. */
  readonly fileChanged: (uri: string) => void;
  /** Folders changed: files are searched again. */
  readonly foldersChanged: (folders: readonly string[]) => void;
  /** Settings, configurations or catalogues changed: texts stay, digests are recomputed. */
  readonly invalidate: () => void;
  /**
   * Whether the client reports changed files; otherwise files are searched and read again for every
   * request.
   */
  readonly setWatched: (watched: boolean) => void;
}

/** @param digestOf computes what is kept of a plan: small, since there may be thousands */
export function createPlanIndex<Digest>(
  host: Host,
  workspace: Workspace,
  documents: TextDocuments<TextDocument>,
  guard: Guard,
  digestOf: (document: TextDocument, plan: PlanDocument) => Digest,
): PlanIndex<Digest> {
  const closed = new ClosedPlans<Digest>(host, guard);

  async function plans(): Promise<readonly IndexedPlan[]> {
    const open = documents.all().filter((document) => kindOf(document) === 'plan');
    const seen = new Set(documents.all().map(({ uri }) => uriKey(uri)));
    const found: IndexedPlan[] = open.map((document) => ({ document, open: true }));
    for (const uri of await closed.files()) {
      if (seen.has(uriKey(uri)) || !isPlanUri(uri)) continue;
      const document = await closed.read(uri);
      if (document) found.push({ document, open: false });
    }
    return found;
  }

  async function load({ document, open }: IndexedPlan): Promise<PlanDocument> {
    if (open) return workspace.planOf(document);
    // Yields to other work between two plans.
    await new Promise<void>((resolve) => host.defer(resolve));
    const plan = await workspace.planOf(document);
    if (!documents.get(document.uri)) workspace.close(document.uri);
    return plan;
  }

  return {
    plans,
    configs: async () => (await closed.files()).filter((uri) => !isPlanUri(uri)),
    load,
    digest: async (plan) => {
      const { document, open } = plan;
      const known = open ? undefined : closed.known(document.uri);
      if (known?.digest) return known.digest.of;
      const loaded = await guard('index', () => load(plan), undefined);
      const worked =
        loaded && (await guard('index', () => ({ of: digestOf(document, loaded) }), undefined));
      if (known && worked && closed.known(document.uri) === known) known.digest = worked;
      return worked?.of;
    },
    closedPlan: async (uri) => {
      const key = uriKey(uri);
      const found = (await closed.files()).find((one) => uriKey(one) === key && isPlanUri(one));
      const document =
        found === undefined || documents.get(uri) ? undefined : await closed.read(found);
      return document && { document, open: false };
    },
    fileChanged: (uri) => closed.changed(uri),
    foldersChanged: (next) => closed.setFolders(next),
    invalidate: () => closed.invalidate(),
    setWatched: (watched) => {
      closed.watched = watched;
    },
  };
}
