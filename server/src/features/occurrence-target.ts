import type { Kind } from '../catalog/types.ts';
import type { Named } from '../model/references.ts';
import type { OwnSection } from '../model/titles.ts';

/** What a name refers to: an entry of the plan, or one of the catalogue. */
export type Target =
  | { readonly of: 'plan'; readonly section: OwnSection; readonly id: string }
  | { readonly of: 'catalog'; readonly kind: Kind; readonly id: string };

/** What a name in a plan stands for. */
export function targetOf(
  name: Named,
  {
    initiatives,
    phases,
    sources,
  }: Readonly<Record<'initiatives' | 'phases' | 'sources', ReadonlySet<string>>>,
): Target | undefined {
  const { id, kind } = name;
  if (id === undefined) return undefined;
  switch (kind) {
    case 'own-kpi':
      return { of: 'plan', section: 'kpis', id };
    case 'initiative':
      return { of: 'plan', section: 'initiatives', id };
    case 'affected':
      return {
        of: 'plan',
        section: initiatives.has(id) ? 'initiatives' : phases.has(id) ? 'phases' : 'kpis',
        id,
      };
    case 'phase':
      return { of: 'plan', section: 'phases', id };
    case 'segment':
      return { of: 'plan', section: 'segments', id };
    case 'channel':
      return { of: 'plan', section: 'channels', id };
    case 'evidence':
      return sources.has(name.text)
        ? { of: 'plan', section: 'sources', id }
        : { of: 'catalog', kind, id };
    case 'model':
    case 'lever':
    case 'mechanism':
    case 'kpi':
    case 'trend':
      return { of: 'catalog', kind, id };
    default:
      return undefined;
  }
}

/** True for two names of the same thing. */
export function sameTarget(a: Target, b: Target): boolean {
  if (a.id !== b.id) return false;
  if (a.of === 'plan') return b.of === 'plan' && a.section === b.section;
  return b.of === 'catalog' && a.kind === b.kind;
}
