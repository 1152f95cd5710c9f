import type { Catalog } from '../../catalog/catalog.ts';
import { modelName } from '../../catalog/names.ts';
import { factsOfKey, factsOfLever } from '../../catalog/requirements.ts';
import { failuresOfKey } from '../../catalog/supporting-facts.ts';
import type { Lever, OperatingKey } from '../../catalog/types.ts';
import type { Lang, Text } from '../../text/language.ts';
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
import { withColon } from './punctuation.ts';

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
  const space = /^\p{Script=Han}/u.test(zh) ? '' : ' ';
  const label = { en: `In ${en}`, zh: `在${space}${zh}${space}中` };
  const layers = key.layers.map(({ name, anyOf }) =>
    withColon(say(name, lang), names(catalog, 'mechanisms', anyOf, lang), lang),
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
    .map(({ model, statement }) =>
      withColon(say(modelName(catalog, model), lang), say(statement, lang), lang),
    );
  const advised = lever.recommendedBy.flatMap(({ model, trend, why }) => {
    const name =
      model === undefined ? catalog.trends.get(trend ?? '')?.name : modelName(catalog, model);
    return name ? [withColon(say(name, lang), say(why, lang), lang)] : [];
  });
  return bullets(words.elsewhere, [...others, ...advised].slice(0, 5), lang);
}

function notes(texts: readonly (Text | undefined)[], lang: Lang): Part[] {
  return texts.map((text) => full(labelled(words.note, text && say(text, lang), lang)));
}
