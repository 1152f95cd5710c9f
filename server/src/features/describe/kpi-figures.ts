import type { Catalog } from '../../catalog/catalog.ts';
import { benchmarksOfKpi } from '../../catalog/kpi-links.ts';
import { nearness } from '../../catalog/nearness.ts';
import type { Benchmark, Case, Fact } from '../../catalog/types.ts';
import { audienceOf } from '../../model/audience.ts';
import { figureText, worldFigureText } from '../../rules/support/figure-text.ts';
import type { Lang } from '../../text/language.ts';
import { escapeMarkdown, link } from '../markdown.ts';
import { words } from '../words.ts';
import type { DescribeOptions } from './part.ts';
import { inBrackets } from './punctuation.ts';

/** How far figures of failures, and those that are not quite certain, come after others. */
const points = { failure: 4, fairly: 1 } as const;

/**
 * Figures of cases for a KPI as lines, each with unit, caveat and place. Cases of the plan's model
 * and market come first; figures that are no benchmark are left out.
 */
export function figureLines(catalog: Catalog, id: string, options: DescribeOptions): string[] {
  const { lang, plan, coverage } = options;
  const near = nearness(catalog, {
    ...(plan ? audienceOf(plan) : { lang }),
    models: coverage?.models ?? [],
  });
  const own = benchmarksOfKpi(catalog, id)
    .filter(({ use }) => use !== 'never')
    .map((figure) => ({
      item: catalog.cases.get(figure.case),
      doubt: 0,
      line: sourceLine(catalog, figure, lang),
    }));
  const world = [...catalog.facts.values()]
    .filter(({ measures }) => measures?.includes(id))
    .flatMap((fact) => {
      const item = catalog.cases.get(fact.case);
      const doubt =
        (fact.kind === 'failure' ? points.failure : 0) +
        (fact.confidence === 'fairly' ? points.fairly : 0);
      return item
        ? worldLines(catalog, id, item, fact, lang).map((line) => ({ item, doubt, line }))
        : [];
    });
  const others = [...own, ...world]
    .sort((a, b) => near(b.item) - b.doubt - (near(a.item) - a.doubt))
    .map(({ line }) => line);
  return [...houseLines(catalog, id, lang), ...others];
}

/** What the company itself measured, the newest catalogue first. */
function houseLines(catalog: Catalog, id: string, lang: Lang): string[] {
  const unit = catalog.kpis.get(id)?.unit ?? '';
  return [...catalog.facts.values()]
    .flatMap(({ case: owner, measured }) => {
      if (measured?.metric !== id) return [];
      const who = catalog.cases.get(owner)?.name[lang] ?? owner;
      const value = worldFigureText(catalog, { ...measured, unit })[lang];
      return [escapeMarkdown(line(who, value, measured.caveat[lang], lang))];
    })
    .reverse();
}

/** A figure of the source text, with the public page about this figure if there is one. */
function sourceLine(catalog: Catalog, figure: Benchmark, lang: Lang): string {
  const who = catalog.cases.get(figure.case)?.name[lang] ?? figure.case;
  const page = catalog.publicFacts.get(figure.publicFact ?? '');
  const text = line(who, figureText(catalog, figure)[lang], figure.caveat[lang], lang);
  const where = `${words.sourceText[lang]}${lang === 'zh' ? '' : ', '}${figure.place[lang]}`;
  const shown = escapeMarkdown(`${text}${inBrackets(where, lang)}`);
  return page ? `${shown} ${link(words.page[lang], page.url)}` : shown;
}

function worldLines(
  catalog: Catalog,
  id: string,
  { name, place }: Case,
  { grounds, confidence }: Fact,
  lang: Lang,
): string[] {
  const doubt = confidence === 'fairly' ? words.notCertain[lang] : undefined;
  const note = [place?.[lang], doubt].filter((part) => part !== undefined);
  const end = note.length > 0 ? inBrackets(note.join(lang === 'zh' ? '，' : ', '), lang) : '';
  return (grounds?.figures ?? [])
    .filter(({ metric }) => metric === id)
    .map((one) =>
      escapeMarkdown(
        `${line(name[lang], worldFigureText(catalog, one)[lang], one.caveat[lang], lang)}${end}`,
      ),
    );
}

function line(who: string, value: string, caveat: string, lang: Lang): string {
  return lang === 'zh' ? `${who}：${value}。${caveat}` : `${who}: ${value}. ${caveat}`;
}
