import { find } from '../catalog/lookup.ts';
import type { Catalog } from '../catalog/types.ts';
import type { Plan } from './plan.ts';
import { fieldAt, foldedWord } from './shape.ts';
import { ownSections, titlesOf } from './titles.ts';

/** Every entry of a plan as `section.id`, in the order of the sections. */
export function addressesOf(plan: Plan): readonly string[] {
  return (['levers', ...ownSections] as const).flatMap((section) =>
    plan[section].map(({ key }) => `${section}.${key}`),
  );
}

/**
 * Whether a text names a place of a plan: an entry by id or name, with or without its section
 * before it, or a field of the format.
 */
export function isAddress(plan: Plan, catalog: Catalog, text: string): boolean {
  const parts = text.split('.');
  const head = fieldAt([parts[0] ?? ''])?.name;
  if (head === undefined) return isEntry(plan, catalog, text);
  const isSection = head === 'levers' || ownSections.some((section) => section === head);
  if (!isSection || parts.length === 1) return true;
  // Ids may contain dots, and a field of the entry may follow.
  return parts.some((_, at) => at > 0 && isEntry(plan, catalog, parts.slice(1, at + 1).join('.')));
}

function isEntry(plan: Plan, catalog: Catalog, text: string): boolean {
  const word = foldedWord(text);
  const names = ownSections.flatMap((section) => [
    ...plan[section].map(({ key }) => key),
    ...titlesOf(plan, section).values(),
  ]);
  if ([...names, ...plan.levers.map(({ key }) => key)].some((name) => foldedWord(name) === word))
    return true;
  const models = plan.models.flatMap(({ id }) => id ?? []);
  const lever = find(catalog, 'lever', text, models)?.id;
  const kpi = find(catalog, 'kpi', text, models)?.id;
  return (
    (lever !== undefined && plan.levers.some(({ id }) => id === lever)) ||
    (kpi !== undefined && plan.kpis.some(({ id }) => id === kpi))
  );
}
