import type { Catalog } from '../../catalog/catalog.ts';
import { rankFacts } from '../../catalog/evidence.ts';
import { modelName, nameOf, namesOf } from '../../catalog/names.ts';
import { factsOfKey } from '../../catalog/requirements.ts';
import { audienceOf } from '../../model/audience.ts';
import type { KeyState } from '../../model/coverage.ts';
import { sectionSpan } from '../../model/places.ts';
import type { Plan } from '../../model/plan.ts';
import { listText } from '../../text/message.ts';
import type { Report } from '../rule.ts';
import { addLeverFixes, usualMechanisms } from './lever-fixes.ts';
import { addMechanism } from './mechanism-fixes.ts';

/**
 * What exists and what is missing, reported at the key of the lever if it is listed under its own
 * name.
 */
export function partlyCovered(
  plan: Plan,
  catalog: Catalog,
  { key, lever, shown, primary }: KeyState,
): Report {
  const entry = lever.entry?.via === 'words' ? undefined : lever.entry;
  const means = usualMechanisms(key, lever);
  return {
    span: entry?.keySpan ?? sectionSpan(plan, 'levers'),
    path: entry?.path ?? ['levers'],
    variant: 'partly',
    // A plan that does not name the lever may well say elsewhere what is missing here.
    severity: entry ? { draft: 'info', review: 'warning', approved: 'warning' } : 'hint',
    softer: !primary,
    data: {
      model: modelName(catalog, key.model),
      lever: nameOf(catalog, 'levers', key.lever),
      there: listText([
        ...shown.mechanisms.slice(0, 4).map((id) => nameOf(catalog, 'mechanisms', id)),
        ...shown.levers.slice(0, 2).map((id) => nameOf(catalog, 'levers', id)),
      ]),
      missing: shown.missing[0] ?? key.why,
      examples: namesOf(catalog, 'mechanisms', key.core, 3),
    },
    about: { lever: key.lever, model: key.model },
    facts: rankFacts(catalog, factsOfKey(catalog, key), audienceOf(plan)).map(({ id }) => id),
    fixes: () =>
      entry
        ? means.flatMap((id) => addMechanism(plan, catalog, entry, id))
        : addLeverFixes(plan, catalog, key.lever, means),
  };
}
