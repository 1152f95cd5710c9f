// The clean plans that tests start from, and how a fragment is merged into one.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Document, isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { builtinCatalog, type Catalog } from '../../server/src/catalog/catalog.ts';
import { applyLayer, readLayer } from '../../server/src/catalog/layer.ts';
import { type Checked, check } from '../../server/src/check.ts';
import { type CatalogFile, layered } from '../../server/src/config/company.ts';
import { filesNamedBy } from '../../server/src/model/catalogs.ts';
import { readDate } from '../../server/src/model/grammar/date.ts';
import type { Day } from '../../server/src/model/grammar/day.ts';
import { goalNames } from '../../server/src/model/parent.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import type { ParentPlan, Rule } from '../../server/src/rules/rule.ts';
import { parse } from '../../server/src/syntax/parse.ts';

/** Plans without any finding, by the short names that fixtures use. */
export const bases: Readonly<Record<string, string>> = {
  c2c: 'test/fixtures/plans/c2c-en.plan.yaml',
  'c2c-zh': 'test/fixtures/plans/c2c-zh.plan.yaml',
  xb: 'test/fixtures/plans/cross-border.plan.yaml',
  b2b: 'snippets/examples/yonggu-2027.plan.yaml',
  b2c: 'snippets/examples/hearth-and-hollow-fy27.plan.yaml',
  c2b: 'snippets/examples/hengmu-2027.plan.yaml',
  o2o: 'snippets/examples/crumbline-2027.plan.yaml',
  social: 'snippets/examples/guojishe-2027.plan.yaml',
};

const texts = new Map<string, string>();

/** The text of a base plan, or of any file of the repository. */
export function planText(name: string): string {
  const path = bases[name] ?? name;
  const text = texts.get(path) ?? readFileSync(path, 'utf8');
  texts.set(path, text);
  return text;
}

/**
 * How a text is checked: where its company catalogues lie, one more of them, and the rules to run.
 */
export interface CheckAs {
  /** The file that paths under `catalog` are relative to. */
  readonly file?: string;
  /** Text of a company catalogue to lay over the built-in one. */
  readonly layer?: string;
  /** The source text that it is held against. */
  readonly against?: string | undefined;
  /** The file of figures beside it. */
  readonly figures?: string | undefined;
  readonly rules?: readonly Rule[];
}

/** The last results: fixes of several findings lead to the same text again and again. */
const lately = new Map<string, Checked>();

/** Checks a text as the command line would; `x-today` in the plan is the current day. */
export function checkText(text: string, as: CheckAs = {}): Checked {
  if (as.rules) return checkAnew(text, as);
  const { file, layer, against, figures } = as;
  const key = JSON.stringify([text, file, layer, against, figures]);
  const checked = lately.get(key) ?? checkAnew(text, as);
  if (lately.size >= 40) lately.clear();
  lately.set(key, checked);
  return checked;
}

function checkAnew(text: string, as: CheckAs): Checked {
  const day = dayIn(text);
  const base = as.layer === undefined ? builtinCatalog() : withLayer(as.layer);
  const files = catalogPaths(text).map((path) => ({ path, file: fileAt(as.file, path) }));
  const { catalog, problems } =
    files.length === 0 ? { catalog: base, problems: [] } : cached(base, files);
  return check(text, {
    catalog,
    catalogProblems: problems,
    parent: parentOf(text, as.file),
    ...(as.against !== undefined && { against: { name: 'brief.md', text: as.against } }),
    ...(as.figures !== undefined && { figures: { text: as.figures } }),
    ...(day !== undefined && { today: day }),
    ...(as.rules && { rules: as.rules }),
  });
}

/** The current day of a plan of the tests: its `x-today`. */
export function dayIn(text: string): Day | undefined {
  const today = /^x-today: *(\S+)/m.exec(text)?.[1];
  return today === undefined ? undefined : readDate(today).value?.start;
}

type Layered = ReturnType<typeof layered>;
const layers = new WeakMap<Catalog, Map<string, Layered>>();

/** Vocabularies are kept by catalogue, so that the same layers give the same object. */
function cached(
  base: Catalog,
  files: readonly { readonly path: string; readonly file: CatalogFile }[],
): Layered {
  const known = layers.get(base) ?? new Map<string, Layered>();
  layers.set(base, known);
  const key = JSON.stringify(files);
  const result = known.get(key) ?? layered(base, files);
  known.set(key, result);
  return result;
}

const withLayers = new Map<string, Catalog>();

/** The built-in catalogue with a company catalogue laid over it. */
export function withLayer(text: string): Catalog {
  const catalog =
    withLayers.get(text) ?? applyLayer(builtinCatalog(), readLayer(parse(text).root).layer).catalog;
  withLayers.set(text, catalog);
  return catalog;
}

function catalogPaths(text: string): string[] {
  const written = /^catalog: *(.*)$/m.exec(text)?.[1]?.trim() ?? '';
  return written
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== '' && path !== '~');
}

function parentOf(text: string, from: string | undefined): ParentPlan | undefined {
  const { parent: path } = filesNamedBy(parse(text).root);
  if (path === undefined) return undefined;
  const file = fileAt(from, path);
  return 'text' in file
    ? { path, goals: goalNames(parse(file.text)) }
    : { path, problem: { en: 'does not exist', zh: '不存在' } };
}

function fileAt(file: string | undefined, path: string): CatalogFile {
  try {
    return { text: readFileSync(join(dirname(file ?? '.'), path), 'utf8') };
  } catch {
    return { problem: 'missing' };
  }
}

/** The base plans; a copy is cheaper than reading one again. */
const parsed = new Map<string, Document.Parsed>();

/**
 * A plan with a fragment merged into it: maps key by key, `~` deletes, everything else replaces.
 * Comments stay.
 */
export function merged(base: string, fragment: string): string {
  const original = parsed.get(base) ?? parseDocument(base);
  parsed.set(base, original);
  const document = original.clone();
  const changes = parseDocument(fragment);
  if (isMap(document.contents) && isMap(changes.contents))
    mergeMap(document.contents, changes.contents);
  return written(document);
}

/** A document as text, without breaking long lines. */
export function written(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function mergeMap(target: YAMLMap, changes: YAMLMap): void {
  for (const { key, value } of changes.items) {
    const there = target.get(key, true);
    if (isScalar(value) && value.value === null) target.delete(key);
    else if (isMap(there) && isMap(value)) mergeMap(there, value);
    else target.set(key, value);
  }
}

/** Findings as `RULE severity address`, in the order of the file. */
export function listed(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, severity, path }) => `${rule} ${severity} ${path.join('.')}`);
}
