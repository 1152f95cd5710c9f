import type { TextDocument } from 'vscode-languageserver-textdocument';
import { builtinCatalog } from '../catalog/catalog.ts';
import { checkSyntax, parsePlan } from '../check.ts';
import { isConfigUri } from '../config/config.ts';
import { createLoaders } from '../config/loaders.ts';
import type { Project } from '../config/project.ts';
import { tierOf } from '../config/settings.ts';
import type { CatalogText } from '../features/catalog-places.ts';
import type { FiguresDocument, OtherDocument, PlanDocument } from '../features/document.ts';
import { filesNamedBy, isCatalog } from '../model/catalogs.ts';
import type { Rule } from '../rules/rule.ts';
import type { Lang } from '../text/language.ts';
import { isFiguresUri, isWithin } from '../text/uri.ts';
import {
  type Around,
  catalogDocument,
  configDocument,
  figuresDocument,
  planBeside,
  projectIn,
} from './documents-beside.ts';
import type { Host } from './host.ts';
import { LatestResults } from './latest-results.ts';
import { defaultSettings, type EditorSettings, langOf } from './settings.ts';
import { WorkspaceFiles } from './workspace-files.ts';

/** Language ids of documents that are only recognised as plans by their name or content. */
const yamlLanguages: ReadonlySet<string> = new Set(['yaml', 'planwright-yaml']);

/** The kind of a document. */
export type DocumentKind = 'plan' | 'config' | 'catalog' | 'figures' | 'none';

/** A plan as the features see it, with the configuration and catalogues in force for it. */
interface CheckedPlan {
  readonly document: PlanDocument;
  readonly project: Project;
  /** How long reading and checking took. */
  readonly milliseconds: number;
}

/**
 * The documents of the server, the settings, and the latest result for each document. There is no
 * other state.
 */
export class Workspace {
  readonly #host: Host;
  readonly #rules: readonly Rule[] | undefined;
  readonly #files: WorkspaceFiles;
  readonly #loaders = createLoaders(builtinCatalog());
  readonly #plans = new LatestResults<CheckedPlan>();
  readonly #others = new LatestResults<OtherDocument>();
  readonly #figures = new LatestResults<FiguresDocument>();
  readonly #around: Around;
  #settings: EditorSettings = defaultSettings;
  #locale: string | undefined;
  /** Increases with everything that makes earlier results stale. */
  #epoch = 0;

