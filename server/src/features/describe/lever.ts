import type { Catalog } from '../../catalog/catalog.ts';
import { modelName } from '../../catalog/names.ts';
import {
  factsOfKey,
  factsOfLever,
  factsOfMechanism,
  failuresOfKey,
} from '../../catalog/requirements.ts';
import { meaningOf } from '../../catalog/texts.ts';
import type { Lever, Mechanism, OperatingKey } from '../../catalog/types.ts';
import type { Lang, Text } from '../../text/language.ts';
import { list } from '../markdown.ts';
import { words } from '../words.ts';
import {
  always,
  bullets,
  type DescribeOptions,
  evidenceLines,
  full,
  heading,
  labelled,
  names,
  type Part,
  say,
} from './part.ts';

/** A lever: definition, meaning in the plan's models, mechanisms, KPIs, cases and risks. */
export function leverParts(catalog: Catalog, id: string, options: DescribeOptions): Part[] {
  const lever = catalog.levers.get(id);
  if (!lever) return [];
  const { lang, coverage } = options;
  const keys = lever.keys.flatMap((key) => catalog.keys.get(key) ?? []);
  const here = keys.filter(({ model }) => coverage?.models.includes(model) ?? false);
  const [key] = here;
  const facts = key ? factsOfKey(catalog, key) : factsOfLever(catalog, id);
  const mechanisms = key && key.core.length > 0 ? key.core : lever.mechanisms;
  return [
    heading(lever.name, id, lang),
    always(say(lever.summary, lang)),
    ...here.flatMap((one) => keyParts(catalog, one, lang)),
    always(labelled(words.mechanisms, names(catalog, 'mechanisms', mechanisms, lang), lang)),
    always(evidenceLines(catalog, facts, words.case, options, 1)),
    full(key && evidenceLines(catalog, failuresOfKey(catalog, key.id), words.failed, options, 1)),
    full(labelled(words.kpis, names(catalog, 'kpis', lever.kpis, lang, 3), lang)),
    full(elsewhere(catalog, lever, keys, here, lang)),
    full(
      bullets(
        words.risks,
        lever.risks.map((text) => say(text, lang)),
        lang,
      ),
    ),
    ...notes(
      [lever.note, lever.sameNameOtherMeaning, facts.length > 0 ? undefined : lever.evidenceGap],
      lang,
    ),
  ];
}

/** The meaning of the key in its model, the reason, and the consequence of missing it. */
function keyParts(catalog: Catalog, key: OperatingKey, lang: Lang): Part[] {
  const { en, zh } = modelName(catalog, key.model);
  const label = { en: `In ${en}`, zh: `在 ${zh} 中` };
  const layers = key.layers.map(
    ({ name, anyOf }) => `${say(name, lang)}: ${names(catalog, 'mechanisms', anyOf, lang)}`,
  );
  return [
    always(labelled(label, say(key.meaningHere ?? key.why, lang), lang)),
    full(labelled(words.key, say(key.statement, lang), lang)),
    full(key.meaningHere && labelled(words.why, say(key.why, lang), lang)),
    full(labelled(words.ifMissing, say(key.ifMissing, lang), lang)),
    full(labelled(words.purpose, key.purpose && say(key.purpose, lang), lang)),
    full(bullets(words.layers, layers, lang)),
    ...notes([key.note], lang),
  ];
}

/** Other models for which it is a key or recommended. */
function elsewhere(
  catalog: Catalog,
  lever: Lever,
  keys: readonly OperatingKey[],
  here: readonly OperatingKey[],
  lang: Lang,
): string | undefined {
  const others = keys
    .filter((key) => !here.includes(key))
    .map(
      ({ model, statement }) => `${say(modelName(catalog, model), lang)}: ${say(statement, lang)}`,
    );
  const advised = lever.recommendedBy.flatMap(({ model, trend, why }) => {
    const name =
      model === undefined ? catalog.trends.get(trend ?? '')?.name : modelName(catalog, model);
    return name ? [`${say(name, lang)}: ${say(why, lang)}`] : [];
  });
  return bullets(words.elsewhere, [...others, ...advised].slice(0, 5), lang);
}

function notes(texts: readonly (Text | undefined)[], lang: Lang): Part[] {
  return texts.map((text) => full(labelled(words.note, text && say(text, lang), lang)));
}

/** A mechanism: definition, levers, models where it is core, prerequisites, a case and a KPI. */
export function mechanismParts(catalog: Catalog, id: string, options: DescribeOptions): Part[] {
  const { lang } = options;
  const mechanism = catalog.mechanisms.get(id);
  if (!mechanism) return [];
  const meaning = meaningOf(id);
  const lever = catalog.levers.get(mechanism.lever);
  return [
    heading(mechanism.name, id, lang),
    always(meaning && say(meaning, lang)),
    always(labelled(words.belongsTo, belongsTo(catalog, mechanism, lang), lang)),
    full(labelled(words.coreIn, coreIn(catalog, id, lang), lang)),
    ...relations(catalog, id, lang),
    always(evidenceLines(catalog, factsOfMechanism(catalog, id), words.case, options, 1)),
    full(labelled(words.kpis, names(catalog, 'kpis', lever?.kpis ?? [], lang, 2), lang)),
  ];
}

/** The levers it counts for, and the definition of the first. */
function belongsTo(catalog: Catalog, { lever, also }: Mechanism, lang: Lang): string {
  const home = catalog.levers.get(lever);
  const levers = names(catalog, 'levers', [lever, ...also], lang);
  return home ? `${levers} - ${say(home.summary, lang)}` : levers;
}

function coreIn(catalog: Catalog, id: string, lang: Lang): string {
  const models = [...catalog.keys.values()]
    .filter((key) => key.core.includes(id))
    .map(({ model, name }) => `${say(modelName(catalog, model), lang)} (${say(name, lang)})`);
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
          `${names(catalog, 'mechanisms', needs.anyOf, lang)} - ${say(needs.why, lang)}`,
          lang,
        ),
    ),
    always(labelled(words.conflicts, names(catalog, 'mechanisms', conflicts, lang), lang)),
  ];
}
