import type { Finding } from '../rules/finding.ts';
import missingRequiredLever from '../rules/levers/missing-required-lever.ts';
import { entryOf } from '../syntax/tree.ts';
import { applyEdits, type TextEdit } from '../text/span.ts';
import type { PlanDocument } from './document.ts';
import { smallest } from './format/smallest.ts';

/** Checks another text as the same plan: same path, same configuration. */
export type Recheck = (text: string) => Promise<PlanDocument>;

/** The effect of giving a plan another model. */
export interface WhatIf {
  readonly model: string;
  readonly before: PlanDocument;
  readonly after: PlanDocument;
  /** New findings, at their places in the changed text. */
  readonly appear: readonly Finding[];
  /** Resolved findings, at their places in the plan. */
  readonly vanish: readonly Finding[];
}

/** Maximum number of missing levers. */
const maxSteps = 40;

/** The edits that only change the model of a plan. Undefined for a text that is not a plan. */
function withModel({ checked, text }: PlanDocument, model: string): TextEdit[] | undefined {
  const { root } = checked.plan;
  if (!root || root.flow) return undefined;
  const entry = entryOf(root, 'model');
  if (entry) {
    const { span } = entry.value;
    const gap = span.start === entry.key.span.end || text[span.start - 1] === ':' ? ' ' : '';
    return [{ span, newText: gap + model }];
  }
  const { start } = checked.plan.anchor;
  return [{ span: { start, end: start }, newText: `model: ${model}\n` }];
}

/** The edits that only change the trends of a plan. Undefined for a text that is not a plan. */
function withTrends(
  { checked, text }: PlanDocument,
  trends: readonly string[],
): TextEdit[] | undefined {
  const { root } = checked.plan;
  if (!root || root.flow) return undefined;
  const written = `[${trends.join(', ')}]`;
  const entry = entryOf(root, 'trends');
  if (!entry) {
    const { start } = checked.plan.anchor;
    return [{ span: { start, end: start }, newText: `trends: ${written}\n` }];
  }
  const { span } = entry.value;
  const gap = span.start === entry.key.span.end || text[span.start - 1] === ':' ? ' ' : '';
  const block = entry.value.kind === 'list' && !entry.value.flow;
  // A block list of trends becomes a flow list on the line of its key.
  const start = block ? text.indexOf(':', entry.key.span.end) + 1 : span.start;
  return [{ span: { start, end: span.end }, newText: block ? ` ${written}` : gap + written }];
}

/** The assumptions of a what-if. Omitted ones stay as in the plan. */
export interface Hypothesis {
  readonly model?: string;
  readonly trends?: readonly string[];
}

/**
 * The text of a plan as if it had another model or other trends. Undefined for a text that is not a
 * plan.
 */
export async function supposed(
  before: PlanDocument,
  { model, trends }: Hypothesis,
  recheck: Recheck,
): Promise<PlanDocument | undefined> {
  const edits = model === undefined ? [] : withModel(before, model);
  if (!edits) return undefined;
  const text = applyEdits(before.text, edits);
  if (trends === undefined) return recheck(text);
  const middle = edits.length === 0 ? before : await recheck(text);
  const more = withTrends(middle, trends);
  return more && recheck(applyEdits(middle.text, more));
}

/** Checks a plan as if it had another model. Nothing is edited. */
export async function whatIf(
  before: PlanDocument,
  model: string,
  recheck: Recheck,
): Promise<WhatIf | undefined> {
  const after = await supposed(before, { model }, recheck);
  return after && { model, ...compared(before, after) };
}

/** The findings in one version of a plan and not in the other. */
export function compared(before: PlanDocument, after: PlanDocument): Omit<WhatIf, 'model'> {
  const had = new Set(before.checked.findings.map(nameOfFinding));
  const has = new Set(after.checked.findings.map(nameOfFinding));
  return {
    before,
    after,
    appear: after.checked.findings.filter((one) => !had.has(nameOfFinding(one))),
    vanish: before.checked.findings.filter((one) => !has.has(nameOfFinding(one))),
  };
}

/** The identity of a finding: rule, message and address, whatever its line. */
function nameOfFinding({ rule, path, message }: Finding): string {
  return `${rule} ${path.join('.')} ${message.en}`;
}

/**
 * The edit that changes the model of a plan and adds the levers it then lacks, each with its usual
 * mechanisms.
 */
export async function scaffold(
  before: PlanDocument,
  model: string,
  recheck: Recheck,
): Promise<TextEdit[] | undefined> {
  const edits = withModel(before, model);
  if (!edits) return undefined;
  let text = applyEdits(before.text, edits);
  for (let step = 0; step < maxSteps; step++) {
    const { checked } = await recheck(text);
    // One after another: the first may create the section that the next one is added to.
    const missing = checked.findings.find(({ rule }) => rule === missingRequiredLever.code);
    const [fix] = missing?.fixes() ?? [];
    if (!fix) break;
    text = applyEdits(text, fix.edits);
  }
  return text === before.text
    ? []
    : [smallest({ start: 0, end: before.text.length }, before.text, text)];
}
