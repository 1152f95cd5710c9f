import type { Catalog } from '../../catalog/catalog.ts';
import { leversOfFact } from '../../catalog/requirements.ts';
import type { Fact, Trend } from '../../catalog/types.ts';
import type { Lang } from '../../text/language.ts';
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
import { joined } from './punctuation.ts';

/** A trend: definition, drivers, shift, the levers it asks for with their state, cases, models. */
export function trendParts(catalog: Catalog, id: string, options: DescribeOptions): Part[] {
  const trend = catalog.trends.get(id);
  if (!trend) return [];
  const { lang } = options;
  const facts = factsOf(catalog, trend);
  return [
    heading(trend.name, id, lang),
    always(trend.definition && say(trend.definition, lang)),
    always(labelled(words.core, trend.core && say(trend.core, lang), lang)),
    always(labelled(words.shift, shifts(trend, lang), lang)),
    always(
      bullets(
        words.wants,
        trend.levers.map((lever) => wanted(catalog, lever, options)),
        lang,
      ),
    ),
    full(labelled(words.driver, trend.driver && say(trend.driver, lang), lang)),
    full(labelled(words.channels, joined(trend.channels, lang), lang)),
    full(labelled(words.areas, joined(trend.areas, lang), lang)),
    full(
      labelled(words.noCaseFor, trend.areaWithoutCase && say(trend.areaWithoutCase, lang), lang),
    ),
    full(evidenceLines(catalog, facts.filter(isGood), words.case, options, 2)),
    full(
      evidenceLines(
        catalog,
        facts.filter((fact) => !isGood(fact)),
        words.failed,
        options,
        1,
      ),
    ),
    full(labelled(words.fits, names(catalog, 'models', trend.fits, lang, trend.fits.length), lang)),
  ];
}

function shifts({ shift, secondShift }: Trend, lang: Lang): string {
  return [shift, ...(secondShift ? [secondShift] : [])]
    .map((one) => fromTo(one, lang))
    .join(lang === 'zh' ? '；' : '; ');
}

/** A lever that the trend asks for, and whether the plan has it. */
function wanted(catalog: Catalog, id: string, { lang, coverage }: DescribeOptions): string {
  const name = nameAndId(catalog, 'levers', id, lang);
  if (!coverage) return name;
  const state = coverage.listed.has(id) ? words.states.met : words.states.missing;
  return `${name} ${state.mark} ${state.text[lang]}`;
}

/** The facts of the cases of the trend that bear on its levers. */
function factsOf(catalog: Catalog, { id, cases, levers }: Trend): readonly Fact[] {
  const fits = (fact: Fact): boolean =>
    leversOfFact(catalog, fact).some((lever) => levers.includes(lever));
  return [...catalog.facts.values()].filter(
    (fact) =>
      cases.includes(fact.case) ||
      fact.trend === id ||
      (fits(fact) && catalog.cases.get(fact.case)?.trends.includes(id)),
  );
}

function isGood({ kind }: Fact): boolean {
  return kind !== 'failure';
}