  /**
   * @param openText the text of a document that is open in the editor
   * @param rules the rules to run on plans; all of them by default
   */
  constructor(
    host: Host,
    openText: (uri: string) => string | undefined,
    rules: readonly Rule[] | undefined,
  ) {
    this.#host = host;
    this.#files = new WorkspaceFiles(host, openText);
    this.#rules = rules;
    this.#around = {
      host,
      files: this.#files,
      loaders: this.#loaders,
      langOf: (declared) => this.#explicitLanguage() ?? langOf(this.#locale) ?? declared ?? 'en',
    };
  }

  kindOf(document: TextDocument): DocumentKind {
    if (isConfigUri(document.uri)) return 'config';
    if (isFiguresUri(document.uri)) return 'figures';
    if (isCatalog(document.getText())) return 'catalog';
    const isPlan = /\.plan\.ya?ml$/i.test(document.uri) || !yamlLanguages.has(document.languageId);
    return isPlan ? 'plan' : 'none';
  }

  /** A plan, read and checked once for each version. */
  async planOf(document: TextDocument): Promise<PlanDocument> {
    return (await this.checkedPlan(document)).document;
  }

  /** The same with the configuration files and company catalogues in force. */
  checkedPlan(document: TextDocument): Promise<CheckedPlan> {
    const { uri } = document;
    return this.#plans.of(uri, document.getText(), this.#epoch, (text) => this.#check(uri, text));
  }

  /**
   * The plan as if its text were another one; the result is not cached.
   * @param figures those of that text, by default those beside the plan; null for none
   */
  async planAs(
    { uri }: TextDocument,
    text: string,
    figures?: string | null,
  ): Promise<PlanDocument> {
    return (await this.#check(uri, text, figures)).document;
  }

  otherOf(document: TextDocument, kind: OtherDocument['kind']): Promise<OtherDocument> {
    const { uri } = document;
    return this.#others.of(uri, document.getText(), this.#epoch, (text) =>
      kind === 'catalog'
        ? catalogDocument(this.#around, text)
        : configDocument(this.#around, uri, text),
    );
  }

  /** A file of figures, read by the plan beside it; again when either text changes. */
  async figuresOf(document: TextDocument): Promise<FiguresDocument> {
    const { uri } = document;
    const text = document.getText();
    const plan = await planBeside(this.#files, uri);
    const key = `${plan?.uri} ${plan?.text.length} ${plan?.text}${text}`;
    return this.#figures.of(uri, key, this.#epoch, () =>
      figuresDocument(this.#around, uri, text, plan),
    );
  }

  /** The texts of the company catalogues in force for a plan, in order. */
  async catalogsOf(document: TextDocument): Promise<readonly CatalogText[]> {
    const root = this.#files.rootOf(document.uri);
    const { project } = await this.checkedPlan(document);
    const inside = project.catalogs.filter((uri) => isWithin(root, uri));
    const found = await Promise.all(
      inside.map(async (uri) => ({ uri, file: await this.#files.read(root, uri) })),
    );
    return found.flatMap(({ uri, file }) => ('text' in file ? [{ uri, text: file.text }] : []));
  }

  /** The text of a file of the workspace, as open in the editor or on disk. */
  textOf(uri: string): Promise<string | undefined> {
    return this.#files.textOf(uri);
  }

  /** The language for everything that does not concern a file. */
  language(): Lang {
    return this.#explicitLanguage() ?? langOf(this.#locale) ?? 'en';
  }

  close(uri: string): void {
    this.#plans.delete(uri);
    this.#others.delete(uri);
    this.#figures.delete(uri);
    this.fileChanged(uri);
  }

  /**
   * A file changed, on disk or in the editor: its cached text is dropped. True if there was any.
   */
  fileChanged(uri: string): boolean {
    const wasKnown = this.#files.forget(uri);
    if (wasKnown) this.#epoch++;
    return wasKnown;
  }

  setSettings(settings: EditorSettings): void {
    this.#settings = settings;
    this.#epoch++;
  }

  setLocale(locale: string | undefined): void {
    this.#locale = locale;
    this.#epoch++;
  }

  setFolders(uris: readonly string[]): void {
    this.#files.setFolders(uris);
    this.#epoch++;
  }

  async #check(uri: string, text: string, measured?: string | null): Promise<CheckedPlan> {
    const start = this.#host.now();
    const syntax = parsePlan(text);
    const parsed = this.#host.now() - start;
    const project = await projectIn(this.#files, this.#loaders, uri, filesNamedBy(syntax.root));
    const restart = this.#host.now();
    const today = this.#host.today();
    const { catalog, settings, catalogProblems, parent } = project;
    const beside = measured === undefined ? project.figures : undefined;
    const figures = typeof measured === 'string' ? { text: measured } : beside;
    const tier = tierOf(project.profile ?? this.#settings.profile);
    const checked = checkSyntax(syntax, {
      catalog,
      catalogProblems,
      parent,
      figures,
      today,
      settings: { ...settings, tier },
      ...(this.#rules && { rules: this.#rules }),
    });
    const { lang, language } = checked.plan;
    const declared = lang?.text === 'zh' || lang?.text === 'en' ? lang.text : undefined;
    const answersIn =
      this.#explicitLanguage() ??
      declared ??
      settings.language ??
      langOf(this.#locale) ??
      language ??
      'en';
    const { lines } = syntax;
    return {
      document: { text, lines, checked, catalog, today, lang: answersIn },
      project,
      milliseconds: parsed + this.#host.now() - restart,
    };
  }

  #explicitLanguage(): Lang | undefined {
    const { language } = this.#settings;
    return language === 'auto' ? undefined : language;
  }
}
