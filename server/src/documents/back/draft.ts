import type { Catalog } from '../../catalog/catalog.ts';
import { normalise } from '../../diff/normalise.ts';
import { canonOf, type Fields, type Value } from '../../diff/value.ts';
import type { Plan } from '../../model/plan.ts';
import { readPlan } from '../../model/read-plan.ts';
import { planWords } from '../../model/shape-words.ts';
import { parse } from '../../syntax/parse.ts';
import type { Node } from '../../syntax/tree.ts';

/** A plan as text, with what it says. */
export interface Draft {
  readonly text: string;
  readonly root: Node | undefined;
  readonly values: Fields;
  /** Its field names are Chinese. */
  readonly isHan: boolean;
  /** Entries in a short form are written as records. */
  readonly long?: true;
}

/** A plan that is being changed. */
export interface PlanDraft extends Draft {
  readonly plan: Plan;
  readonly models: readonly string[];
}

/** Reads a text; undefined if it is not a whole plan. */
export function draftOf(
  text: string,
  catalog: Catalog,
  models?: readonly string[],
): PlanDraft | undefined {
  const plan = readPlan(parse(text, { words: planWords }), catalog);
  const { problems, unsupported } = plan.syntax;
  if (problems.length > 0 || unsupported.length > 0 || plan.root?.kind !== 'map') return undefined;
  const own = models ?? plan.models.flatMap(({ id }) => id ?? []);
  const values = normalise(plan, catalog, { models: own, asWritten: true });
  const keys = plan.root.entries.map(({ key }) => text.slice(key.span.start, key.span.end));
  const han = keys.filter((key) => /\p{Script=Han}/u.test(key)).length;
  return { text, root: plan.root, values, plan, models: own, isHan: han * 2 > keys.length };
}

/** What a plan says apart from some places, and apart from what is empty. */
export function canonWithout(value: Value, paths: readonly (readonly string[])[]): string {
  if (value.kind !== 'fields' || paths.length === 0) return canonOfRest(value);
  const inside = new Map<string, (readonly string[])[]>();
  const gone = new Set<string>();
  for (const [first = '', ...rest] of paths) {
    if (rest.length === 0) gone.add(first);
    else inside.set(first, [...(inside.get(first) ?? []), rest]);
  }
  return joined(
    [...value.fields].flatMap(([key, field]) =>
      gone.has(key) ? [] : [[key, canonWithout(field.value, inside.get(key) ?? [])] as const],
    ),
  );
}

function canonOfRest(value: Value): string {
  if (value.kind !== 'fields') return canonOf(value);
  return joined([...value.fields].map(([key, field]) => [key, canonOfRest(field.value)] as const));
}

function joined(fields: readonly (readonly [string, string])[]): string {
  const said = fields.filter(([, canon]) => canon !== '' && canon !== '[]');
  return JSON.stringify([...said].sort(([a], [b]) => (a < b ? -1 : 1)));
}
