import type { Catalog } from '../catalog/catalog.ts';
import { modelName, nameOf } from '../catalog/names.ts';
import { isModel, leversOfFact } from '../catalog/requirements.ts';
import type { Case, Fact } from '../catalog/types.ts';
import type { Coverage } from '../model/coverage.ts';
import { figureText } from '../rules/support/figure-text.ts';
import type { Text } from '../text/language.ts';
import type { CaseMatch } from './types.ts';

/** How much a shared model, lever, mechanism and trend count. */
const weights = { models: 4, levers: 2, mechanisms: 3, trends: 2 } as const;
const most = 5;
const doubtful: ReadonlySet<Fact['kind']> = new Set(['anecdote', 'claim', 'example']);

/** The cases of the catalogue that resemble the plan most, the closest first. Without a shared model or lever there is no likeness. */
export function caseMatches(catalog: Catalog, coverage: Coverage): readonly CaseMatch[] {
  return [...catalog.cases.values()]
    .filter(({ truncated, counter }) => truncated !== true && counter !== 'failed')
    .flatMap((one) => matchOf(catalog, coverage, one) ?? [])
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

function matchOf(catalog: Catalog, coverage: Coverage, one: Case): CaseMatch | undefined {
  const facts = one.facts
    .flatMap((id) => catalog.facts.get(id) ?? [])
    .filter(({ kind }) => kind !== 'failure');
  const done = new Set(facts.flatMap((fact) => fact.mechanisms));
  const models = coverage.models.filter((model) =>
    one.models.some((other) => isModel(catalog, model, other)),
  );
  const levers = [...new Set(facts.flatMap((fact) => leversOfFact(catalog, fact)))].filter((id) =>
    coverage.listed.has(id),
  );
  const mechanisms = [...done].filter((id) => coverage.anywhere.has(id));
  const trends = coverage.trends.filter((id) => one.trends.includes(id));
  if (models.length + mechanisms.length + trends.length === 0) return undefined;
  const score =
    weights.models * models.length +
    weights.levers * levers.length +
    weights.mechanisms * mechanisms.length +
    weights.trends * trends.length;
  const names = (kind: 'levers' | 'mechanisms' | 'trends', ids: readonly string[]): Text[] =>
    ids.map((id) => nameOf(catalog, kind, id));
  const missing = facts.flatMap((fact) => {
    const id = fact.mechanisms.find((mechanism) => !coverage.anywhere.has(mechanism));
    return id === undefined
      ? []
      : [{ id, mechanism: nameOf(catalog, 'mechanisms', id), text: fact.text }];
  });
  const also = [...new Map(missing.map((item) => [item.id, item])).values()].map(
    ({ mechanism, text }) => ({ mechanism, text }),
  );
  const figures = [...new Set(facts.flatMap((fact) => fact.figures))].flatMap((id) => {
    const figure = catalog.benchmarks.get(id);
    return figure && figure.use !== 'never'
      ? [{ text: figureText(catalog, figure), caveat: figure.caveat }]
      : [];
  });
  const caveat = facts.every(({ kind }) => doubtful.has(kind)) ? thin : undefined;
  return {
    id: one.id,
    name: one.name,
    company: { en: one.company.en[0] ?? one.name.en, zh: one.company.zh[0] ?? one.name.zh },
    score,
    models: models.map((id) => modelName(catalog, id)),
    levers: names('levers', levers),
    mechanisms: names('mechanisms', mechanisms),
    trends: names('trends', trends),
    also,
    figures: figures.filter(({ text }) => text.en !== ''),
    ...(caveat && { caveat }),
  };
}

const thin: Text = {
  en: 'Only single examples or claims without a source are known of this case.',
  zh: '此案例只有个例或无来源的说法。',
};
