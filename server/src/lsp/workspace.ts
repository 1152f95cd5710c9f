import { builtinCatalog } from '../catalog/catalog.ts';
import { type Checked, type CheckOptions, checking } from '../check.ts';
import { checkingConfig } from '../check-config.ts';
import { isConfigUri } from '../config/config.ts';
import { patternsOf } from '../config/patterns.ts';
import { configFileProblems, type FileText, type Project, projectOf } from '../config/project.ts';
import { tierOf } from '../config/settings.ts';
import type { CatalogText } from '../features/catalog-places.ts';
import type { OtherDocument, PlanDocument } from '../features/document.ts';
import { catalogPaths, isCatalog } from '../model/catalogs.ts';
import { planWords } from '../model/shape.ts';
import { allRules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { parse, parsing, type Syntax } from '../syntax/parse.ts';
import type { TextChange } from '../syntax/parts.ts';
import type { Characters } from '../text/characters.ts';
import { type Lang, majorityLanguage } from '../text/language.ts';
import { folderOf, isPlanUri, isWithin, relativePath } from '../text/uri.ts';
import { Checker } from './checker.ts';
import { createConfigs } from './configs.ts';
import { type Host, Overrun } from './host.ts';
import { createLayers } from './layers.ts';
import type { OpenDocument } from './open-document.ts';
import { defaultSettings, type EditorSettings, langOf } from './settings.ts';
import { Suspects } from './suspects.ts';
import { createTurns } from './turns.ts';

/** A document and everything worked out from one version of it. */
interface Entry<T> {
  readonly version: number;
  readonly text: Characters;
  readonly epoch: number;
  readonly document: T;
}

/** An open plan, and what is known of it. */
interface OpenPlan {
  readonly checker: Checker;
  /** Settles when the work that is under way is done. */
  busy: Promise<void> | undefined;
  /** What is in force for it, as long as neither the files around nor its own words about them change. */
  around: { readonly key: string; readonly project: Project } | undefined;
  result: Entry<PlanDocument> | undefined;
}

/** An open plan whose text is put together when somebody asks for all of it. */
class ShownPlan implements PlanDocument {
  readonly #syntax: Syntax;
  readonly lines: PlanDocument['lines'];
  readonly checked: PlanDocument['checked'];
  readonly catalog: PlanDocument['catalog'];
  readonly today: PlanDocument['today'];
  readonly lang: PlanDocument['lang'];

  constructor(
    syntax: Syntax,
    { checked, catalog, today, lang }: Omit<PlanDocument, 'text' | 'lines'>,
  ) {
    this.#syntax = syntax;
    this.lines = syntax.lines();
    this.checked = checked;
    this.catalog = catalog;
    this.today = today;
    this.lang = lang;
  }

  get text(): string {
    return this.#syntax.text;
  }
}

/** What kind of file a document is. */
export type DocumentKind = 'plan' | 'config' | 'catalog' | 'none';

/** The state of the server: open documents, settings, files read so far. Nothing else is remembered. */
export interface Workspace {
  readonly kindOf: (document: OpenDocument) => DocumentKind;
  /** A plan worked out; the work is done once for each version. */
  readonly planOf: (document: OpenDocument) => Promise<PlanDocument>;
  /** The plan as if its text were another one; nothing of that is remembered, and what is known of the plan stays. */
  readonly planAs: (document: OpenDocument, text: string) => Promise<PlanDocument>;
  readonly otherOf: (document: OpenDocument, kind: OtherDocument['kind']) => Promise<OtherDocument>;
  /** What is in force for a plan: configuration files and company catalogues. */
  readonly projectOf: (document: OpenDocument) => Promise<Project>;
  /** The language for what is about no file. */
  readonly language: () => Lang;
  /** The texts of the company catalogues in force for a plan, in order. */
  readonly catalogsOf: (document: OpenDocument) => Promise<readonly CatalogText[]>;
  /** The text of a file of the workspace, as the editor has it or as it is on disk. */
  readonly textOf: (uri: string) => Promise<string | undefined>;
  /** What was worked out for an open plan is forgotten, and worked out from the ground up when somebody asks. */
  readonly renew: (uri: string) => void;
  readonly close: (uri: string) => void;
  /** A file changed, on disk or in the editor: what was read from it is forgotten. True when something had been. */
  readonly fileChanged: (uri: string) => boolean;
  readonly setSettings: (settings: EditorSettings) => void;
  readonly setLocale: (locale: string | undefined) => void;
  readonly setFolders: (uris: readonly string[]) => void;
}

/**
 * A workspace on a platform.
 * @param openDocument a document that is open in the editor: it counts before what is on disk
 * @param rules the rules to run on plans; all of them when left out
 * @param takeChange how an open document came from what it was at the last call; undefined when that is not known
 */
export function createWorkspace(
  host: Host,
  openDocument: (uri: string) => Pick<OpenDocument, 'text'> | undefined,
  takeChange: (uri: string) => TextChange | undefined = () => undefined,
  rules?: readonly Rule[],
): Workspace {
  const turns = createTurns(host);
  const layers = createLayers(turns, host);
  const ways = { lay: layers.lay, config: createConfigs(turns) };
  const suspects = new Suspects(rules ?? allRules);
  const entries = new Map<string, Entry<unknown>>();
  const open = new Map<string, OpenPlan>();
  const files = new Map<string, FileText>();
  let settings = defaultSettings;
  let locale: string | undefined;
  let folders: readonly string[] = [];
  /** Grows with everything that makes earlier results stale. */
  let epoch = 0;

  /** The folder of the workspace that a file belongs to: the inner one where one lies in another. */
  const rootOf = (uri: string): string =>
    folders.reduce(
      (best, folder) => (isWithin(folder, uri) && folder.length > best.length ? folder : best),
      '',
    ) || folderOf(uri);

  async function read(root: string, uri: string): Promise<FileText> {
    const open = openDocument(uri)?.text.toString();
    if (open !== undefined) {
      files.set(uri, { text: open });
      return { text: open };
    }
    const known = files.get(uri);
    if (known) return known;
    const found = await host.readFile(uri, root);
    files.set(uri, found);
    return found;
  }

  /** The result for this version of a document, or a new one. */
  async function worked<T>(document: OpenDocument, work: (text: string) => Promise<T>): Promise<T> {
    const text = document.getText();
    const known = entries.get(document.uri) as Entry<T> | undefined;
    if (known && known.version === document.version && known.epoch === epoch && known.text === text)
      return known.document;
    const at = { version: document.version, text, epoch };
    const result = await work(text);
    entries.set(document.uri, { ...at, document: result });
    return result;
  }

  const explicit = (): PlanDocument['lang'] | undefined =>
    settings.language === 'auto' ? undefined : settings.language;

  function project(uri: string, paths: readonly string[]): Promise<Project> {
    const root = rootOf(uri);
    return projectOf(builtinCatalog(), uri, root, paths, (file) => read(root, file), ways);
  }

  async function shown(
    syntax: Syntax,
    around: Project,
    check: (options: CheckOptions) => Promise<Checked>,
  ): Promise<PlanDocument> {
    const today = host.today();
    const tier = tierOf(around.profile ?? settings.profile);
    const checked = await check({ ...around, today, settings: { ...around.settings, tier } });
    const declared =
      checked.plan.lang?.text === 'zh' || checked.plan.lang?.text === 'en'
        ? checked.plan.lang.text
        : undefined;
    const lang =
      explicit() ??
      declared ??
      around.settings.language ??
      langOf(locale) ??
      checked.plan.language ??
      'en';
    return new ShownPlan(syntax, { checked, catalog: around.catalog, lang, today });
  }

  /** A plan that somebody types: only what changed since the last question is worked out anew, by one question for all. */
  async function openPlan(document: OpenDocument): Promise<PlanDocument> {
    const { uri } = document;
    const plan = open.get(uri) ?? {
      checker: new Checker(turns, suspects),
      busy: undefined,
      around: undefined,
      result: undefined,
    };
    open.set(uri, plan);
    for (;;) {
      if (plan.busy) {
        await plan.busy;
        continue;
      }
      const { result } = plan;
      const fits =
        result?.version === document.version &&
        result.epoch === epoch &&
        result.text === document.text;
      if (fits) return result.document;
      const work = workOut(plan, document);
      plan.busy = work.catch(() => undefined);
      try {
        await work;
      } finally {
        plan.busy = undefined;
      }
    }
  }

  /** One round of work on a plan. Meanwhile its text may change: the next round takes it as it is then. */
  async function workOut(plan: OpenPlan, document: OpenDocument): Promise<void> {
    const { version, text } = document;
    const before = epoch;
    // A document that was closed meanwhile leaves its successor's changes alone.
    const change = open.get(document.uri) === plan ? takeChange(document.uri) : undefined;
    const syntax = await plan.checker.read(text, change);
    const paths = catalogPaths(syntax.root);
    const key = `${before} ${paths.join('\n')}`;
    if (plan.around?.key !== key) {
      plan.around = { key, project: await project(document.uri, paths) };
      return;
    }
    const worked = await shown(syntax, plan.around.project, (options) =>
      plan.checker.check(options),
    );
    plan.result = { version, text, epoch: before, document: worked };
  }

  async function planAs({ uri }: OpenDocument, text: string): Promise<PlanDocument> {
    const syntax = await turns.run(parsing(text, { words: planWords }));
    const around = await project(uri, catalogPaths(syntax.root));
    return shown(syntax, around, (options) => checkOnce(syntax, options));
  }

  /** A check that nothing is kept of. Only where a rule does not come to an end is it done the long way. */
  async function checkOnce(syntax: Syntax, options: CheckOptions): Promise<Checked> {
    try {
      const checked = await turns.run(
        checking(syntax, { ...options, rules: suspects.rules }),
        true,
      );
      return { ...checked, crashes: [...checked.crashes, ...suspects.givenUp] };
    } catch (error) {
      if (!(error instanceof Overrun)) throw error;
      const checker = new Checker(turns, suspects);
      await checker.read(syntax.text, undefined);
      return checker.check(options);
    }
  }

  const planOf = (document: OpenDocument): Promise<PlanDocument> =>
    openDocument(document.uri)?.text === document.text
      ? openPlan(document)
      : worked(document, (text) => planAs(document, text));

  const stale = (): void => {
    epoch++;
  };
  return {
    planOf,
    planAs,
    kindOf: (document) => {
      if (isConfigUri(document.uri)) return 'config';
      if (/\.plan\.ya?ml$/i.test(document.uri) || document.languageId !== 'yaml')
        return isCatalog(document.text) ? 'catalog' : 'plan';
      return isCatalog(document.text) ? 'catalog' : 'none';
    },
    otherOf: (document, kind) =>
      worked(document, async (text) => {
        const lang = explicit() ?? langOf(locale) ?? majorityLanguage(text) ?? 'en';
        const base = builtinCatalog();
        if (kind === 'catalog') {
          const { syntax, catalog, findings } = await layers.check(document.uri, text);
          return { kind, text, root: syntax.root, lines: syntax.lines(), findings, catalog, lang };
        }
        const config = await ways.config(text);
        const folder = rootOf(document.uri);
        const problems = await configFileProblems(
          config,
          document.uri,
          folder,
          (file) => read(folder, file),
          ways,
        );
        const folderUri = folderOf(document.uri);
        const hasPatterns = patternsOf(config).some((patterns) => patterns.length > 0);
        const plans = hasPatterns ? (await host.findFiles(folderUri)).filter(isPlanUri) : [];
        const below = plans.map((plan) => relativePath(folderUri, plan) ?? plan);
        return {
          kind,
          text,
          root: config.syntax.root,
          lines: config.syntax.lines(),
          findings: await turns.run(checkingConfig(config, problems, base, below)),
          catalog: base,
          lang,
        };
      }),
    catalogsOf: async (document) => {
      const root = rootOf(document.uri);
      const { catalogs } = await project(
        document.uri,
        catalogPaths(parse(document.getText()).root),
      );
      const inside = catalogs.filter((uri) => isWithin(root, uri));
      const found = await Promise.all(
        inside.map(async (uri) => ({ uri, file: await read(root, uri) })),
      );
      return found.flatMap(({ uri, file }) => ('text' in file ? [{ uri, text: file.text }] : []));
    },
    projectOf: (document) => project(document.uri, catalogPaths(parse(document.getText()).root)),
    textOf: async (uri) => {
      const root = rootOf(uri);
      const file = isWithin(root, uri) ? await read(root, uri) : undefined;
      return file && 'text' in file ? file.text : undefined;
    },
    language: () => explicit() ?? langOf(locale) ?? 'en',
    renew: (uri) => {
      open.delete(uri);
    },
    close: (uri) => {
      entries.delete(uri);
      open.delete(uri);
      layers.close(uri);
      if (files.delete(uri)) stale();
    },
    fileChanged: (uri) => {
      const known = files.delete(uri);
      if (known) stale();
      return known;
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
