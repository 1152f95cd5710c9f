import type { Catalog } from '../../catalog/catalog.ts';
import { rankFacts } from '../../catalog/evidence.ts';
import { nameOf, namesOf } from '../../catalog/names.ts';
import { factsOfLever, leversOfFact } from '../../catalog/requirements.ts';
import type { Fact } from '../../catalog/types.ts';
import { audienceOf } from '../../model/audience.ts';
import type { Ref } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';

export default defineRule({
  code: 'EVI602',
  name: 'evidence-off-topic',
  severity: 'warning',
  tier: 1,
  origin: 'source',
  title: { en: 'Evidence is about something else', zh: '证据与杠杆不符' },
  why: {
    en: 'A case only proves what the company did.',
    zh: '案例只能证明它做过的事，不能证明旁边的事。',
  },
  message: {
    en: '`{ref}` shows {fact_lever}, not {lever}. Facts for {lever}: {candidates}.',
    zh: '`{ref}` 说的是“{fact_lever}”，不能支撑“{lever}”，可用：{candidates}。',
  },
  variants: {
    none: {
      en: '`{ref}` shows {fact_lever}, not {lever}. The catalogue has no fact for {lever}; cite a source of your own.',
      zh: '`{ref}` 说的是“{fact_lever}”，不能支撑“{lever}”。目录中没有相应事实，请引用自己的来源。',
    },
  },
  yieldsTo: { field: ['EVI607'], lever: ['LEV109'] },
  check({ plan, catalog, coverage, report }) {
    for (const [lever, entry] of coverage.listed) {
      for (const ref of entry.evidence) {
        const fact = citedFact(catalog, ref);
        const shows = fact ? topics(catalog, fact) : [];
        if (!fact || shows.length === 0 || shows.includes(lever)) continue;
        const cited = new Set(entry.evidence.map((other) => other.id));
        const candidates = rankFacts(catalog, factsOfLever(catalog, lever), audienceOf(plan))
          .filter(
            (other) =>
              !cited.has(other.id) &&
              other.kind !== 'public' &&
              catalog.cases.get(other.case)?.truncated !== true,
          )
          .map((other) => other.id);
        report({
          span: ref.span,
          path: ref.path,
          ...(candidates.length === 0 && { variant: 'none' }),
          data: {
            ref: ref.text,
            fact_lever: namesOf(catalog, 'levers', shows, 2),
            lever: nameOf(catalog, 'levers', lever),
            candidates: candidates.slice(0, 3).map((id) => `\`${id}\``),
          },
          about: { lever, field: ref.path.join('.') },
          facts: [fact.id],
          fixes: () => candidates.slice(0, 3).flatMap((id) => replaceFix(plan, ref, id)),
        });
      }
    }
  },
});

/**
 * The fact of the catalogue that a reference names; undefined for a source of the plan or a whole
 * case.
 */
function citedFact(catalog: Catalog, ref: Ref): Fact | undefined {
  if (ref.id === undefined || ref.own) return undefined;
  return catalog.facts.get(ref.id);
}

/** Levers a fact may be cited for. */
function topics(catalog: Catalog, fact: Fact): readonly string[] {
  const key = fact.key === undefined ? undefined : catalog.keys.get(fact.key)?.lever;
  return [...new Set([...leversOfFact(catalog, fact), ...(key === undefined ? [] : [key])])];
}
