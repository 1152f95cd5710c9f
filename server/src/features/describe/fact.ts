import type { Catalog } from '../../catalog/catalog.ts';
import type { Fact, Grounds } from '../../catalog/types.ts';
import { figuresOf } from '../../rules/support/excerpt.ts';
import { figureText, withMetric, worldFigureText } from '../../rules/support/figure-text.ts';
import type { Lang, Text } from '../../text/language.ts';
import { escapeMarkdown, inlineCode, link, list } from '../markdown.ts';
import { words } from '../words.ts';
import { labelled, say } from './part.ts';

/**
 * A fact in full as an item of a list: what it says, and below it figures with their caveats,
 * doubts and sources.
 */
export function factLines(catalog: Catalog, fact: Fact, lang: Lang): string {
  const head = `- ${labelled(kindOf(fact), say(fact.text, lang), lang)} ${inlineCode(fact.id)}`;
  return [head, ...groundLines(catalog, fact, lang).map((line) => `  - ${line}`)].join('\n');
}

/**
 * What a fact rests on, a line each: figures with metric, unit and caveat, cautions, confidence,
 * sources.
 */
export function groundLines(catalog: Catalog, fact: Fact, lang: Lang): string[] {
  const { grounds, caution, confidence } = fact;
  const outside = catalog.publicFacts.get(fact.publicFact ?? '');
  const figures = [
    ...figuresOf(catalog, fact).map((one) => ({ ...one, text: figureText(catalog, one) })),
    ...(grounds?.figures ?? []).map((one) => ({ ...one, text: worldFigureText(catalog, one) })),
  ];
  const lines = [
    ...figures.map(({ metric, text, caveat }) =>
      labelled(words.figure, figureLine(withMetric(catalog, metric, text), caveat, lang), lang),
    ),
    labelled(words.note, caution && say(caution, lang), lang),
    confidence === 'fairly' ? labelled(words.confidence, words.fairly[lang], lang) : undefined,
    outside && `${say(outside.text, lang)} ${link(words.page[lang], outside.url)}`,
    labelled(words.source, grounds && sourcesLine(catalog, grounds, lang), lang),
  ];
  return lines.filter((line) => line !== undefined);
}

/**
 * What kind of fact it is; a claim of a case from the world has a source, a general example is no
 * company's.
 */
export function kindOf({ kind, confidence, general }: Fact): Text {
  if (general) return words.factKinds.example;
  return kind === 'claim' && confidence !== undefined ? words.ownWord : words.factKinds[kind];
}

function figureLine(figure: Text, caveat: Text, lang: Lang): string {
  const end = lang === 'zh' ? '。' : '. ';
  return `${say(figure, lang)}${end}${labelled(words.caveat, say(caveat, lang), lang)}`;
}

/**
 * Sources as links, each with publisher, date and kind, the first with how much of it was read and
 * when.
 */
function sourcesLine({ sourcesRead }: Catalog, { sources, seen }: Grounds, lang: Lang): string {
  const shown = sources.map(({ title, url, publisher, date, kind, note }, at) => {
    const about = [
      publisher,
      date === 'undated' ? words.undated[lang] : date,
      words.sourceKinds[kind][lang],
      at === 0 ? `${words.seen[seen][lang]} ${sourcesRead}` : undefined,
      note,
    ].flatMap((part) => (part === undefined ? [] : escapeMarkdown(part)));
    const brackets = lang === 'zh' ? '（）' : '()';
    return `${link(title, url)} ${brackets[0]}${list(about, lang)}${brackets[1]}`;
  });
  return shown.join(lang === 'zh' ? '；' : '; ');
}
