import type { Catalog } from '../catalog/catalog.ts';
import { countsFor } from '../catalog/mechanism-links.ts';
import type { OperatingKey } from '../catalog/types.ts';
import type { Text } from '../text/language.ts';
import { type Forms, formsOf } from './forms.ts';
import type { Initiative, LeverEntry, Plan, Ref } from './plan.ts';
import { type Shown, shownAdvice, shownKey } from './shown.ts';
import { type Signals, signalsOf } from './signals.ts';

/** The state of one lever in a plan. */
export interface LeverState {
  readonly id: string;
  /** Its entry under `levers`. */
  readonly entry: LeverEntry | undefined;
  /** Waived, whether or not the waiver is still valid. */
  readonly waived: boolean;
  /** Planned under the lever: list items and mechanisms recognised in its text. */
  readonly planned: readonly Ref[];
  /** Live already. */
  readonly live: readonly Ref[];
  /** Initiatives that name the lever. */
  readonly initiatives: readonly Initiative[];
  /** Mechanisms of those initiatives. */
  readonly brought: readonly Ref[];
  /** Ids of all known mechanisms: planned, live or from initiatives. */
  readonly mechanisms: ReadonlySet<string>;
}

/** How far the plan meets one operating key. */
export interface KeyState {
  readonly key: OperatingKey;
  /** The key belongs to the plan's first model. */
  readonly primary: boolean;
  readonly lever: LeverState;
  /**
   * `met`; `partly` = shown, but not enough; `missing` = nothing shows it; `hollow` = lever listed
   * without any means; `wrong` = means that
   * do not do the job; `waived` = left out on purpose, or nothing that the business form can have.
   */
  readonly state: 'met' | 'partly' | 'missing' | 'hollow' | 'wrong' | 'waived';
  /** What shows it, anywhere in the plan. */
  readonly shown: Shown;
  /** Why it does not apply to the business form. */
  readonly notApplicable?: Text | undefined;
}

/** What a plan covers; the basis of every check of levers, mechanisms, models and trends. */
export interface Coverage {
  /** The plan's known models, in order, without duplicates. */
  readonly models: readonly string[];
  readonly trends: readonly string[];
  /** The state of any lever, listed or not. */
  readonly lever: (id: string) => LeverState;
  /** Levers listed under `levers`, in order, by id. */
  readonly listed: ReadonlyMap<string, LeverEntry>;
  /** One state per operating key of the plan's models, in order. */
  readonly keys: readonly KeyState[];
  /** Ids of the mechanisms that are planned, live or named anywhere in the plan. */
  readonly anywhere: ReadonlySet<string>;
  /** The business forms, as far as the plan shows them clearly. */
  readonly forms: Forms;
  /** Whether a recommended lever is listed or shown, fully or partly. */
  readonly hasAdvised: (kind: 'model' | 'trend', id: string, lever: string) => boolean;
  /** The first mention of each mechanism. */
  readonly places: ReadonlyMap<string, Ref>;
}

/** Determines what a plan covers. */
export function coverageOf(plan: Plan, catalog: Catalog): Coverage {
  const listed = new Map<string, LeverEntry>();
  const byWord = plan.levers.filter(({ via }) => via !== 'words');
  const bySense = plan.levers.filter(({ via }) => via === 'words');
  for (const entry of [...byWord, ...bySense])
    if (entry.id !== undefined && !listed.has(entry.id)) listed.set(entry.id, entry);
  const signals = signalsOf(plan, catalog);
  const { places } = signals;
  const work = workByLever(plan);
  const states = new Map<string, LeverState>();
  const lever = (id: string): LeverState => {
    const state = states.get(id) ?? leverState(catalog, id, listed.get(id), work.get(id) ?? []);
    states.set(id, state);
    return state;
  };
  const models = unique(plan.models);
  const forms = formsOf(plan, models, signals);
  return {
    models,
    trends: unique(plan.trends),
    lever,
    listed,
    keys: models.flatMap((model, index) =>
      keysOf(catalog, model).map((key) =>
        keyState(catalog, key, index === 0, lever(key.lever), signals, forms),
      ),
    ),
    anywhere: new Set(signals.mechanisms.keys()),
    forms,
    hasAdvised: (kind, id, wanted) => {
      if (listed.has(wanted) || signals.levers.has(wanted)) return true;
      const shown = shownAdvice(kind, id, wanted, signals);
      // Another lever alone does not say how.
      return shown?.state === 'there' || (shown?.mechanisms.length ?? 0) > 0;
    },
    places,
  };
}

