// The library: `import { check } from 'planwright'`. Takes text, returns plain data; never reads
// files or the clock.
import { type Catalog, builtinCatalog as catalogOf } from './catalog/catalog.ts';
import { type Checked, check as checkPlan } from './check.ts';
import { layered } from './config/company.ts';
import { diffPlans } from './diff/diff.ts';
import { complete as completePlan } from './features/completion/completion.ts';
import { catalogData } from './library/catalog-data.ts';
import { findingData, summary } from './library/finding-data.ts';
import type {
  CatalogData,
  CheckResult,
  Completion,
  DiffResult,
  MergeResult,
  Options,
  Report,
} from './library/types.ts';
import { mergePlans } from './merge/merge.ts';
import { readDate } from './model/grammar/date.ts';
import type { Day } from './model/grammar/day.ts';
import { reportOf } from './report/report.ts';
import { indexLines } from './text/lines.ts';

export type * from './library/types.ts';

/**
 * Checks a plan.
 * @param text the plan, as YAML
 * @returns its findings in the order of the text; never fails because of the text
 * @throws TypeError when `today` is not a date or a company catalogue cannot be used
 */
export function check(text: string, options: Options = {}): CheckResult {
  const { checked } = read(text, options);
  const lines = indexLines(text);
  return {
    models: checked.coverage.models,
    status: checked.plan.status,
    findings: checked.findings.map((finding) => findingData(lines, finding)),
    ignored: checked.silenced.length,
  };
}

/**
 * Describes what changed in the strategy between two versions of a plan. Order, layout, and short
 * or full form do not count.
 * @throws TypeError as `check` does
 */
export function diff(before: string, after: string, options: Options = {}): DiffResult {
  const today = dayFor(options);
  const { changes, newFindings, clearedFindings } = diffPlans(
    read(before, options),
    read(after, options),
    { today, changedOn: today },
  );
  return {
    changes: changes.map(({ kind, section, at, before: from, after: to, direction, message }) => ({
      kind,
      section,
      at,
      ...(from !== undefined && { before: from }),
      ...(to !== undefined && { after: to }),
      ...(direction !== undefined && { direction }),
      message,
    })),
    findings: { new: newFindings.map(summary), cleared: clearedFindings.map(summary) },
  };
}

/**
 * Merges two versions of a plan field by field and keeps the comments of both.
 * @param base the common ancestor
 * @returns the merged text, with conflict markers where both changed the same field
 * @throws TypeError as `check` does
 */
export function merge(
  base: string,
  ours: string,
  theirs: string,
  options: Options = {},
): MergeResult {
  const labels = { ours: 'ours', theirs: 'theirs', size: 7 };
  const { newErrors, ...result } = mergePlans(base, ours, theirs, catalogFor(options), labels);
  return { ...result, newErrors: newErrors.map(summary) };
}

/**
 * The report of a plan: coverage, KPIs, initiatives, money, risks, evidence, the closest cases.
 * Days are counted from 1970-01-01.
 * @throws TypeError as `check` does
 */
export function report(text: string, options: Options = {}): Report {
  const { checked, catalog } = read(text, options);
  return reportOf(checked, catalog, dayFor(options));
}

/**
 * Completions at an offset, best first. Works in half-typed text; there are none inside prose and
 * comments.
 * @param offset in UTF-16 code units
 * @throws TypeError as `check` does
 */
export function complete(text: string, offset: number, options: Options = {}): Completion[] {
  const { checked, catalog } = read(text, options);
  const lang = checked.plan.language ?? 'en';
  const document = { text, lines: indexLines(text), checked, catalog, lang };
  return completePlan({ ...document, today: dayFor(options) ?? 0 }, offset)
    .sort((a, b) => a.rank - b.rank)
    .map(({ label, detail, insert, replace: { start, end } }) => ({
      label,
      ...(detail && { detail }),
      insert,
      replace: { start, end },
    }));
}

/** The built-in catalogue as plain data. */
export function builtinCatalog(): CatalogData {
  return catalogData(catalogOf());
}

function read(text: string, options: Options): { checked: Checked; catalog: Catalog } {
  const catalog = catalogFor(options);
  const today = dayFor(options);
  const { figures } = options;
  const checked = checkPlan(text, {
    catalog,
    ...(today !== undefined && { today }),
    ...(figures !== undefined && { figures: { text: figures } }),
  });
  return { checked, catalog };
}

function dayFor({ today }: Options): Day | undefined {
  if (today === undefined) return undefined;
  const day = readDate(today).value?.start;
  if (day === undefined) throw new TypeError(`today: ${today} is not a date; write 2027-03-01`);
  return day;
}

function catalogFor({ catalogs = [] }: Options): Catalog {
  const files = catalogs.map((text, index) => ({ path: `catalogs[${index}]`, file: { text } }));
  const { catalog, problems } = layered(catalogOf(), files);
  const [first] = problems;
  if (first) throw new TypeError(`${first.path} ${first.problem.en}`);
  return catalog;
}
