/**
 * The format words with which the search for confusables distinguishes structure from prose. Paths
 * are keys from the top of the file.
 */
export interface FormatWords {
  /** True for a word that is a field of the record at `path`. */
  readonly isKey: (path: readonly string[], word: string) => boolean;
  /**
   * Whether the value at `path` is prose, in which full-width punctuation is ordinary typography.
   */
  readonly isText: (path: readonly string[]) => boolean;
  /** Whether a map has keys that the plan defines. */
  readonly isMap: (path: readonly string[]) => boolean;
  /** Whether the plan defines what stands at `path`; what is the author's own is left alone. */
  readonly isKnown: (path: readonly string[]) => boolean;
  /** Whether a list is allowed. */
  readonly isList: (path: readonly string[]) => boolean;
}
