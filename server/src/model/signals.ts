import type { Catalog } from '../catalog/catalog.ts';
import { fieldsOf } from '../catalog/fields-of-work.ts';
import { normalise } from '../catalog/normalise.ts';
import { recognise } from '../catalog/recognise.ts';
import type { LeverEntry, Plan, Ref } from './plan.ts';

/** Everything that a plan does, wherever it says so. */
export interface Signals {
  /** The first place of each mechanism in a list or in the text of a lever. */
  readonly places: ReadonlyMap<string, Ref>;
  /** The same, including those in names of initiatives and in keys. */
  readonly mechanisms: ReadonlyMap<string, Ref>;
  /** Levers that are listed, counted as, or named by an item, without waived ones. */
  readonly levers: ReadonlySet<string>;
  /** Levers that an item names, or to whose field of work something unknown belongs. */
  readonly fields: ReadonlySet<string>;
  /** KPIs with a baseline. */
  readonly kpis: ReadonlySet<string>;
  readonly models: readonly string[];
  /** Names of initiatives, folded. */
  readonly work: readonly string[];
  /** Title, goals and names of all parts, folded. */
  readonly texts: string;
}

/** Collects what a plan does. */
export function signalsOf(plan: Plan, catalog: Catalog): Signals {
  // A lever without any means shows nothing.
  const open = plan.levers.filter((entry) => !entry.waive && !isEmpty(entry));
  const mechanisms = new Map<string, Ref>();
  const levers = new Set(open.flatMap(({ id }) => id ?? []));
  const add = (ref: Ref): void => {
    if (ref.id !== undefined && !mechanisms.has(ref.id)) mechanisms.set(ref.id, ref);
    if (ref.lever !== undefined) levers.add(ref.lever);
  };
  for (const { mechanisms: planned, recognised, have } of plan.levers)
    for (const refs of [planned, recognised, have]) refs.forEach(add);
  for (const one of plan.initiatives) one.mechanisms.forEach(add);
  const places = new Map(mechanisms);
  for (const ref of namedInWork(plan, catalog)) add(ref);
  const work = plan.initiatives.map(({ key, name }) => normalise(name?.text ?? key));
  return {
    models: plan.models.flatMap(({ id }) => id ?? []),
    places,
    mechanisms,
    levers,
    fields: new Set([...itemsOf(plan).flatMap(({ lever }) => lever ?? []), ...ownFields(plan)]),
    kpis: new Set(plan.kpis.flatMap(({ id, baseline }) => (baseline?.value && id) || [])),
    work,
    texts: [plan.title?.text ?? '', plan.summary?.text ?? '', plan.company?.text ?? '']
      .concat(plan.levers.flatMap(wordsOf))
      .map(normalise)
      .concat(work)
      .join('\n'),
  };
}

/** Mechanisms in the names of initiatives, and in keys of the plan's own levers. */
function namedInWork(plan: Plan, catalog: Catalog): Ref[] {
  const models = plan.models.flatMap(({ id }) => id ?? []);
  const fields = [
    ...plan.initiatives.flatMap(({ name }) => name ?? []),
    ...plan.levers
      .filter(({ via }) => via === undefined || via === 'words')
      .map(({ key, keySpan, path }) => ({ text: key, span: keySpan, path })),
  ];
  return fields.flatMap(({ text, span, path }) =>
    recognise(catalog, text, models)
      .filter(({ kind, negated }) => kind === 'mechanism' && !negated)
      .map(({ id }) => ({ text, span, path, id, via: 'words' as const })),
  );
}

/** The fields of work of keys and items in the writer's own words. */
function ownFields(plan: Plan): readonly string[] {
  const items = itemsOf(plan).filter(({ id, lever }) => id === undefined && lever === undefined);
  const keys = plan.levers.filter(({ id }) => id === undefined);
  return [...items.map(({ text }) => text), ...keys.map(({ key }) => key)].flatMap(fieldsOf);
}

/** The items of all lists of means. */
function itemsOf({ levers, initiatives }: Plan): readonly Ref[] {
  return [
    ...levers.flatMap(({ mechanisms, have }) => [...mechanisms, ...have]),
    ...initiatives.flatMap(({ mechanisms }) => mechanisms),
  ];
}

function isEmpty({ mechanisms, have, prose }: LeverEntry): boolean {
  return mechanisms.length + have.length === 0 && !prose;
}

function wordsOf({ key, mechanisms, have }: LeverEntry): string[] {
  return [key, ...[...mechanisms, ...have].map(({ text }) => text)];
}
