import type { Catalog } from '../catalog/catalog.ts';
import type { OperatingKey } from '../catalog/types.ts';
import type { Initiative, LeverEntry, Plan, Ref } from './plan.ts';

/** What the plan does about one lever. */
export interface LeverState {
  readonly id: string;
  /** Its entry under `levers`. */
  readonly entry: LeverEntry | undefined;
  /** Left out on purpose, whether or not the reason still holds. */
  readonly waived: boolean;
  /** Planned under the lever: list items and mechanisms recognised in its text. */
  readonly planned: readonly Ref[];
  /** Live already. */
  readonly live: readonly Ref[];
  /** Initiatives that name the lever. */
  readonly initiatives: readonly Initiative[];
  /** Mechanisms of those initiatives. */
  readonly brought: readonly Ref[];
  /** Ids of all known mechanisms: planned, live or brought. */
  readonly mechanisms: ReadonlySet<string>;
}

/** How far the plan answers one operating key. */
export interface KeyState {
  readonly key: OperatingKey;
  /** The key belongs to the plan's first model. */
  readonly primary: boolean;
  readonly lever: LeverState;
  /** `met`; `missing` = lever not listed; `hollow` = listed without any means; `wrong` = means that do not do the job; `waived`. */
  readonly state: 'met' | 'missing' | 'hollow' | 'wrong' | 'waived';
}

/** What a plan covers; the ground of every check on levers, mechanisms, models and trends. */
export interface Coverage {
  /** The plan's models that are known, in order, without repeats. */
  readonly models: readonly string[];
  readonly trends: readonly string[];
  /** The state of any lever, listed or not. */
  readonly lever: (id: string) => LeverState;
  /** Levers listed under `levers`, in order, by id. */
  readonly listed: ReadonlyMap<string, LeverEntry>;
  /** One state per operating key of the plan's models, in order. */
  readonly keys: readonly KeyState[];
  /** Ids of mechanisms planned or live anywhere in the plan. */
  readonly anywhere: ReadonlySet<string>;
  /** The first place that names each mechanism. */
  readonly places: ReadonlyMap<string, Ref>;
}

/** Works out what a plan covers. */
export function coverageOf(plan: Plan, catalog: Catalog): Coverage {
  const listed = new Map<string, LeverEntry>();
  for (const entry of plan.levers)
    if (entry.id !== undefined && !listed.has(entry.id)) listed.set(entry.id, entry);
  const places = placesOfMechanisms(plan);
  const work = workByLever(plan.initiatives);
  const states = new Map<string, LeverState>();
  const lever = (id: string): LeverState => {
    const state = states.get(id) ?? leverState(id, listed.get(id), work.get(id) ?? []);
    states.set(id, state);
    return state;
  };
  const models = unique(plan.models);
  return {
    models,
    trends: unique(plan.trends),
    lever,
    listed,
    keys: models.flatMap((model, index) =>
      keysOf(catalog, model).map((key) => keyState(key, index === 0, lever(key.lever))),
    ),
    anywhere: new Set(places.keys()),
    places,
  };
}

/** The first place that names each mechanism: under levers, then in initiatives. */
function placesOfMechanisms(plan: Plan): ReadonlyMap<string, Ref> {
  const places = new Map<string, Ref>();
  const refs = [
    ...plan.levers.flatMap((entry) => [...entry.mechanisms, ...entry.recognised, ...entry.have]),
    ...plan.initiatives.flatMap((one) => one.mechanisms),
  ];
  for (const ref of refs) if (ref.id !== undefined && !places.has(ref.id)) places.set(ref.id, ref);
  return places;
}

/** The operating keys of a model, with those a company catalogue adds. */
export function keysOf(catalog: Catalog, model: string): OperatingKey[] {
  return (catalog.models.get(model)?.keys ?? []).flatMap((id) => catalog.keys.get(id) ?? []);
}

function unique(refs: readonly Ref[]): string[] {
  return [...new Set(refs.flatMap((ref) => ref.id ?? []))];
}

function workByLever(
  initiatives: readonly Initiative[],
): ReadonlyMap<string, readonly Initiative[]> {
  const work = new Map<string, Initiative[]>();
  for (const one of initiatives) {
    for (const { id } of one.levers) {
      if (id === undefined) continue;
      const list = work.get(id);
      if (!list) work.set(id, [one]);
      else if (list.at(-1) !== one) list.push(one);
    }
  }
  return work;
}

function leverState(
  id: string,
  entry: LeverEntry | undefined,
  initiatives: readonly Initiative[],
): LeverState {
  const brought = initiatives.flatMap((one) => one.mechanisms);
  const planned = entry ? [...entry.mechanisms, ...entry.recognised] : [];
  const live = entry?.have ?? [];
  const mechanisms = new Set([...planned, ...live, ...brought].flatMap((ref) => ref.id ?? []));
  return {
    id,
    entry,
    waived: entry?.waive !== undefined,
    planned,
    live,
    initiatives,
    brought,
    mechanisms,
  };
}

function keyState(key: OperatingKey, primary: boolean, lever: LeverState): KeyState {
  return { key, primary, lever, state: stateOf(key, lever) };
}

function stateOf(key: OperatingKey, lever: LeverState): KeyState['state'] {
  if (lever.waived) return 'waived';
  if (!lever.entry) return 'missing';
  if (isHollow(lever)) return 'hollow';
  // Own words and prose cannot be judged: unknown is not wrong.
  if (lever.mechanisms.size === 0) return 'met';
  return key.core.length === 0 || key.core.some((id) => lever.mechanisms.has(id)) ? 'met' : 'wrong';
}

/** Listed, and nothing says how: no mechanism planned, live, recognised in its text or brought by an initiative. */
export function isHollow(lever: LeverState): boolean {
  return (
    lever.entry !== undefined &&
    !lever.waived &&
    lever.planned.length + lever.live.length + lever.brought.length === 0 &&
    !lever.entry.prose
  );
}
