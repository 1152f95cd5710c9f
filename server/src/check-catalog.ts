import type { Catalog } from './catalog/catalog.ts';
import { applyLayer, readLayer } from './catalog/layer.ts';
import { toFinding } from './check-catalog-problems.ts';
import { coverageOf } from './model/coverage.ts';
import { readPlan } from './model/read-plan.ts';
import { catalogType } from './model/shape.ts';
import { catalogWords } from './model/shape-words.ts';
import { byPlace, type Finding } from './rules/finding.ts';
import { allRules } from './rules/index.ts';
import { maxReports, runRules } from './rules/run.ts';
import { parse, type Syntax } from './syntax/parse.ts';
import { overlaps } from './text/span.ts';

/** The result of checking a company catalogue. */
export interface CheckedCatalog {
  readonly syntax: Syntax;
  /** The base catalogue with this one applied, as far as it can be used. */
  readonly catalog: Catalog;
  readonly findings: readonly Finding[];
}

/**
 * Checks the text of a company catalogue: syntax, references to the base catalogue, and hidden
 * built-in entries.
 * @param base the catalogue that it is applied to
 */
export function checkCatalog(text: string, { base }: { readonly base: Catalog }): CheckedCatalog {
  const syntax = parse(text, { words: catalogWords });
  const read = readLayer(syntax.root);
  const { catalog, problems } = applyLayer(base, read.layer);
  const general = generalFindings(syntax, base);
  // A file that is not read as it looks is not judged further.
  if (syntax.problems.length + syntax.confusables.length > 0)
    return { syntax, catalog, findings: general };
  const isUnusable = read.problems.some(
    ({ code }) => code === 'not-a-catalog' || code === 'newer-version',
  );
  const found = (isUnusable ? read.problems : [...read.problems, ...problems])
    .filter(({ span }) => !general.some((one) => overlaps(one.span, span)))
    .slice(0, maxReports)
    .map((problem) => toFinding(problem, syntax, read.layer.id));
  return { syntax, catalog, findings: [...general, ...found].sort(byPlace) };
}

/** The findings of the rules that concern any YAML. */
function generalFindings(syntax: Syntax, catalog: Catalog): readonly Finding[] {
  // The file is not a plan; read as one it has the tree, which is all that these rules need.
  const plan = readPlan(syntax, catalog);
  const context = {
    plan,
    catalog,
    coverage: coverageOf(plan, catalog),
    structure: [],
    format: catalogType,
    catalogProblems: [],
    today: undefined,
    silence: [],
  };
  const rules = allRules.filter(({ documents }) => documents?.includes('catalog'));
  return [...runRules(rules, context).findings].sort(byPlace);
}
