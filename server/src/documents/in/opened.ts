import type { Text } from '../../text/language.ts';
import type { SourceDocument } from './source.ts';

/** A document that was read, or the reason why it was not, as the end of a sentence. */
export type Opened =
  | { readonly document: SourceDocument; readonly problem?: undefined }
  | { readonly document?: undefined; readonly problem: Text };
