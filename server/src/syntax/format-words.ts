/** What the search for confusables must know of the format to tell structure from prose. Paths are keys from the top of the file. */
export interface FormatWords {
  /** True for a word that is a field of the record at `path`. */
  readonly isKey: (path: readonly string[], word: string) => boolean;
  /** True where the value at `path` is prose, in which full-width punctuation is ordinary typography. */
  readonly isText: (path: readonly string[]) => boolean;
  /** True for a map whose keys the plan makes up. */
  readonly isMap: (path: readonly string[]) => boolean;
  /** True where a list may stand. */
  readonly isList: (path: readonly string[]) => boolean;
}
