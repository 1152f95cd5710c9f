import { perCatalog } from './per-catalog.ts';
import type { Catalog, Fact } from './types.ts';

/** Failures in public cases because an operating key was missing or poorly executed. */
export function failuresOfKey(catalog: Catalog, key: string): readonly Fact[] {
  return [...catalog.facts.values()].filter((fact) => fact.kind === 'failure' && fact.key === key);
}

/** Facts that are not failures. */
export function supporting(catalog: Catalog): Fact[] {
  return [...catalog.facts.values()].filter(({ kind }) => kind !== 'failure');
}

/** Facts that show a mechanism in practice. */
export const factsOfMechanism = perCatalog(
  (catalog: Catalog, mechanism: string): readonly Fact[] => {
    return supporting(catalog).filter((fact) => fact.mechanisms.includes(mechanism));
  },
);
