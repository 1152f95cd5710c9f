import { remembered } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import type { EntryBase, Path, Plan, Ref } from './plan.ts';
import type { RefTarget } from './shape-types.ts';

/**
 * One name in a plan: of an entry of the catalogue, or of an entry of the plan
 * itself.
 */
export interface Named {
  readonly kind: RefTarget;
  readonly text: string;
  readonly id: string | undefined;
  readonly span: Span;
  readonly path: Path;
  /** The name is the key of an entry, not a reference. */
  readonly isKey: boolean;
  /** Ids of the entries that all have this name. */
  readonly ambiguous?: readonly string[] | undefined;
}

/** The references to some kinds of entries, wherever the plan makes them. */
export function refsTo(plan: Plan, ...kinds: readonly RefTarget[]): readonly Named[] {
  return namesIn(plan).filter(({ kind, isKey }) => !isKey && kinds.includes(kind));
}

const of = (kind: RefTarget, refs: readonly Ref[]): Named[] =>
  refs.map(({ text, id, span, path, ambiguous }) => ({
    kind,
    text,
    id,
    span,
    path,
    isKey: false,
    ambiguous,
  }));

const keys = (
  kind: RefTarget,
  entries: readonly (EntryBase & { readonly id?: string | undefined })[],
): Named[] =>
  entries.map((entry) => ({
    kind,
    text: entry.key,
    id: entry.id,
    span: entry.keySpan,
    path: entry.path,
    isKey: true,
  }));

function kpiRefs(plan: Plan): Ref[] {
  const { levers, initiatives, goals, phases, channels } = plan;
  return [
    ...[...levers, ...initiatives, ...goals, ...phases, ...channels].flatMap(({ kpis }) => kpis),
    ...plan.scenarios.flatMap((one) => one.kpis.map(({ ref }) => ref)),
  ];
}

function evidenceRefs(plan: Plan): Ref[] {
  const { levers, kpis, initiatives, segments, assumptions } = plan;
  const market = plan.market ? [plan.market] : [];
  return [...levers, ...kpis, ...initiatives, ...segments, ...assumptions, ...market].flatMap(
    ({ evidence }) => evidence,
  );
}

/** Every reference in a plan, in the order of the text. */
export const namesIn = remembered((plan: Plan): readonly Named[] => {
  return [
    ...of('model', [...plan.models, ...plan.initiatives.flatMap((one) => one.models)]),
    ...of('trend', plan.trends),
    ...keys('lever', plan.levers),
    ...of('lever', [
      ...plan.initiatives.flatMap((one) => one.levers),
      ...plan.risks.flatMap((risk) => risk.lever ?? []),
      ...plan.kpis.flatMap((kpi) => kpi.levers),
      ...plan.levers.flatMap((one) => one.as ?? []),
    ]),
    ...of('mechanism', [
      ...plan.levers.flatMap((one) => [...one.mechanisms, ...one.have]),
      ...plan.initiatives.flatMap((one) => one.mechanisms),
    ]),
    ...keys('kpi', plan.kpis),
    ...of(
      'kpi',
      plan.kpis.flatMap((kpi) => kpi.kpi ?? []),
    ),
    ...of('own-kpi', kpiRefs(plan)),
    ...of(
      'initiative',
      plan.initiatives.flatMap((one) => one.after),
    ),
    ...of(
      'phase',
      plan.initiatives.flatMap((one) => one.phase ?? []),
    ),
    ...of('segment', [
      ...plan.initiatives.flatMap((one) => one.segments),
      ...plan.kpis.flatMap((one) => one.segment ?? []),
    ]),
    ...of('channel', [
      ...plan.initiatives.flatMap((one) => one.channels),
      ...plan.kpis.flatMap((one) => one.channel ?? []),
    ]),
    ...of('form', plan.forms),
    ...of(
      'affected',
      plan.assumptions.flatMap((one) => one.affects),
    ),
    ...of('evidence', evidenceRefs(plan)),
  ].sort((a, b) => a.span.start - b.span.start);
});
