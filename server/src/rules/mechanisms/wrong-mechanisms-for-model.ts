import { rankFacts } from '../../catalog/evidence.ts';
import { modelName, nameOf, namesOf } from '../../catalog/names.ts';
import { factsOfKey } from '../../catalog/requirements.ts';
import { audienceOf } from '../../model/audience.ts';
import { defineRule } from '../rule.ts';
import { excerpt } from '../support/excerpt.ts';
import { usualMechanisms } from '../support/lever-fixes.ts';
import { addMechanism } from '../support/mechanism-fixes.ts';

export default defineRule({
  code: 'MEC203',
  name: 'wrong-mechanisms-for-model',
  severity: 'warning',
  tier: 1,
  origin: 'source',
  title: { en: 'The mechanisms do not do the job in this model', zh: '做法在该模式下不顶用' },
  why: {
    en: 'Each model needs other mechanisms for the same lever; those that work elsewhere do not meet this key.',
    zh: '同一杠杆在不同模式下靠不同做法起作用，别处有效的做法在这里不一定管用。',
  },
  message: {
    en: '{lever} is planned with {mechanisms}. In {model} that is not enough: {meaning_here} Add one of {core}.',
    zh: '“{lever}”目前只有{mechanisms}，在 {model} 中还不够：{meaning_here}可补充：{core}。',
  },
  yieldsTo: { lever: ['LEV101', 'LEV102', 'LEV106', 'LEV109', 'WRD001'] },
  check({ plan, catalog, coverage, report }) {
    const seen = new Set<string>();
    for (const { key, lever, primary, state } of coverage.keys) {
      if (state !== 'wrong' || !lever.entry || seen.has(key.id)) continue;
      // What the plan calls by a name of its own may do more than this lever.
      if (lever.entry.via !== 'id' && lever.entry.via !== 'name') continue;
      seen.add(key.id);
      const { entry } = lever;
      const usual = usualMechanisms(key, lever);
      const offered = [...usual, ...key.core.filter((id) => !usual.includes(id))].slice(0, 4);
      const facts = factsOfKey(catalog, key);
      report({
        span: entry.keySpan,
        path: entry.path,
        // What it says in words of its own may do the job.
        ...([...entry.mechanisms, ...entry.have].some(({ id }) => id === undefined) && {
          severity: 'hint' as const,
        }),
        data: {
          lever: nameOf(catalog, 'levers', key.lever),
          mechanisms: namesOf(catalog, 'mechanisms', [...lever.mechanisms]),
          model: modelName(catalog, key.model),
          meaning_here: key.meaningHere ?? key.why,
          core: namesOf(catalog, 'mechanisms', key.core),
        },
        softer: !primary,
        about: { lever: key.lever, model: key.model },
        facts: facts.map((fact) => fact.id),
        related: rankFacts(catalog, facts, audienceOf(plan))
          .slice(0, 1)
          .map((fact) => ({
            span: plan.models.find((ref) => ref.id === key.model)?.span ?? plan.anchor,
            message: excerpt(catalog, fact),
          })),
        fixes: () => offered.flatMap((id) => addMechanism(plan, catalog, entry, id)),
      });
    }
  },
});
