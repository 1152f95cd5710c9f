/** The result for one text of a document. */
interface Result<T> {
  readonly text: string;
  readonly epoch: number;
  readonly value: Promise<T>;
}

/** The latest result for each document. Callers share pending work. */
export class LatestResults<T> {
  readonly #results = new Map<string, Result<T>>();

  /**
   * The result for a text: the latest one, or a new one if the text or the epoch changed.
   * @param epoch changes with everything else that the result depends on
   */
  of(uri: string, text: string, epoch: number, work: (text: string) => Promise<T>): Promise<T> {
    const known = this.#results.get(uri);
    if (known?.epoch === epoch && known.text === text) return known.value;
    const result = { text, epoch, value: work(text) };
    this.#results.set(uri, result);
    // A failure is not cached.
    result.value.catch(() => {
      if (this.#results.get(uri) === result) this.#results.delete(uri);
    });
    return result.value;
  }

  delete(uri: string): void {
    this.#results.delete(uri);
  }
}
