import { TextDocument } from 'vscode-languageserver-textdocument';
import { isCatalog } from '../model/catalogs.ts';
import { uriKey } from '../text/uri.ts';
import type { Guard } from './guard.ts';
import type { Host } from './host.ts';

/** Maximum number of plans. */
const maxPlans = 5000;

/** A file with a plan that is not open, and what is kept of it. */
export interface Closed<Digest> {
  readonly document: TextDocument;
  digest?: { readonly of: Digest };
}

/** The files of the workspace, and the plans among them that are not open. */
export class ClosedPlans<Digest> {
  readonly #host: Host;
  readonly #guard: Guard;
  readonly #closed = new Map<string, Closed<Digest>>();
  #folders: readonly string[] = [];
  #listed: Promise<readonly string[]> | undefined;
  /** Whether the client reports changed files. */
  watched = false;
  #version = 0;

  constructor(host: Host, guard: Guard) {
    this.#host = host;
    this.#guard = guard;
  }

  /** All files, by address. */
  files(): Promise<readonly string[]> {
    if (!this.watched || !this.#listed) this.#listed = this.#list();
    return this.#listed;
  }

  /** What is kept of a plan. */
  known(uri: string): Closed<Digest> | undefined {
    return this.#closed.get(uri);
  }

  /** Reads a plan, again only when it may have changed; nothing for what is none. */
  async read(uri: string): Promise<TextDocument | undefined> {
    const known = this.#closed.get(uri);
    if (known && this.watched) return known.document;
    const folder = this.#folders.find((one) =>
      uriKey(uri).startsWith(`${uriKey(one).replace(/\/$/, '')}/`),
    );
    const file =
      folder === undefined
        ? undefined
        : await this.#guard('readFile', () => this.#host.readFile(uri, folder), undefined);
    if (!file || !('text' in file) || isCatalog(file.text)) {
      this.#closed.delete(uri);
      return undefined;
    }
    if (known?.document.getText() === file.text) return known.document;
    const document = TextDocument.create(uri, 'strategy-plan', ++this.#version, file.text);
    this.#closed.set(uri, { document });
    return document;
  }

  /** A file was created, changed or deleted. */
  changed(uri: string): void {
    const key = uriKey(uri);
    for (const known of [...this.#closed.keys()])
      if (uriKey(known) === key) this.#closed.delete(known);
    this.#listed = undefined;
  }

  /** Other folders: files are searched again. */
  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.#closed.clear();
    this.#listed = undefined;
  }

  /** Digests are computed again. */
  invalidate(): void {
    for (const one of this.#closed.values()) delete one.digest;
  }

  async #list(): Promise<readonly string[]> {
    const found = await Promise.all(
      this.#folders.map((folder) =>
        this.#guard('findFiles', () => this.#host.findFiles(folder), []),
      ),
    );
    const byKey = new Map(found.flat().map((uri) => [uriKey(uri), uri]));
    return [...byKey.values()].sort().slice(0, maxPlans);
  }
}
