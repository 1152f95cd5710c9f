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
export function coverageOf(plan: Plan, catalog: Catalog): PlanCoverage {
  const listed = new Map<string, LeverEntry>();
  for (const entry of plan.levers)
    if (entry.id !== undefined && !listed.has(entry.id)) listed.set(entry.id, entry);
  const places = new Map<string, Ref>();
  const note = (refs: readonly Ref[]): void => {
    for (const ref of refs)
      if (ref.id !== undefined && !places.has(ref.id)) places.set(ref.id, ref);
  };
  for (const entry of plan.levers)
    for (const refs of [entry.mechanisms, entry.recognised, entry.have]) note(refs);
  for (const one of plan.initiatives) note(one.mechanisms);
  return new PlanCoverage(
    catalog,
    unique(plan.models),
    unique(plan.trends),
    listed,
    workByLever(plan.initiatives),
    places,
  );
}

/** What a plan covers; the states of levers and keys are worked out when somebody asks. */
export class PlanCoverage implements Coverage {
  readonly models: readonly string[];
  readonly trends: readonly string[];
  readonly listed: ReadonlyMap<string, LeverEntry>;
  readonly places: ReadonlyMap<string, Ref>;
  readonly anywhere: ReadonlySet<string>;
  readonly #catalog: Catalog;
  /** The initiatives that name each lever, in order. */
  readonly #work: ReadonlyMap<string, readonly Initiative[]>;
  readonly #states = new Map<string, LeverState>();
  #keys: readonly KeyState[] | undefined;

  constructor(
    catalog: Catalog,
    models: readonly string[],
    trends: readonly string[],
    listed: ReadonlyMap<string, LeverEntry>,
    work: ReadonlyMap<string, readonly Initiative[]>,
    places: ReadonlyMap<string, Ref>,
  ) {
    this.models = models;
    this.trends = trends;
    this.listed = listed;
    this.places = places;
    this.anywhere = new Set(places.keys());
    this.#catalog = catalog;
    this.#work = work;
  }

  lever(id: string): LeverState {
    let state = this.#states.get(id);
    if (!state) {
      state = leverState(id, this.listed.get(id), this.#work.get(id) ?? []);
      this.#states.set(id, state);
    }
    return state;
  }

  get keys(): readonly KeyState[] {
    this.#keys ??= this.models.flatMap((model, index) =>
      keysOf(this.#catalog, model).map((key) => keyState(key, index === 0, this.lever(key.lever))),
    );
    return this.#keys;
  }

  /**
   * The same for initiatives that were read again and name the same levers and mechanisms as before.
   * @param pairs each initiative as it was and as it is
   */
  withInitiatives(pairs: readonly (readonly [Initiative, Initiative])[]): PlanCoverage {
    const work = new Map(this.#work);
    const places = new Map(this.places);
    for (const [before, after] of pairs) {
      for (const { id = '' } of after.levers) {
        const list = work.get(id);
        if (list)
          work.set(
            id,
            list.map((one) => (one === before ? after : one)),
          );
      }
      for (const [index, ref] of before.mechanisms.entries()) {
        const now = after.mechanisms[index];
        if (now?.id !== undefined && places.get(now.id) === ref) places.set(now.id, now);
      }
    }
    return new PlanCoverage(this.#catalog, this.models, this.trends, this.listed, work, places);
  }
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
