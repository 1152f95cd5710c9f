/** What was worked out from one text of a document. */
interface Result<T> {
  readonly text: string;
  readonly epoch: number;
  readonly value: Promise<T>;
}

/** The latest result for each document. Work that is under way is shared by all who ask. */
export class LatestResults<T> {
  readonly #results = new Map<string, Result<T>>();

  /**
   * The result for a text: the latest one, or a new one where the text or the epoch is another.
   * @param epoch changes with everything else that the work depends on
   */
  of(uri: string, text: string, epoch: number, work: (text: string) => Promise<T>): Promise<T> {
    const known = this.#results.get(uri);
    if (known?.epoch === epoch && known.text === text) return known.value;
    const result = { text, epoch, value: work(text) };
    this.#results.set(uri, result);
    // What failed is tried again.
    result.value.catch(() => {
      if (this.#results.get(uri) === result) this.#results.delete(uri);
    });
    return result.value;
  }

  delete(uri: string): void {
    this.#results.delete(uri);
  }
}
