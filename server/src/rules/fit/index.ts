import type { Rule } from '../rule.ts';
import crossBorderWithoutMarkets from './cross-border-without-markets.ts';
import emphasisAgainstModel from './emphasis-against-model.ts';
import localBusinessWithoutArea from './local-business-without-area.ts';
import looksLikeAnotherModel from './looks-like-another-model.ts';
import meansThatBackfire from './means-that-backfire.ts';
import modelMechanismClash from './model-mechanism-clash.ts';
import modelWithoutPlan from './model-without-plan.ts';
import multiLevelRewards from './multi-level-rewards.ts';
import profileContradictsModel from './profile-contradicts-model.ts';
import shiftMissingOrReversed from './shift-missing-or-reversed.ts';
import unknownForm from './unknown-form.ts';
import unknownModel from './unknown-model.ts';
import unregisteredSellers from './unregistered-sellers.ts';

/** Rules about model fit. A new rule is a file and a line here. */
export const fitRules: readonly Rule[] = [
  unknownModel,
  profileContradictsModel,
  looksLikeAnotherModel,
  modelWithoutPlan,
  shiftMissingOrReversed,
  emphasisAgainstModel,
  modelMechanismClash,
  multiLevelRewards,
  crossBorderWithoutMarkets,
  localBusinessWithoutArea,
  unregisteredSellers,
  unknownForm,
  meansThatBackfire,
];
