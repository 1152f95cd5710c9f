import type { Plan, TextField } from './plan.ts';

/** The sections whose keys are ids that the plan defines itself. */
export const ownSections = [
  'goals',
  'kpis',
  'initiatives',
  'segments',
  'phases',
  'channels',
  'scenarios',
  'decisions',
  'assumptions',
  'risks',
  'sources',
] as const;
export type OwnSection = (typeof ownSections)[number];

type EntryOf<S extends OwnSection> = Plan[S][number];

const titles: { readonly [S in OwnSection]: (entry: EntryOf<S>) => TextField | undefined } = {
  goals: ({ goal }) => goal,
  kpis: ({ name }) => name,
  initiatives: ({ name }) => name,
  segments: ({ name, who }) => name ?? who,
  phases: ({ name }) => name,
  channels: ({ name }) => name,
  scenarios: ({ name }) => name,
  decisions: ({ decision }) => decision,
  assumptions: ({ assume }) => assume,
  risks: ({ risk }) => risk,
  sources: ({ title, url }) => title ?? url,
};

/**
 * What the entries of a section call themselves, by id: their name, or the text that stands for it.
 * Entries without one are left out.
 */
export function titlesOf<S extends OwnSection>(
  plan: Plan,
  section: S,
): ReadonlyMap<string, string> {
  const entries: readonly EntryOf<S>[] = plan[section];
  return new Map(
    entries.flatMap((entry): [string, string][] => {
      const title = titles[section](entry)?.text ?? entry.entry.item?.name;
      return title === undefined ? [] : [[entry.key, title]];
    }),
  );
}
