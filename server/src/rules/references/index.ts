import type { Rule } from '../rule.ts';
import ambiguousReference from './ambiguous-reference.ts';
import catalogHidesBuiltIn from './catalog-hides-built-in.ts';
import kpiNobodyMoves from './kpi-nobody-moves.ts';
import leverNotListed from './lever-not-listed.ts';
import parentPlanNotReadable from './parent-plan-not-readable.ts';
import retiredId from './retired-id.ts';
import unknownAddress from './unknown-address.ts';
import unknownInitiativeReference from './unknown-initiative-reference.ts';
import unknownKpiReference from './unknown-kpi-reference.ts';
import unknownParentGoal from './unknown-parent-goal.ts';
import unknownPartReference from './unknown-part-reference.ts';
import unreadableCatalog from './unreadable-catalog.ts';
import unusedSource from './unused-source.ts';

/** Rules about references. A new rule is a file and a line here. */
export const referencesRules: readonly Rule[] = [
  leverNotListed,
  unknownKpiReference,
  unknownInitiativeReference,
  unreadableCatalog,
  catalogHidesBuiltIn,
  kpiNobodyMoves,
  unusedSource,
  retiredId,
  ambiguousReference,
  unknownPartReference,
  parentPlanNotReadable,
  unknownParentGoal,
  unknownAddress,
];
