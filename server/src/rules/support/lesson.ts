import type { Catalog } from '../../catalog/catalog.ts';
import { rankFacts } from '../../catalog/evidence.ts';
import type { Fact } from '../../catalog/types.ts';
import { audienceOf } from '../../model/audience.ts';
import type { Plan } from '../../model/plan.ts';
import type { Text } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import type { Related } from '../rule.ts';
import { excerpt } from './excerpt.ts';

/** Where a lever was missing, and where it was done in the way that a rule asks about. */
const labels = {
  missing: { en: 'Where it was missing or weak', zh: '缺少或薄弱时' },
  done: { en: 'What came of it elsewhere', zh: '别人这样做的结果' },
} as const;

/**
 * The nearest failure to a plan. A failed case is only fair evidence with the note that there is
 * rarely a single reason.
 */
export function lesson(
  { plan, catalog }: { readonly plan: Plan; readonly catalog: Catalog },
  span: Span,
  failures: readonly Fact[],
  label: keyof typeof labels,
): Related[] {
  return rankFacts(catalog, failures, audienceOf(plan))
    .slice(0, 1)
    .map((fact) => ({ span, message: fairly(labels[label], excerpt(catalog, fact)) }));
}

function fairly(label: Text, { en, zh }: Text): Text {
  return {
    en: `${label.en} (one of several reasons): ${en}`,
    zh: `${label.zh}（原因之一）：${zh}`,
  };
}

/** Facts by id; none where a company catalogue hides them. */
export function factsById(catalog: Catalog, ids: readonly string[]): readonly Fact[] {
  return ids.flatMap((id) => catalog.facts.get(id) ?? []);
}
