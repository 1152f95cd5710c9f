import type { TextDocument } from 'vscode-languageserver-textdocument';
import { builtinCatalog } from '../catalog/catalog.ts';
import { createLoaders } from '../config/loaders.ts';
import type { CatalogText } from '../features/catalog-places.ts';
import type { FiguresDocument, OtherDocument, PlanDocument } from '../features/document.ts';
import type { Rule } from '../rules/rule.ts';
import type { Lang } from '../text/language.ts';
import { type CheckContext, type CheckedPlan, checkPlan } from './check-plan.ts';
import {
  type Around,
  catalogDocument,
  catalogTexts,
  configDocument,
  figuresDocument,
  planBeside,
} from './documents-beside.ts';
import type { Host } from './host.ts';
import { LatestResults } from './latest-results.ts';
import { Preferences } from './preferences.ts';
import type { EditorSettings } from './settings.ts';
import { WorkspaceFiles } from './workspace-files.ts';

/**
 * The documents of the server, the settings, and the latest result for each document. There is no
 * other state.
 */
export class Workspace {
  readonly #context: CheckContext;
  readonly #files: WorkspaceFiles;
  readonly #plans = new LatestResults<CheckedPlan>();
  readonly #others = new LatestResults<OtherDocument>();
  readonly #figures = new LatestResults<FiguresDocument>();
  readonly #around: Around;
  readonly #preferences = new Preferences();
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
    const loaders = createLoaders(builtinCatalog());
    this.#files = new WorkspaceFiles(host, openText);
    this.#context = { host, files: this.#files, loaders, rules, preferences: this.#preferences };
    this.#around = {
      host,
      files: this.#files,
      loaders,
      langOf: (declared) => this.#preferences.language(declared),
    };
  }

  /** A plan, read and checked once for each version. */
  async planOf(document: TextDocument): Promise<PlanDocument> {
    return (await this.checkedPlan(document)).document;
  }

  /** The same with the configuration files and company catalogues in force. */
  checkedPlan(document: TextDocument): Promise<CheckedPlan> {
    const { uri } = document;
    return this.#plans.of(uri, document.getText(), this.#epoch, (text) =>
      checkPlan(this.#context, uri, text),
    );
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
    return (await checkPlan(this.#context, uri, text, figures)).document;
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
    const { project } = await this.checkedPlan(document);
    return catalogTexts(this.#files, document.uri, project);
  }

  /** The text of a file of the workspace, as open in the editor or on disk. */
  textOf(uri: string): Promise<string | undefined> {
    return this.#files.textOf(uri);
  }

  /** The language for everything that does not concern a file. */
  language(): Lang {
    return this.#preferences.language();
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
    this.#preferences.settings = settings;
    this.#epoch++;
  }

  setLocale(locale: string | undefined): void {
    this.#preferences.locale = locale;
    this.#epoch++;
  }

  setFolders(uris: readonly string[]): void {
    this.#files.setFolders(uris);
    this.#epoch++;
  }
}
