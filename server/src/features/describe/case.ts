import type { Catalog } from '../../catalog/catalog.ts';
import type { Fact } from '../../catalog/types.ts';
import { excerpt } from '../../rules/support/excerpt.ts';
import type { Text } from '../../text/language.ts';
import { inlineCode, link } from '../markdown.ts';
import { words } from '../words.ts';
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

/** A case: all that the catalogue knows about a company, each fact with its id. */
export function caseParts(catalog: Catalog, id: string, { lang }: DescribeOptions): Part[] {
  const found = catalog.cases.get(id);
  if (!found) return [];
  const facts = found.facts.flatMap((fact) => catalog.facts.get(fact) ?? []);
  const lines = facts.map(
    (fact) => `- ${say(excerpt(catalog, fact), lang)} ${inlineCode(fact.id)}`,
  );
  return [
    heading(found.name, id, lang),
    always(lines.slice(0, 2).join('\n')),
    full(lines.slice(2).join('\n')),
    ...facts.map(({ caution }) => full(labelled(words.note, caution && say(caution, lang), lang))),
    full(labelled(words.note, found.gap && say(found.gap, lang), lang)),
  ];
}

/** One fact of a case, or the whole case if the id is that of a case. */
export function evidenceParts(catalog: Catalog, id: string, options: DescribeOptions): Part[] {
  const fact = catalog.facts.get(id);
  if (!fact) return caseParts(catalog, id, options);
  const { lang } = options;
  const outside = catalog.publicFacts.get(fact.publicFact ?? '');
  const serves =
    fact.lever === undefined ? '' : ` · ${names(catalog, 'levers', [fact.lever], lang)}`;
  return [
    always(`${say(excerpt(catalog, fact), lang)} ${inlineCode(id)}`),
    always(`*${kindOf(fact)[lang]}*${serves}`),
    full(labelled(words.note, fact.caution && say(fact.caution, lang), lang)),
    full(outside && `${say(outside.text, lang)} ${link(words.page[lang], outside.url)}`),
  ];
}

/** The kind of fact; a claim of a public case has a source. */
function kindOf({ kind, confidence }: Fact): Text {
  return kind === 'claim' && confidence !== undefined ? words.ownWord : words.factKinds[kind];
}
