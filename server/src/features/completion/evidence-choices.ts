import { rankFacts } from '../../catalog/evidence.ts';
import { factsOfLever, leversOfFact } from '../../catalog/requirements.ts';
import type { Fact } from '../../catalog/types.ts';
import { audienceOf } from '../../model/audience.ts';
import { same } from '../../text/language.ts';
import type { PlanDocument } from '../document.ts';
import { words } from '../words.ts';
import { filterText } from './filter-text.ts';
import type { Choice } from './item.ts';
import { value } from './writing.ts';

/** Facts that fit come before the plan's own sources, those before all others. */
const ranks = { fitting: 0, sources: 1000, others: 2000 } as const;

/**
 * Evidence by how much it helps: facts of the levers - the company's own first, then those of the
 * same model and market -, what went wrong there, the plan's own sources, then all other facts in
 * the same order.
 */
export function evidenceChoices(
  { catalog, checked }: PlanDocument,
  levers: readonly string[],
): Choice[] {
  const audience = audienceOf(checked.plan);
  const ranked = (facts: readonly Fact[]): readonly Fact[] => rankFacts(catalog, facts, audience);
  const all = [...catalog.facts.values()];
  const failed = all.filter(
    (fact) =>
      fact.kind === 'failure' && leversOfFact(catalog, fact).some((id) => levers.includes(id)),
  );
  const fitting = new Set([
    ...ranked([...new Set(levers.flatMap((lever) => factsOfLever(catalog, lever)))]),
    ...ranked(failed),
  ]);
  const choice = (fact: Fact, rank: number): Choice => {
    const name = catalog.cases.get(fact.case)?.name;
    return {
      label: fact.id,
      kind: 'catalog',
      ...(name && { detail: name }),
      ...(fact.kind === 'failure' && { remark: words.failed }),
      filter: filterText(fact.id, name),
      rank,
      write: value(fact.id),
      about: { kind: 'evidence', id: fact.id },
    };
  };
  return [
    ...[...fitting].map((fact, index) => choice(fact, ranks.fitting + index)),
    ...checked.plan.sources.map(
      ({ key, title }, index): Choice => ({
        label: key,
        kind: 'own',
        ...(title && { detail: same(title.text) }),
        filter: filterText(key, title && same(title.text)),
        rank: ranks.sources + index,
        write: value(key),
      }),
    ),
    ...ranked(all.filter((fact) => !fitting.has(fact))).map((fact, index) =>
      choice(fact, ranks.others + index),
    ),
  ];
}
