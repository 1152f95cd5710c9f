import type { Rule } from '../rule.ts';
import conflictingMechanisms from './conflicting-mechanisms.ts';
import emptyLayer from './empty-layer.ts';
import mechanismNobodyBuilds from './mechanism-nobody-builds.ts';
import misplacedMechanism from './misplaced-mechanism.ts';
import missingPrerequisite from './missing-prerequisite.ts';
import singleMechanismForTwoLevers from './single-mechanism-for-two-levers.ts';
import unknownMechanism from './unknown-mechanism.ts';
import wrongMechanismsForModel from './wrong-mechanisms-for-model.ts';

/** Rules about mechanisms. A new rule is a file and a line here. */
export const mechanismsRules: readonly Rule[] = [
  unknownMechanism,
  misplacedMechanism,
  wrongMechanismsForModel,
  emptyLayer,
  conflictingMechanisms,
  missingPrerequisite,
  mechanismNobodyBuilds,
  singleMechanismForTwoLevers,
];
