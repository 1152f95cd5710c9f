import { adviceFor } from '../catalog/advice.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { modelName, nameOf } from '../catalog/names.ts';
import type { Coverage, KeyState } from '../model/coverage.ts';
import { isHollow, type LeverState } from '../model/lever-state.ts';
import type { Initiative, LeverEntry, Ref } from '../model/plan.ts';
import { same, type Text } from '../text/language.ts';
import { shownWhole } from '../text/message.ts';
import { ownWords, placeOf } from './places.ts';
import type { LeverRow, LeverStatus } from './types.ts';

/** What an initiative is called. */
export function workName(one: Initiative): string {
  return shownWhole(one.name?.text ?? one.key);
}

/**
 * Every lever that is required, recommended or planned: required ones first, then strongly
 * recommended ones, then the plan's own choice.
 */
export function leverRows(
  catalog: Catalog,
  coverage: Coverage,
  entries: readonly LeverEntry[],
): readonly LeverRow[] {
  const rows = new Map<string, LeverRow>();
  for (const key of coverage.keys) {
    const before = rows.get(key.key.lever);
    const askedBy = [...(before?.askedBy ?? []), modelName(catalog, key.key.model)];
    rows.set(key.key.lever, {
      ...rowOf(catalog, key.lever),
      kind: 'required',
      askedBy,
      state: before ? worse(before.state, key.state) : key.state,
      why: before?.why ?? key.key.why,
    });
  }
  const asking = [
    ...coverage.models.map((id) => ({ kind: 'model' as const, id, name: modelName(catalog, id) })),
    ...coverage.trends.map((id) => ({
      kind: 'trend' as const,
      id,
      name: nameOf(catalog, 'trends', id),
    })),
  ];
  for (const { kind, id, name } of asking) {
    for (const { lever, strength, why } of adviceFor(catalog, kind, id)) {
      const before = rows.get(lever.id);
      if (strength !== 'strong' || before?.kind === 'required') continue;
      const state = coverage.lever(lever.id);
      const askedBy = [...(before?.askedBy ?? []), name];
      rows.set(lever.id, {
        ...rowOf(catalog, state),
        kind: 'recommended',
        askedBy,
        state: stateOf(state),
        why: before?.why ?? why,
      });
    }
  }
  const own = entries.flatMap((entry): LeverRow[] => {
    if (entry.id !== undefined && rows.has(entry.id)) return [];
    const state = entry.id === undefined ? unknown(entry) : coverage.lever(entry.id);
    return [{ ...rowOf(catalog, state), kind: 'chosen', askedBy: [], state: stateOf(state) }];
  });
  const byId = new Map(own.map((row) => [row.id, row]));
  return [...rows.values(), ...byId.values()];
}

/** A key that two models share has the worse of the two states. */
function worse(a: LeverStatus, b: KeyState['state']): LeverStatus {
  const order: readonly LeverStatus[] = ['met', 'waived', 'partly', 'wrong', 'hollow', 'missing'];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

/** An unknown lever, with the data of the plan. */
function unknown(entry: LeverEntry): LeverState {
  const planned = [...entry.mechanisms, ...entry.recognised];
  const waived = entry.waive !== undefined;
  return {
    id: shownWhole(entry.key),
    entry,
    waived,
    planned,
    live: entry.have,
    initiatives: [],
    brought: [],
    mechanisms: new Set(),
  };
}

function stateOf(lever: LeverState): LeverStatus {
  if (lever.waived) return 'waived';
  if (!lever.entry) return 'missing';
  return isHollow(lever) ? 'hollow' : 'met';
}

function rowOf(catalog: Catalog, lever: LeverState): Omit<LeverRow, 'kind' | 'askedBy' | 'state'> {
  const { entry } = lever;
  const live = names(catalog, lever.live);
  const known = new Set(live.map(({ en }) => en));
  const planned = names(catalog, [...lever.planned, ...lever.brought]).filter(
    ({ en }) => !known.has(en),
  );
  const { waive } = entry ?? {};
  return {
    id: lever.id,
    name: nameOf(catalog, 'levers', lever.id),
    planned,
    live,
    work: lever.initiatives.map(workName),
    ...(entry && { at: placeOf(entry.span) }),
    ...(waive && {
      waived: {
        reason: ownWords(waive.reason),
        ...(waive.until && { until: ownWords(waive.until) }),
      },
    }),
  };
}

/** The names of mechanisms, each once. */
function names(catalog: Catalog, refs: readonly Ref[]): Text[] {
  const found = new Map(
    refs.map((ref) =>
      ref.id === undefined
        ? [shownWhole(ref.text), same(shownWhole(ref.text))]
        : [ref.id, nameOf(catalog, 'mechanisms', ref.id)],
    ),
  );
  return [...found.values()];
}
