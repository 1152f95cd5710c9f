import type { Rule } from '../rule.ts';
import channelShares from './channel-shares.ts';
import duplicateKey from './duplicate-key.ts';
import emptyResponse from './empty-response.ts';
import emptySection from './empty-section.ts';
import fullWidthPunctuation from './full-width-punctuation.ts';
import goalNobodyServes from './goal-nobody-serves.ts';
import goalWithoutKeyResult from './goal-without-key-result.ts';
import incompleteInitiative from './incomplete-initiative.ts';
import keyFigureOpen from './key-figure-open.ts';
import lostCharacters from './lost-characters.ts';
import missingField from './missing-field.ts';
import noRiskOrAssumption from './no-risk-or-assumption.ts';
import nobodyOwnsIt from './nobody-owns-it.ts';
import riskNotWatched from './risk-not-watched.ts';
import riskWithoutResponse from './risk-without-response.ts';
import scenarioOrder from './scenario-order.ts';
import silentlyChangedValue from './silently-changed-value.ts';
import unknownField from './unknown-field.ts';
import unreadableYaml from './unreadable-yaml.ts';
import unsupportedVersion from './unsupported-version.ts';
import unusableId from './unusable-id.ts';
import versionLeftOut from './version-left-out.ts';
import wrongForm from './wrong-form.ts';

/** Rules about structure. A new rule is a file and a line here. */
export const structureRules: readonly Rule[] = [
  unreadableYaml,
  unsupportedVersion,
  missingField,
  unknownField,
  wrongForm,
  duplicateKey,
  fullWidthPunctuation,
  silentlyChangedValue,
  unusableId,
  emptySection,
  incompleteInitiative,
  noRiskOrAssumption,
  riskWithoutResponse,
  lostCharacters,
  nobodyOwnsIt,
  emptyResponse,
  versionLeftOut,
  riskNotWatched,
  goalWithoutKeyResult,
  keyFigureOpen,
  goalNobodyServes,
  channelShares,
  scenarioOrder,
];
