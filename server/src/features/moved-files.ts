import { readConfig } from '../config/config.ts';
import { yamlText } from '../syntax/edit.ts';
import { parse } from '../syntax/parse.ts';
import { entryOf } from '../syntax/tree.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { folderOf, isWithin, pathBetween, relativePath, resolveUri, uriKey } from '../text/uri.ts';
import type { PlanDocument } from './document.ts';
import { typedValues } from './typed-values.ts';

/** A file or folder that is moved. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** A path as written in a file, relative to the file's folder. */
interface PlacedPath {
  readonly text: string;
  readonly span: Span;
  /** The value may also be something other than a path: an address without a scheme, a remark. */
  readonly loose?: boolean;
}

/**
 * The edits that update a plan's paths: company catalogues, and sources that are files. The plan
 * itself may be moved.
 */
export function movedInPlan(
  { checked, text }: PlanDocument,
  uri: string,
  moves: readonly Move[],
): TextEdit[] {
  const paths = typedValues(checked.plan.root).flatMap(({ node, type }): PlacedPath[] =>
    type === 'path' || type === 'url'
      ? [{ text: node.text.trim(), span: node.span, loose: type === 'url' }]
      : [],
  );
  return rewritten(paths, text, uri, moves);
}

/** The same for a configuration: the files it extends, its catalogues and its baseline. */
export function movedInConfig(text: string, uri: string, moves: readonly Move[]): TextEdit[] {
  const config = readConfig(text);
  return rewritten(
    [...config.extends, ...config.catalogs, ...(config.baseline ? [config.baseline] : [])],
    text,
    uri,
    moves,
  );
}

/**
 * The same for a baseline, which lists plans by their path: a moved plan keeps its known findings.
 */
export function movedInBaseline(text: string, uri: string, moves: readonly Move[]): TextEdit[] {
  const plans = entryOf(parse(text).root, 'plans')?.value;
  const folder = folderOf(movedTo(uri, moves));
  return (plans?.kind === 'map' ? plans.entries : []).flatMap(({ key }): TextEdit[] => {
    const plan = resolveUri(folderOf(uri), key.text);
    const path = plan && relativePath(folder, movedTo(plan, moves));
    return path === undefined || path === key.text
      ? []
      : [{ span: key.span, newText: JSON.stringify(path) }];
  });
}

function rewritten(
  paths: readonly PlacedPath[],
  text: string,
  uri: string,
  moves: readonly Move[],
): TextEdit[] {
  const here = folderOf(uri);
  const there = folderOf(movedTo(uri, moves));
  const edits = new Map<number, TextEdit>();
  for (const { text: path, span, loose } of paths) {
    const target = resolveUri(here, path);
    if (target === undefined) continue;
    const next = movedTo(target, moves);
    if (loose && next === target && !/^\.\.?\//.test(path)) continue;
    if (uriKey(resolveUri(there, path) ?? '') === uriKey(next)) continue;
    const between = pathBetween(there, next);
    const quote = text[span.start];
    if (between !== undefined)
      edits.set(span.start, {
        span,
        newText: quote === '"' ? JSON.stringify(between) : yamlText(between, true),
      });
  }
  return [...edits.values()];
}

/** An address after the moves of the file itself or of a folder that contains it. */
function movedTo(uri: string, moves: readonly Move[]): string {
  for (const { from, to } of moves) {
    if (uriKey(uri) === uriKey(from)) return to;
    if (isWithin(uriKey(from), uriKey(uri)))
      return to.replace(/\/$/, '') + encodedTail(uriKey(uri).slice(uriKey(from).length));
  }
  return uri;
}

function encodedTail(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
