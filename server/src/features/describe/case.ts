import type { Catalog } from '../../catalog/catalog.ts';
import { nameOf } from '../../catalog/names.ts';
import { factsOfCase, outcomeOf, outcomeWords, tellingFact } from '../../catalog/outcome.ts';
import type { Case, Fact } from '../../catalog/types.ts';
import { excerpt } from '../../rules/support/excerpt.ts';
import type { Lang } from '../../text/language.ts';
import { caseAddress } from '../case-address.ts';
import { inlineCode, link, list } from '../markdown.ts';
import { words } from '../words.ts';
import { factLines, groundLines, kindOf } from './fact.ts';
import {
  always,
  type DescribeOptions,
  full,
  heading,
  labelled,
  names,
  type Part,
  say,
} from './part.ts';

/**
 * A case: whose it is, where and how it ended; in short the two facts that tell it, in full all of
 * them with what they rest on.
 */
export function caseParts(catalog: Catalog, id: string, options: DescribeOptions): Part[] {
  const found = catalog.cases.get(id);
  if (!found) return [];
  const { lang, detail } = options;
  const facts = factsOfCase(catalog, found);
  const lines =
    detail === 'short'
      ? shortest(catalog, found, facts).map((fact) => `- ${told(catalog, fact, lang)}`)
      : facts.map((fact) => factLines(catalog, fact, lang));
  return [
    heading(found.name, id, lang),
    always(about(catalog, found, lang)),
    always(lines.join('\n')),
    full(labelled(words.note, found.gap && say(found.gap, lang), lang)),
    ...pageLink(found, options),
  ];
}

/** The fact that tells the case, and the first of the others. */
function shortest(catalog: Catalog, found: Case, facts: readonly Fact[]): readonly Fact[] {
  const telling = tellingFact(catalog, found);
  return facts
    .filter((fact) => fact !== telling)
    .slice(0, 1)
    .concat(telling ?? []);
}

/** Models, place and outcome in a line. */
function about(catalog: Catalog, found: Case, lang: Lang): string {
  const entries = [
    ...found.models.map((model) => nameOf(catalog, 'models', model)),
    ...found.trends.map((trend) => nameOf(catalog, 'trends', trend)),
  ];
  const outcome = outcomeOf(found);
  return [
    list(
      entries.map((name) => say(name, lang)),
      lang,
    ),
    whereOf(found, lang),
    labelled(words.outcome, outcome && outcomeWords[outcome][lang], lang),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Where it was done; of a case of the source text, that it is from there. */
function whereOf({ place, section }: Case, lang: Lang): string | undefined {
  if (place) return labelled(words.place, say(place, lang), lang);
  return section === undefined ? undefined : labelled(words.source, words.sourceText[lang], lang);
}

function told(catalog: Catalog, fact: Fact, lang: Lang): string {
  return `${say(excerpt(catalog, fact), lang)} ${inlineCode(fact.id)}`;
}

/** One fact of a case, or the whole case if the id is that of a case. */
export function evidenceParts(catalog: Catalog, id: string, options: DescribeOptions): Part[] {
  const fact = catalog.facts.get(id);
  if (!fact) return caseParts(catalog, id, options);
  const { lang } = options;
  const serves =
    fact.lever === undefined ? '' : ` · ${names(catalog, 'levers', [fact.lever], lang)}`;
  return [
    always(told(catalog, fact, lang)),
    always(`*${kindOf(fact)[lang]}*${serves}`),
    full(
      groundLines(catalog, fact, lang)
        .map((line) => `- ${line}`)
        .join('\n'),
    ),
    ...pageLink(catalog.cases.get(fact.case), options),
  ];
}

/** The short form leads to the page with all figures and sources. */
function pageLink(found: Case | undefined, { lang, detail }: DescribeOptions): Part[] {
  const address = found && detail === 'short' ? caseAddress(found, lang) : undefined;
  return address === undefined ? [] : [always(link(words.casePage[lang], address))];
}
