/**
 * What was worked out from an object, by the question. It lies with the object, so that both go together. A WeakMap says the same, but
 * where its values lead back to their keys, V8 keeps both until it looks through the whole heap.
 */
export class Memo {
  #answers: Map<unknown, unknown> | undefined;

  get(question: unknown): unknown {
    return this.#answers?.get(question);
  }

  set(question: unknown, answer: unknown): void {
    this.#answers ??= new Map();
    this.#answers.set(question, answer);
  }
}
