import type { Catalog } from '../catalog/catalog.ts';
import type { OperatingKey } from '../catalog/types.ts';
import type { Text } from '../text/language.ts';
import { type Forms, formsOf } from './forms.ts';
import { isHollow, type LeverState, leverState, unique, workByLever } from './lever-state.ts';
import type { LeverEntry, Plan, Ref } from './plan.ts';
import { type Shown, shownAdvice, shownKey } from './shown.ts';
import { type Signals, signalsOf } from './signals.ts';

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
  /** Levers that an item names, or to whose field of work something unknown belongs. */
  readonly fields: ReadonlySet<string>;
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
    fields: signals.fields,
    places,
  };
}

/** The operating keys of a model, including those that a company catalogue adds. */
export function keysOf(catalog: Catalog, model: string): OperatingKey[] {
  return (catalog.models.get(model)?.keys ?? []).flatMap((id) => catalog.keys.get(id) ?? []);
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
