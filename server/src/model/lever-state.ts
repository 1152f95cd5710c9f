import type { Catalog } from '../catalog/catalog.ts';
import { countsFor } from '../catalog/mechanism-links.ts';
import type { Initiative, LeverEntry, Plan, Ref } from './plan.ts';

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

/** The ids of references, each once. */
export function unique(refs: readonly Ref[]): string[] {
  return [...new Set(refs.flatMap((ref) => ref.id ?? []))];
}

/** Initiatives by the lever that they name, by its id or by the key that the plan gives it. */
export function workByLever({
  initiatives,
  levers,
}: Plan): ReadonlyMap<string, readonly Initiative[]> {
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

/** What a plan says about a lever. */
export function leverState(
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

/** Listed without any mechanism: none planned, live, recognised in its text or in an initiative. */
export function isHollow(lever: LeverState): boolean {
  return (
    lever.entry !== undefined &&
    !lever.waived &&
    lever.planned.length + lever.live.length + lever.brought.length === 0 &&
    !lever.entry.prose
  );
}
