import type { Catalog } from '../catalog/catalog.ts';
import { rankFacts } from '../catalog/evidence.ts';
import { modelName, nameOf } from '../catalog/names.ts';
import { nearness } from '../catalog/nearness.ts';
import { factsOfCase, outcomeOf } from '../catalog/outcome.ts';
import { isModel, leversOfFact } from '../catalog/requirements.ts';
import type { Case, Fact } from '../catalog/types.ts';
import { audienceOf } from '../model/audience.ts';
import { hasForm } from '../model/case-forms.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Plan } from '../model/plan.ts';
import type { Text } from '../text/language.ts';
import { caseFigures } from './case-figures.ts';
import type { CaseMatch } from './types.ts';

/** How many cases are shown that worked, and that failed. */
const most = { worked: 3, failed: 1 } as const;
/**
 * How much counts the form that plan and case share, their levers and mechanisms, at most three of
 * each, and a key that both lack.
 */
const points = { form: 3, mechanism: 2, lever: 1, trend: 3, missing: 4 } as const;
const counted = 3;
const doubtful: ReadonlySet<Fact['kind']> = new Set(['anecdote', 'claim', 'example']);

/**
 * The cases of the catalogue that resemble the plan most: those that worked, the closest first,
 * then the closest that failed. Model, form, market, mechanisms, levers and trends decide; without
 * a model, mechanism or trend in common there is no likeness.
 */
export function caseMatches(
  catalog: Catalog,
  plan: Plan,
  coverage: Coverage,
): readonly CaseMatch[] {
  const near = nearness(catalog, { ...audienceOf(plan), models: coverage.models });
  const ranked = [...catalog.cases.values()]
    .flatMap((one) => matchOf(catalog, plan, coverage, one, near(one)) ?? [])
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return [
    ...ranked.filter(({ wentWrong }) => !wentWrong).slice(0, most.worked),
    ...ranked.filter(({ wentWrong }) => wentWrong).slice(0, most.failed),
  ];
}

function matchOf(
  catalog: Catalog,
  plan: Plan,
  coverage: Coverage,
  one: Case,
  near: number,
): CaseMatch | undefined {
  const outcome = outcomeOf(one);
  const all = factsOfCase(catalog, one);
  const failure = failureOf(catalog, plan, coverage, all);
  if (outcome === undefined || (outcome !== 'worked' && !failure)) return undefined;
  const facts = all.filter(({ kind }) => kind !== 'failure');
  const models = coverage.models.filter((model) =>
    one.models.some((other) => isModel(catalog, model, other)),
  );
  const touched = outcome === 'worked' ? facts : all;
  const levers = [...new Set(touched.flatMap((fact) => leversOfFact(catalog, fact)))].filter((id) =>
    coverage.listed.has(id),
  );
  const mechanisms = [...new Set(touched.flatMap((fact) => fact.mechanisms))].filter((id) =>
    coverage.anywhere.has(id),
  );
  const trends = coverage.trends.filter((id) => one.trends.includes(id));
  if (models.length + mechanisms.length + trends.length === 0) return undefined;
  const lacking = coverage.keys.filter(
    ({ key, state }) => state !== 'met' && one.missing?.includes(key.id),
  );
  const score =
    near +
    points.mechanism * Math.min(counted, mechanisms.length) +
    points.lever * Math.min(counted, levers.length) +
    points.trend * trends.length +
    (hasForm(catalog, one, coverage.forms.sure) ? points.form : 0) +
    (lacking.length > 0 ? points.missing : 0);
  const names = (kind: 'levers' | 'mechanisms' | 'trends', ids: readonly string[]): Text[] =>
    ids.map((id) => nameOf(catalog, kind, id));
  const isThin = outcome === 'worked' && facts.every(({ kind }) => doubtful.has(kind));
  return {
    id: one.id,
    name: one.name,
    company: { en: one.company.en[0] ?? one.name.en, zh: one.company.zh[0] ?? one.name.zh },
    score,
    models: models.map((id) => modelName(catalog, id)),
    levers: names('levers', levers),
    mechanisms: names('mechanisms', mechanisms),
    trends: names('trends', trends),
    also: outcome === 'worked' ? alsoDid(catalog, coverage, facts) : [],
    figures: caseFigures(catalog, outcome === 'worked' || !failure ? facts : [failure]),
    ...(one.place && { place: one.place }),
    ...(outcome !== 'worked' && failure && { wentWrong: wentWrong(failure) }),
    ...(isThin && { caveat: thin }),
  };
}

/** What the case did that the plan does not, by mechanism. */
function alsoDid(catalog: Catalog, coverage: Coverage, facts: readonly Fact[]): CaseMatch['also'] {
  const missing = facts.flatMap(({ mechanisms, text }) => {
    const id = mechanisms.find((mechanism) => !coverage.anywhere.has(mechanism));
    return id === undefined ? [] : [{ id, mechanism: nameOf(catalog, 'mechanisms', id), text }];
  });
  return [...new Map(missing.reverse().map((item) => [item.id, item])).values()]
    .reverse()
    .slice(0, counted)
    .map(({ mechanism, text }) => ({ mechanism, text }));
}

/** What went wrong in the case: where the plan lacks the same key that first. */
function failureOf(
  catalog: Catalog,
  plan: Plan,
  coverage: Coverage,
  facts: readonly Fact[],
): Fact | undefined {
  const failures = facts.filter(({ kind }) => kind === 'failure');
  const lacking = coverage.keys.filter(({ state }) => state !== 'met').map(({ key }) => key.id);
  const same = failures.filter(({ key }) => key !== undefined && lacking.includes(key));
  return rankFacts(catalog, same.length > 0 ? same : failures, audienceOf(plan))[0];
}

function wentWrong({ text, confidence }: Fact): NonNullable<CaseMatch['wentWrong']> {
  return { text, note: confidence === 'fairly' ? uncertain : oneReason };
}

const oneReason: Text = { en: 'one of several reasons', zh: '原因之一' };
const uncertain: Text = {
  en: 'one of several reasons; not quite certain',
  zh: '原因之一；不完全确定',
};
const thin: Text = {
  en: 'This case has only single examples or claims without a source.',
  zh: '此案例只有个例或无来源的说法。',
};
