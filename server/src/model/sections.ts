import type { Assumption, Initiative, KpiEntry, LeverEntry, Risk, Source } from './plan.ts';

/** The types of the entries of a plan's sections. */
export interface SectionEntries {
  readonly levers: LeverEntry;
  readonly kpis: KpiEntry;
  readonly initiatives: Initiative;
  readonly assumptions: Assumption;
  readonly risks: Risk;
  readonly sources: Source;
}

export type Section = keyof SectionEntries;

/** The keys of the sections, in the order of the format. */
export const sections = [
  'levers',
  'kpis',
  'initiatives',
  'assumptions',
  'risks',
  'sources',
] as const satisfies readonly Section[];