/** The operating keys of a model, including those that a company catalogue adds. */
export function keysOf(catalog: Catalog, model: string): OperatingKey[] {
  return (catalog.models.get(model)?.keys ?? []).flatMap((id) => catalog.keys.get(id) ?? []);
}

function unique(refs: readonly Ref[]): string[] {
  return [...new Set(refs.flatMap((ref) => ref.id ?? []))];
}

/** Initiatives by the lever that they name, by its id or by the key that the plan gives it. */
function workByLever({ initiatives, levers }: Plan): ReadonlyMap<string, readonly Initiative[]> {
  const own = new Map(levers.map((entry) => [entry.key, entry.id]));
  const work = new Map<string, Initiative[]>();
  for (const one of initiatives) {
    for (const ref of one.levers) {
      const id = own.get(ref.text) ?? ref.id;
      if (id === undefined) continue;
      const list = work.get(id);
      if (!list) work.set(id, [one]);
      else if (list.at(-1) !== one) list.push(one);
    }
  }
  return work;
}

function leverState(
  catalog: Catalog,
  id: string,
  entry: LeverEntry | undefined,
  initiatives: readonly Initiative[],
): LeverState {
  const brought = initiatives.flatMap((one) => broughtTo(catalog, id, one));
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

/**
 * The means that an initiative brings to a lever: all of them, unless it works on several levers
 * and a means counts for others of these only.
 */
function broughtTo(catalog: Catalog, lever: string, one: Initiative): readonly Ref[] {
  const levers = new Set(one.levers.flatMap(({ id }) => id ?? []));
  if (levers.size < 2) return one.mechanisms;
  return one.mechanisms.filter(
    ({ id }) =>
      id === undefined ||
      countsFor(catalog, id, lever) ||
      ![...levers].some((other) => countsFor(catalog, id, other)),
  );
}

function keyState(
  catalog: Catalog,
  key: OperatingKey,
  primary: boolean,
  lever: LeverState,
  signals: Signals,
  { sure, possible }: Forms,
): KeyState {
  const shown = shownKey(catalog, key, signals, sure);
  const reasons = possible.map((form) => form.keys[key.id]?.notApplicable);
  // Where a plan has two forms, or may have, one that does without the key is enough not to ask for
  // it.
  const notApplicable = reasons.find((reason) => reason);
  const state = stateOf(key, lever, shown, notApplicable !== undefined);
  return { key, primary, lever, shown, state, notApplicable };
}

function stateOf(
  key: OperatingKey,
  lever: LeverState,
  shown: Shown,
  isOutside: boolean,
): KeyState['state'] {
  if (lever.waived) return 'waived';
  if (isHollow(lever)) return 'hollow';
  if (shown.state === 'there') return 'met';
  // The writer's own words and prose cannot be judged: unknown is not wrong.
  if (lever.entry && (lever.mechanisms.size === 0 || key.core.length === 0)) return 'met';
  if (isOutside && !lever.entry) return 'waived';
  if (shown.state === 'partly') return 'partly';
  if (isOutside) return 'waived';
  return lever.entry ? 'wrong' : 'missing';
}

/** Listed without any mechanism: none planned, live, recognised in its text or in an initiative. */
export function isHollow(lever: LeverState): boolean {
  return (
    lever.entry !== undefined &&
    !lever.waived &&
    lever.planned.length + lever.live.length + lever.brought.length === 0 &&
    !lever.entry.prose
  );
}
