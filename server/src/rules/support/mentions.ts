import type { Catalog } from '../../catalog/catalog.ts';
import { recognise } from '../../catalog/recognise.ts';
import type { Plan, TextField } from '../../model/plan.ts';
import { remembered } from '../../text/remember.ts';
import type { Span } from '../../text/span.ts';

/** A lever that the plan's prose names without negation. */
export interface Mention {
  readonly lever: string;
  readonly term: string;
  readonly field: TextField;
  readonly span: Span;
}

/**
 * The first mention of each lever, or of one of its mechanisms, in title, summary, shift and notes.
 */
export const mentions = remembered((plan: Plan, catalog: Catalog): ReadonlyMap<string, Mention> => {
  const models = plan.models.flatMap((ref) => ref.id ?? []);
  const fields = [
    plan.title,
    plan.summary,
    plan.shift?.from,
    plan.shift?.to,
    ...[...plan.levers, ...plan.initiatives].map((one) => one.note),
  ];
  const result = new Map<string, Mention>();
  for (const field of fields) {
    if (!field) continue;
    for (const hit of recognise(catalog, field.text, models)) {
      const lever = hit.kind === 'lever' ? hit.id : catalog.mechanisms.get(hit.id)?.lever;
      if (hit.negated || lever === undefined || result.has(lever)) continue;
      result.set(lever, {
        lever,
        term: field.text.slice(hit.span.start, hit.span.end),
        field,
        span: field.span,
      });
    }
  }
  return result;
});
