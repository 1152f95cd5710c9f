import type { Catalog } from '../../catalog/catalog.ts';
import { modelName } from '../../catalog/names.ts';
import { factsOfMechanism } from '../../catalog/supporting-facts.ts';
import { meaningOf } from '../../catalog/texts.ts';
import type { Mechanism } from '../../catalog/types.ts';
import type { Lang } from '../../text/language.ts';
import { list } from '../markdown.ts';
import { words } from '../words.ts';
import {
  always,
  type DescribeOptions,
  evidenceLines,
  full,
  heading,
  labelled,
  names,
  type Part,
  say,
} from './part.ts';
import { inBrackets, withDash } from './punctuation.ts';

/** A mechanism: definition, levers, models where it is core, prerequisites, a case and a KPI. */
export function mechanismParts(catalog: Catalog, id: string, options: DescribeOptions): Part[] {
  const { lang } = options;
  const mechanism = catalog.mechanisms.get(id);
  if (!mechanism) return [];
  const meaning = meaningOf(id);
  const lever = catalog.levers.get(mechanism.lever);
  const facts = factsOfMechanism(catalog, id);
  const home = facts.filter((fact) => fact.lever === mechanism.lever);
  return [
    heading(mechanism.name, id, lang),
    always(meaning && say(meaning, lang)),
    always(labelled(words.belongsTo, belongsTo(catalog, mechanism, lang), lang)),
    full(labelled(words.coreIn, coreIn(catalog, id, lang), lang)),
    ...relations(catalog, id, lang),
    always(
      evidenceLines(
        catalog,
        home.length > 0 && options.detail ? home : facts,
        words.case,
        options,
        1,
      ),
    ),
    full(labelled(words.kpis, names(catalog, 'kpis', lever?.kpis ?? [], lang, 2), lang)),
  ];
}

/** The levers it counts for, and the definition of the first. */
function belongsTo(catalog: Catalog, { lever, also }: Mechanism, lang: Lang): string {
  const home = catalog.levers.get(lever);
  const levers = names(catalog, 'levers', [lever, ...also], lang);
  return home ? withDash(levers, say(home.summary, lang), lang) : levers;
}

function coreIn(catalog: Catalog, id: string, lang: Lang): string {
  const models = [...catalog.keys.values()]
    .filter((key) => key.core.includes(id))
    .map(
      ({ model, name }) => say(modelName(catalog, model), lang) + inBrackets(say(name, lang), lang),
    );
  return list(models, lang);
}

function relations(catalog: Catalog, id: string, lang: Lang): Part[] {
  const needs = catalog.relations.needs.find((need) => need.mechanism === id);
  const conflicts = catalog.relations.conflicts
    .filter((one) => one.mechanisms.includes(id))
    .flatMap((one) => one.mechanisms.filter((other) => other !== id));
  return [
    always(
      needs &&
        labelled(
          words.needs,
          withDash(names(catalog, 'mechanisms', needs.anyOf, lang), say(needs.why, lang), lang),
          lang,
        ),
    ),
    always(labelled(words.conflicts, names(catalog, 'mechanisms', conflicts, lang), lang)),
  ];
}
