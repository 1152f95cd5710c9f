import type { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlanDocument } from '../features/document.ts';
import { isCatalog } from '../model/catalogs.ts';
import { isPlanUri, uriKey } from '../text/uri.ts';
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

/** Maximum number of plans. */
const maxPlans = 5000;

interface Closed<Digest> {
  readonly document: TextDocument;
  digest?: { readonly of: Digest };
}

/** @param digestOf computes what is kept of a plan: small, since there may be thousands */
export function createPlanIndex<Digest>(
  host: Host,
  workspace: Workspace,
  documents: TextDocuments<TextDocument>,
  guard: Guard,
  digestOf: (document: TextDocument, plan: PlanDocument) => Digest,
): PlanIndex<Digest> {
  const closed = new Map<string, Closed<Digest>>();
  let folders: readonly string[] = [];
  let listed: Promise<readonly string[]> | undefined;
  let watched = false;
  let version = 0;

  async function list(): Promise<readonly string[]> {
    const found = await Promise.all(
      folders.map((folder) => guard('findFiles', () => host.findFiles(folder), [])),
    );
    const byKey = new Map(found.flat().map((uri) => [uriKey(uri), uri]));
    return [...byKey.values()].sort().slice(0, maxPlans);
  }

  function files(): Promise<readonly string[]> {
    if (!watched || !listed) listed = list();
    return listed;
  }

  async function read(uri: string): Promise<TextDocument | undefined> {
    const known = closed.get(uri);
    if (known && watched) return known.document;
    const folder = folders.find((one) =>
      uriKey(uri).startsWith(`${uriKey(one).replace(/\/$/, '')}/`),
    );
    const file =
      folder === undefined
        ? undefined
        : await guard('readFile', () => host.readFile(uri, folder), undefined);
    if (!file || !('text' in file) || isCatalog(file.text)) {
      closed.delete(uri);
      return undefined;
    }
    if (known?.document.getText() === file.text) return known.document;
    const document = TextDocument.create(uri, 'strategy-plan', ++version, file.text);
    closed.set(uri, { document });
    return document;
  }

  async function plans(): Promise<readonly IndexedPlan[]> {
    const open = documents.all().filter((document) => kindOf(document) === 'plan');
    const seen = new Set(documents.all().map(({ uri }) => uriKey(uri)));
    const found: IndexedPlan[] = open.map((document) => ({ document, open: true }));
    for (const uri of await files()) {
      if (seen.has(uriKey(uri)) || !isPlanUri(uri)) continue;
      const document = await read(uri);
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
    configs: async () => (await files()).filter((uri) => !isPlanUri(uri)),
    load,
    digest: async (plan) => {
      const { document, open } = plan;
      const known = open ? undefined : closed.get(document.uri);
      if (known?.digest) return known.digest.of;
      const loaded = await guard('index', () => load(plan), undefined);
      const worked =
        loaded && (await guard('index', () => ({ of: digestOf(document, loaded) }), undefined));
      if (known && worked && closed.get(document.uri) === known) known.digest = worked;
      return worked?.of;
    },
    closedPlan: async (uri) => {
      const key = uriKey(uri);
      const found = (await files()).find((one) => uriKey(one) === key && isPlanUri(one));
      const document = found === undefined || documents.get(uri) ? undefined : await read(found);
      return document && { document, open: false };
    },
    fileChanged: (uri) => {
      const key = uriKey(uri);
      for (const known of [...closed.keys()]) if (uriKey(known) === key) closed.delete(known);
      listed = undefined;
    },
    foldersChanged: (next) => {
      folders = next;
      closed.clear();
      listed = undefined;
    },
    invalidate: () => {
      for (const one of closed.values()) delete one.digest;
    },
    setWatched: (next) => {
      watched = next;
    },
  };
}
