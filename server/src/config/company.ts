import type { Catalog } from '../catalog/catalog.ts';
import { applyLayer, readLayer } from '../catalog/layer.ts';
import { catalogWords } from '../model/shape-words.ts';
import type { CatalogProblem } from '../rules/rule.ts';
import { parse } from '../syntax/parse.ts';
import type { Text } from '../text/language.ts';
import { lostPlaces } from '../text/lost.ts';

/** The result of reading a path that a plan names: the file's text, or why there is none. */
export type CatalogFile =
  | { readonly text: string }
  | { readonly problem: 'missing' | 'outside' | 'unreadable' };

const problems: Readonly<Record<'missing' | 'outside' | 'unreadable' | 'invalid', Text>> = {
  missing: { en: 'does not exist', zh: '不存在' },
  outside: { en: 'is outside the workspace and is not read', zh: '位于工作区之外，未读取' },
  unreadable: { en: 'cannot be read', zh: '无法读取' },
  invalid: {
    en: 'is not a valid company catalogue - open it to see why',
    zh: '不是有效的企业目录，请打开该文件查看原因',
  },
};

/** A company catalogue, as a plan or a configuration names it. */
export interface NamedFile {
  readonly path: string;
  readonly file: CatalogFile;
}

/** A catalogue with all layers, and those that could not be used. */
export interface Layered {
  readonly catalog: Catalog;
  readonly problems: readonly CatalogProblem[];
}

/**
 * Merges the company catalogues that a plan names over the built-in one, in order; later ones win.
 * A file that cannot be used is left out and reported; the others still apply.
 */
export function layered(base: Catalog, files: readonly NamedFile[]): Layered {
  let catalog = base;
  const found: CatalogProblem[] = [];
  for (const { path, file } of files) {
    if ('problem' in file) {
      found.push({ path, problem: problems[file.problem] });
      continue;
    }
    const syntax = parse(file.text, { words: catalogWords });
    const read = readLayer(syntax.root, path);
    if (
      syntax.problems.length > 0 ||
      read.problems.some(({ code }) => code === 'not-a-catalog' || code === 'newer-version')
    ) {
      found.push({ path, problem: problems.invalid });
      continue;
    }
    // What can be read applies, but something in the file is not read as it looks.
    if (syntax.confusables.length > 0 || lostPlaces(file.text).length > 0)
      found.push({ path, problem: problems.invalid });
    catalog = applyLayer(catalog, read.layer).catalog;
  }
  return { catalog, problems: found };
}
