import { readKpiName } from '../../catalog/kpi-name.ts';
import { type Context, takenFrom } from './context.ts';
import { setField } from './fields.ts';
import { kpiText } from './kpi-text.ts';
import { setHead } from './set-head.ts';
import type { Place } from './source.ts';
import { specOf } from './specs.ts';
import { joinedDigits } from './units.ts';

export const amount =
  /(?:[¥￥$€£]|[A-Z]{3}\s|US\$)?\s?\d[\d,.]*(?:[\s\u00a0\u202f]\d{3}(?!\d))*\s?(?:万元|亿元|百万元|千元|元|万|亿|k\b|K\b|[mM]\b|bn\b|B\b|billion|million|thousand)?(?:\s?(?:[A-Z]{3}\b|euros?\b|dollars?\b))?/u;

/**
 * Takes sums of the whole plan from a text: its budget and reserve, and figures of known KPIs.
 * @param isBudget the text stands under a heading about money, where `total` is that of the plan
 * @returns the sentences of which nothing, or not all, was taken
 */
export function takeMoney(context: Context, text: string, at: Place, isBudget: boolean): string[] {
  const sentences = text
    .split(/(?<=[。；;])|(?<=[\p{L}\d%)])\.\s+/u)
    .filter((one) => one.trim() !== '');
  const left = sentences.filter((sentence) => !takeSentence(context, sentence, at, isBudget));
  return left.length === sentences.length ? [text] : left;
}

function takeSentence(context: Context, sentence: string, at: Place, isBudget: boolean): boolean {
  const clauses = sentence
    .split(/,\s+|，|\s+(?:incl\.|including|of which)\s+|(?<=\d[^:：,，]{0,4})[:：]\s*/u)
    .filter((one) => one.trim() !== '');
  const taken = clauses.map((clause) => takeClause(context, clause, at, isBudget));
  return taken.every((one) => one);
}

function takeClause(context: Context, clause: string, at: Place, isBudget: boolean): boolean {
  const [written, ...others] = clause.match(new RegExp(amount.source, 'gu')) ?? [];
  if (written === undefined || others.length > 0 || !/\d/.test(written)) return false;
  const field = fieldFor(context, clause.replace(written, ' '), isBudget);
  if (field !== undefined) return setHead(context, field, joinedDigits(written.trim()), at);
  return isBudget && takeFigure(context, clause, at);
}

function fieldFor(
  { words }: Context,
  said: string,
  isBudget: boolean,
): 'budget' | 'reserve' | undefined {
  const found = words.labels.inside(said.trim().slice(0, 190));
  if (found.some(({ name }) => name === 'reserve')) return 'reserve';
  const sum = found.find(
    ({ name, end, start }) => name === 'budget' && (isBudget || end - start > 2),
  );
  const isPlain = sum !== undefined && /^\s*(?:total|budget)\s*$/i.test(said);
  if (isBudget && /^\s*for the (?:(?:half|whole|full) )?year\s*\.?$/i.test(said)) return 'budget';
  return sum && (isBudget || !isPlain) && isWhole(said) ? 'budget' : undefined;
}

/** Sets a sum; what it includes as a reserve is set, too: `880,000 incl. 70,000 contingency`. */
export function setSum(context: Context, field: string, text: string, at: Place): boolean {
  if (field !== 'budget' || text.length > 200) return setHead(context, field, text, at);
  const [, sum, part] =
    /^(.*?\d.*?)[\s,，(（]*(?:incl\.|including|of which|其中|含)\s*(.*?)[)）]?$/i.exec(text) ?? [];
  if (sum === undefined || part === undefined) return setHead(context, field, text, at);
  return setHead(context, field, sum, at) && takeClause(context, part, at, true);
}

/** The sum of the plan, not that of a part of it. */
function isWhole(said: string): boolean {
  return /总|合计|全年|^\s*(?:项目|活动|部门)预算|total|overall|all in|^\s*budget/i.test(said);
}

/** `Average order value 289 euro`: a figure that the plan is based on. */
function takeFigure(context: Context, clause: string, at: Place): boolean {
  const spec = specOf('economics');
  const found = spec && kpiText(context, spec, joinedDigits(clause));
  if (!spec || !found || !readKpiName(context.catalog, found.name)) return false;
  const entry = context.draft.entry(spec, found.name, at, context.file);
  for (const { field, text } of found.fields) setField(context, entry, field, { text, at });
  if (found.rest.length > 0) context.draft.leave(found.rest.join('; '), at, context.file, []);
  return true;
}

/** Keeps a text of which something was taken. */
export function keepRest(
  context: Context,
  sentences: readonly string[],
  at: Place,
  under: readonly string[],
): void {
  if (sentences.length > 0)
    context.draft.leave(
      sentences.map((one) => takenFrom(context, one, at).text).join(' '),
      at,
      context.file,
      under,
    );
}
