import type { Catalog } from '../catalog/catalog.ts';
import { nameOf } from '../catalog/names.ts';
import type { Day } from '../model/grammar/day.ts';
import type { Plan, Ref } from '../model/plan.ts';
import { same } from '../text/language.ts';
import { shownWhole } from '../text/message.ts';
import { ownWords, placeOf } from './places.ts';
import type { AssumptionRow, EvidenceRow, RiskRow } from './types.ts';

/** States of an assumption that needs no further attention. */
const settled: ReadonlySet<string> = new Set(['confirmed', 'wrong']);

/** Assumptions, the earliest due date first. */
export function assumptionRows(plan: Plan, today: Day | undefined): readonly AssumptionRow[] {
  return plan.assumptions
    .map((one): AssumptionRow => {
      const due = one.checkBy?.value?.end;
      const state = ownWords(one.state);
      return {
        text: shownWhole(one.assume?.text ?? one.key),
        by: ownWords(one.checkBy),
        overdue: due !== undefined && today !== undefined && due < today && !settled.has(state),
        state,
        owner: ownWords(one.owner),
        at: placeOf(one.span),
        ...(due !== undefined && { due }),
      };
    })
    .sort((a, b) => (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER));
}

/** Risks in the order of the plan. */
export function riskRows(catalog: Catalog, plan: Plan): readonly RiskRow[] {
  return plan.risks.map((one) => ({
    text: shownWhole(one.risk?.text ?? one.key),
    likelihood: ownWords(one.likelihood),
    impact: ownWords(one.impact),
    response: ownWords(one.response),
    owner: ownWords(one.owner),
    at: placeOf(one.span),
    ...(one.lever && {
      lever:
        one.lever.id === undefined
          ? same(shownWhole(one.lever.text))
          : nameOf(catalog, 'levers', one.lever.id),
    }),
  }));
}

/** The plan's own sources, used or not, and the cases it cites. */
export function evidenceRows(catalog: Catalog, plan: Plan): readonly EvidenceRow[] {
  const cited: Ref[] = [
    ...plan.levers,
    ...plan.kpis,
    ...plan.initiatives,
    ...plan.segments,
    ...plan.assumptions,
    ...(plan.market ? [plan.market] : []),
  ].flatMap((one) => one.evidence);
  const sources = plan.sources.map(
    (one): EvidenceRow => ({
      name: same(shownWhole(one.title?.text ?? one.key)),
      kind: 'source',
      date: ownWords(one.date),
      url: ownWords(one.url),
      uses: cited.filter((ref) => ref.own && ref.id === one.key).length,
      at: placeOf(one.span),
    }),
  );
  const cases = new Map<string, EvidenceRow>();
  for (const ref of cited) {
    const id = ref.own ? undefined : ref.id?.split('/')[0];
    if (id === undefined) continue;
    const before = cases.get(id);
    const row: EvidenceRow = before ?? {
      name: nameOf(catalog, 'cases', id),
      kind: 'case',
      date: '',
      url: '',
      uses: 0,
      at: placeOf(ref.span),
    };
    cases.set(id, { ...row, uses: row.uses + 1 });
  }
  return [...sources, ...cases.values()];
}
