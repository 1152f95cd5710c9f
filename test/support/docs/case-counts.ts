import { builtinCatalog, type Catalog } from '../../../server/src/catalog/catalog.ts';
import { modelName, nameOf } from '../../../server/src/catalog/names.ts';
import { countriesOf } from '../../../server/src/catalog/nearness.ts';
import { leversOfFact } from '../../../server/src/catalog/requirements.ts';
import type { Case, Fact } from '../../../server/src/catalog/types.ts';
import { pageOfCase } from '../../../server/src/features/case-address.ts';
import { escapeMarkdown } from '../../../server/src/features/markdown.ts';
import type { Lang, Text } from '../../../server/src/text/language.ts';

/** An operating key or a trend with the cases that bear on it. */
interface CaseCount {
  readonly id: string;
  readonly name: Text;
  readonly facts: readonly Fact[];
  readonly cases: readonly Case[];
}

/** Every operating key and every trend with its cases. */
export function caseCounts(catalog: Catalog): readonly CaseCount[] {
  const count = (id: string, name: Text, fits: (fact: Fact) => boolean): CaseCount => {
    const facts = [...catalog.facts.values()].filter(fits);
    const ids = new Set(facts.map((fact) => fact.case));
    return { id, name, facts, cases: [...ids].flatMap((one) => catalog.cases.get(one) ?? []) };
  };
  const ofTrend =
    (trend: string, levers: readonly string[], cases: readonly string[]) =>
    (fact: Fact): boolean =>
      cases.includes(fact.case) ||
      fact.trend === trend ||
      (catalog.cases.get(fact.case)?.trends.includes(trend) === true &&
        leversOfFact(catalog, fact).some((lever) => levers.includes(lever)));
  return [
    ...[...catalog.keys.values()].map(({ id, model, lever }) => {
      const [of, what] = [modelName(catalog, model), nameOf(catalog, 'levers', lever)];
      const name = { en: `${of.en}: ${what.en}`, zh: `${of.zh}：${what.zh}` };
      return count(id, name, (fact) => fact.key === id);
    }),
    ...[...catalog.trends.values()].map(({ id, name, levers, cases }) =>
      count(id, name, ofTrend(id, levers, cases)),
    ),
  ];
}

const heads: Text = {
  en: '| key or trend | cases | in China | elsewhere | where it went wrong |',
  zh: '| 要点或趋势 | 案例 | 中国 | 其他地区 | 失败教训 |',
};

/** The table of keys and trends against their cases. */
export function caseCountTable(lang: Lang): string {
  const catalog = builtinCatalog();
  const linkTo = (item: Case): string =>
    `[${escapeMarkdown(item.name[lang])}](cases/${pageOfCase(item)}.md#${item.id})`;
  const lines = caseCounts(catalog).map(({ name, facts, cases }) => {
    const chinese = cases.filter((item) => countriesOf(item).includes('CN'));
    const failed = cases.filter(({ id }) =>
      facts.some((fact) => fact.case === id && fact.kind === 'failure'),
    );
    const links = (all: readonly Case[]): string =>
      all.map(linkTo).join(lang === 'zh' ? '、' : ', ') || '—';
    const others = cases.filter((item) => !chinese.includes(item));
    const cells = [
      escapeMarkdown(name[lang]),
      String(cases.length),
      links(chinese),
      links(others),
      links(failed),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [heads[lang], '|---|---|---|---|---|', ...lines].join('\n');
}
