import type { TextDocument } from 'vscode-languageserver-textdocument';
import { builtinCatalog } from '../catalog/catalog.ts';
import { checkSyntax, parsePlan } from '../check.ts';
import { type CatalogFile, layered } from '../company.ts';
import type { PlanDocument } from '../features/document.ts';
import { catalogPaths } from '../model/catalogs.ts';
import { indexLines } from '../text/lines.ts';
import type { Host } from './host.ts';
import { defaultSettings, langOf, type Settings, tierOf } from './settings.ts';

/** A document and everything worked out from one version of it. */
interface Entry {
  readonly version: number;
  readonly text: string;
  readonly epoch: number;
  readonly document: PlanDocument;
}

/** The state of the server: open documents, settings, company catalogues read so far. Nothing else is remembered. */
export interface Workspace {
  /** The document worked out; the work is done once for each version. */
  readonly planOf: (document: TextDocument) => Promise<PlanDocument>;
  readonly close: (uri: string) => void;
  /** A file changed on disk: catalogues are read again when next asked for. */
  readonly fileChanged: (uri: string) => void;
  readonly setSettings: (settings: Settings) => void;
  readonly setLocale: (locale: string | undefined) => void;
  readonly setFolders: (uris: readonly string[]) => void;
}

/** A workspace on a platform. */
export function createWorkspace(host: Host): Workspace {
  const entries = new Map<string, Entry>();
  const files = new Map<string, CatalogFile>();
  let settings = defaultSettings;
  let locale: string | undefined;
  let folders: readonly string[] = [];
  /** Grows with everything that makes earlier results stale. */
  let epoch = 0;

  /** A company catalogue: only from the workspace folder of the plan, or from its own folder when there is no workspace. */
  async function catalogFile(plan: string, path: string): Promise<CatalogFile> {
    const within = (folder: string, uri: string): boolean => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
    const root = folders.find((folder) => within(folder, plan)) ?? plan.slice(0, plan.lastIndexOf('/'));
    const uri = resolve(plan, path);
    if (uri === undefined || !within(root, uri)) return { problem: 'outside' };
    const known = files.get(uri);
    if (known) return known;
    const read = await host.readFile(uri, root);
    files.set(uri, read);
    return read;
  }

  async function planOf(document: TextDocument): Promise<PlanDocument> {
    const text = document.getText();
    const known = entries.get(document.uri);
    if (known && known.version === document.version && known.epoch === epoch && known.text === text) return known.document;
    const at = { version: document.version, text, epoch };
    const syntax = parsePlan(text);
    const paths = catalogPaths(syntax.root);
    const found = await Promise.all(paths.map(async (path) => ({ path, file: await catalogFile(document.uri, path) })));
    const { catalog, problems } = layered(builtinCatalog(), found);
    const today = host.today();
    const checked = checkSyntax(syntax, { catalog, catalogProblems: problems, today, tier: tierOf(settings.profile) });
    const explicit = settings.language === 'auto' ? undefined : settings.language;
    const declared = checked.plan.lang?.text === 'zh' || checked.plan.lang?.text === 'en' ? checked.plan.lang.text : undefined;
    const lang = explicit ?? declared ?? langOf(locale) ?? checked.plan.language ?? 'en';
    const result: PlanDocument = { text, lines: indexLines(text), checked, catalog, lang, today };
    entries.set(document.uri, { ...at, document: result });
    return result;
  }

  const stale = (): void => {
    epoch++;
  };
  return {
    planOf,
    close: (uri) => entries.delete(uri),
    fileChanged: (uri) => {
      if (files.delete(uri)) stale();
    },
    setSettings: (next) => {
      settings = next;
      stale();
    },
    setLocale: (next) => {
      locale = next;
      stale();
    },
    setFolders: (next) => {
      folders = next;
      files.clear();
      stale();
    },
  };
}

/** The address of a path relative to a document; undefined for what is no relative path. */
function resolve(base: string, path: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^[/\\]/i.test(path)) return undefined;
  const cut = base.lastIndexOf('/');
  const parts = base.slice(0, cut).split('/');
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(encodeURIComponent(part));
  }
  return parts.join('/');
}
