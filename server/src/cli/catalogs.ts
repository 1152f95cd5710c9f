import fs from 'node:fs';
import path from 'node:path';
import { builtinCatalog, type Catalog } from '../catalog/catalog.ts';
import { type CatalogFile, layered } from '../company.ts';
import type { CatalogProblem } from '../rules/rule.ts';
import { readText, workspaceOf } from './files.ts';

/** The catalogue a plan is checked with: the built-in one with the company catalogues it names. */
export function catalogFor(
  file: string,
  paths: readonly string[],
): { readonly catalog: Catalog; readonly problems: readonly CatalogProblem[] } {
  if (paths.length === 0) return { catalog: builtinCatalog(), problems: [] };
  const root = workspaceOf(file);
  return layered(
    builtinCatalog(),
    paths.map((one) => ({ path: one, file: read(root, path.resolve(path.dirname(file), one)) })),
  );
}

function read(root: string, file: string): CatalogFile {
  try {
    const inside = path.relative(fs.realpathSync(root), fs.realpathSync(file));
    if (inside.startsWith('..') || path.isAbsolute(inside)) return { problem: 'outside' };
    return { text: readText(file) };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { problem: missing ? 'missing' : 'unreadable' };
  }
}
