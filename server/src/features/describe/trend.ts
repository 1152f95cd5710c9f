import type { Catalog } from '../../catalog/catalog.ts';
import type { Fact, Trend } from '../../catalog/types.ts';
import type { Lang, Text } from '../../text/language.ts';
import { list } from '../markdown.ts';
import { words } from '../words.ts';
import {
  always,
  bullets,
  type DescribeOptions,
  evidenceLines,
  fromTo,
  full,
  heading,
  labelled,
  nameAndId,
  names,
  type Part,
  say,
} from './part.ts';

/** A trend: definition, drivers, shift, the levers it asks for with their state, cases, models. */
export function trendParts(catalog: Catalog, id: string, options: DescribeOptions): Part[] {
  const trend = catalog.trends.get(id);
  if (!trend) return [];
  const { lang } = options;
  return [
    heading(trend.name, id, lang),
    always(say(trend.definition ?? trend.core ?? trend.shift.to, lang)),
    always(labelled(words.shift, shifts(trend, lang), lang)),
    always(
      bullets(
        words.wants,
        trend.levers.map((lever) => wanted(catalog, lever, options)),
        lang,
      ),
    ),
    full(labelled(words.driver, trend.driver && say(trend.driver, lang), lang)),
    full(labelled(words.core, trend.definition && trend.core && say(trend.core, lang), lang)),
    full(labelled(words.channels, joined(trend.channels, lang), lang)),
    full(labelled(words.areas, joined(trend.areas, lang), lang)),
    full(
      labelled(words.noCaseFor, trend.areaWithoutCase && say(trend.areaWithoutCase, lang), lang),
    ),
    full(evidenceLines(catalog, factsOf(catalog, trend), words.case, options, 2)),
    full(labelled(words.fits, names(catalog, 'models', trend.fits, lang), lang)),
  ];
}

function shifts({ shift, secondShift }: Trend, lang: Lang): string {
  return [shift, ...(secondShift ? [secondShift] : [])].map((one) => fromTo(one, lang)).join('; ');
}

/** A lever that the trend asks for, and whether the plan has it. */
function wanted(catalog: Catalog, id: string, { lang, coverage }: DescribeOptions): string {
  const name = nameAndId(catalog, 'levers', id, lang);
  if (!coverage) return name;
  const state = coverage.listed.has(id) ? words.states.met : words.states.missing;
  return `${name} ${state.mark} ${state.text[lang]}`;
}

function joined(texts: readonly Text[] | undefined, lang: Lang): string {
  return list(
    (texts ?? []).map((text) => say(text, lang)),
    lang,
  );
}

/** The facts of the trend's cases; where the source text breaks off, public ones. */
function factsOf(catalog: Catalog, { cases }: Trend): Fact[] {
  return cases
    .flatMap((one) => catalog.cases.get(one)?.facts ?? [])
    .flatMap((fact) => catalog.facts.get(fact) ?? []);
}
