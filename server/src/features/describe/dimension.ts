import type { Catalog } from '../../catalog/catalog.ts';
import { nameOf } from '../../catalog/names.ts';
import type { Dimension } from '../../catalog/types.ts';
import { emphasisOf } from '../../report/emphasis.ts';
import type { Lang } from '../../text/language.ts';
import { list } from '../markdown.ts';
import { words } from '../words.ts';
import {
  always,
  basis,
  bullets,
  type DescribeOptions,
  full,
  heading,
  labelled,
  type Part,
  say,
} from './part.ts';
import { withColon, withDash } from './punctuation.ts';

/**
 * One of connection, efficiency, experience: its meaning, examples, the models that lead with it,
 * and its weight in this plan.
 */
export function dimensionParts(catalog: Catalog, id: string, options: DescribeOptions): Part[] {
  const dimension = catalog.dimensions.get(id);
  if (!dimension) return [];
  const { lang } = options;
  return [
    heading(dimension.name, id, lang),
    always(say(dimension.meaning, lang)),
    always(weightsHere(catalog, dimension, options)),
    always(leaders(catalog, id, lang)),
    full(examples(catalog, dimension, lang)),
  ];
}

/** Its weight in the plan's model and why, and in the plan's own levers. */
function weightsHere(
  catalog: Catalog,
  { id }: Dimension,
  { lang, coverage, plan }: DescribeOptions,
): string | undefined {
  const model = catalog.models.get(coverage?.models[0] ?? '');
  if (!model) return undefined;
  const { weights, why, basis: origin } = model.emphasis;
  const stress = `${weights[id] ?? 0} %${basis(origin === 'stated', lang)}`;
  const share = withDash(stress, say(why, lang), lang);
  const at = [...catalog.dimensions.keys()].indexOf(id);
  const levers = plan && coverage && emphasisOf(catalog, plan, coverage)?.levers?.[at];
  const here = levers === undefined ? '' : ` ${words.leversHere[lang]} ${levers} %.`;
  return labelled(model.name, `${share}${here}`, lang);
}

/** The models that lead with it. */
function leaders(catalog: Catalog, id: string, lang: Lang): string | undefined {
  const models = [...catalog.models.values()]
    .filter(({ emphasis }) => emphasis.dominant === id)
    .map(({ name, emphasis }) => `${say(name, lang)}${basis(emphasis.basis === 'stated', lang)}`);
  return labelled(words.leaders, list(models, lang), lang);
}

function examples(catalog: Catalog, dimension: Dimension, lang: Lang): string | undefined {
  const lines = dimension.examples.map((example) => {
    const kind = example.model === undefined ? 'cases' : 'models';
    const who = nameOf(catalog, kind, example.model ?? example.case ?? '');
    return withColon(say(who, lang), say(example.text, lang), lang);
  });
  return bullets(words.examples, lines, lang);
}
