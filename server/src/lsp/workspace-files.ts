import type { FileText } from '../config/guarded-files.ts';
import { folderOf, isWithin } from '../text/uri.ts';
import type { Host } from './host.ts';

/**
 * The files of the workspace, as open in the editor or on disk. Their texts are cached until they
 * change.
 */
export class WorkspaceFiles {
  readonly #host: Pick<Host, 'readFile'>;
  readonly #openText: (uri: string) => string | undefined;
  readonly #known = new Map<string, FileText>();
  #folders: readonly string[] = [];

  /**
   * @param openText the text of a document that is open in the editor; it takes precedence over the
   *   file on disk
   */
  constructor(host: Pick<Host, 'readFile'>, openText: (uri: string) => string | undefined) {
    this.#host = host;
    this.#openText = openText;
  }

  setFolders(uris: readonly string[]): void {
    this.#folders = uris;
    this.#known.clear();
  }

  /** The workspace folder of a file: the innermost one if they are nested. */
  rootOf(uri: string): string {
    const inner = this.#folders
      .filter((folder) => isWithin(folder, uri))
      .sort((a, b) => b.length - a.length)[0];
    return inner ?? folderOf(uri);
  }

  /** The text of a file below a folder, or why there is none. */
  async read(root: string, uri: string): Promise<FileText> {
    const open = this.#openText(uri);
    const known = this.#known.get(uri);
    if (open === undefined && known) return known;
    const file = open === undefined ? await this.#host.readFile(uri, root) : { text: open };
    this.#known.set(uri, file);
    return file;
  }

  /** The text of a file of the workspace; undefined where there is none. */
  async textOf(uri: string): Promise<string | undefined> {
    const root = this.rootOf(uri);
    const file = isWithin(root, uri) ? await this.read(root, uri) : undefined;
    return file && 'text' in file ? file.text : undefined;
  }

  /** Removes a file from the cache. True if it had been read. */
  forget(uri: string): boolean {
    return this.#known.delete(uri);
  }
}
