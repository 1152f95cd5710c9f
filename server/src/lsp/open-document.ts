import type { Position, Range } from 'vscode-languageserver';
import type { TextChange } from '../syntax/parts.ts';
import { type Characters, changed } from '../text/characters.ts';
import { changeLines, indexLines, type LineIndex, offsetAt } from '../text/lines.ts';

/**
 * A document as the editor has it. Its lines are kept as numbers of four bytes and moved along with each change: the document of the
 * protocol's library keeps a list that takes a gigabyte for ten million lines.
 */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  #version: number;
  #text: Characters;
  #lines: LineIndex | undefined;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.#version = version;
    this.#text = text;
  }

  get version(): number {
    return this.#version;
  }

  /** The text, to look into it at some places; another object with each change. */
  get text(): Characters {
    return this.#text;
  }

  /** The text in one piece. */
  getText(): string {
    return this.#text.toString();
  }

  /** Puts other characters in the place of a range; gives the change in offsets, with the lines behind it. */
  replace(range: Range, text: string): TextChange {
    const { start, end } = this.#span(range);
    const next = changed(this.#text, start, end, text);
    const lines = changeLines(this.#index(), next, start, end, text.length);
    this.#lines = lines;
    this.#text = next;
    return { start, end, length: text.length, lines };
  }

  /** Puts another text in the place of the whole one. */
  become(text: string): void {
    this.#text = text;
    this.#lines = undefined;
  }

  /** The version that the client gave the text as it is now. */
  stamp(version: number): void {
    this.#version = version;
  }

  #span({ start, end }: Range): { readonly start: number; readonly end: number } {
    const at = ({ line, character }: Position): number =>
      offsetAt(this.#index(), { line, column: character });
    const [a, b] = [at(start), at(end)];
    return { start: Math.min(a, b), end: Math.max(a, b) };
  }

  #index(): LineIndex {
    this.#lines ??= indexLines(this.getText());
    return this.#lines;
  }
}
