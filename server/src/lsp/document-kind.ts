import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isConfigUri } from '../config/config.ts';
import { isCatalog } from '../model/catalogs.ts';
import { isFiguresUri } from '../text/uri.ts';

/** Language ids of documents that are only recognised as plans by their name or content. */
const yamlLanguages: ReadonlySet<string> = new Set(['yaml', 'planwright-yaml']);

/** The kind of a document. */
export type DocumentKind = 'plan' | 'config' | 'catalog' | 'figures' | 'none';

/** What a document is, by its name, its language and its content. */
export function kindOf(document: TextDocument): DocumentKind {
  if (isConfigUri(document.uri)) return 'config';
  if (isFiguresUri(document.uri)) return 'figures';
  if (isCatalog(document.getText())) return 'catalog';
  const isPlan = /\.plan\.ya?ml$/i.test(document.uri) || !yamlLanguages.has(document.languageId);
  return isPlan ? 'plan' : 'none';
}
