import { recordShape } from '../../model/shape.ts';
import type { RecordShape } from '../../model/shape-types.ts';

/** A kind of entry that documents contain. */
export interface Spec {
  /** The section of the plan; competitors are part of its market. */
  readonly section: string;
  readonly record: string;
  /** The field with the name or main text of an entry. */
  readonly main: string;
  /** The field for remarks, where the format has one for any text. */
  readonly rest?: string;
}

/** All of them, in the order in which a plan lists them. */
export const specs: readonly Spec[] = [
  { section: 'goals', record: 'goal', main: 'goal', rest: 'why' },
  { section: 'levers', record: 'lever', main: 'lever', rest: 'note' },
  { section: 'kpis', record: 'kpi', main: 'name', rest: 'measure' },
  { section: 'initiatives', record: 'initiative', main: 'name', rest: 'note' },
  { section: 'competitors', record: 'competitor', main: 'name', rest: 'strength' },
  { section: 'segments', record: 'segment', main: 'name', rest: 'who' },
  { section: 'economics', record: 'economics', main: 'name' },
  { section: 'phases', record: 'phase', main: 'name', rest: 'goal' },
  { section: 'channels', record: 'channel', main: 'name', rest: 'role' },
  { section: 'scenarios', record: 'scenario', main: 'name', rest: 'when' },
  { section: 'decisions', record: 'decision', main: 'decision', rest: 'why' },
  { section: 'assumptions', record: 'assumption', main: 'assume' },
  { section: 'risks', record: 'risk', main: 'risk', rest: 'response' },
  { section: 'sources', record: 'source', main: 'title', rest: 'note' },
];

/** The kind of the entries of a section. */
export function specOf(section: string | undefined): Spec | undefined {
  return specs.find((spec) => spec.section === section);
}

/** The shape of an entry; figures that the plan is based on are written like KPIs. */
export function shapeOf({ record }: Spec): RecordShape {
  return recordShape(record === 'economics' ? 'kpi' : record);
}
