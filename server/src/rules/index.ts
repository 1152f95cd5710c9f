import acquisitionSumMismatch from './budget/acquisition-sum-mismatch.ts';
import amountOutOfScale from './budget/amount-out-of-scale.ts';
import concentratedBudget from './budget/concentrated-budget.ts';
import currencyMissingOrMixed from './budget/currency-missing-or-mixed.ts';
import initiativeWithoutBudget from './budget/initiative-without-budget.ts';
import moneyAgainstTheShift from './budget/money-against-the-shift.ts';
import moneyOffTheModel from './budget/money-off-the-model.ts';
import overBudget from './budget/over-budget.ts';
import requiredLeverWithoutMoney from './budget/required-lever-without-money.ts';
import spendBeyondReturn from './budget/spend-beyond-return.ts';
import keyLanguage from './config/key-language.ts';
import otherCatalogVersion from './config/other-catalog-version.ts';
import unknownConfiguredRule from './config/unknown-configured-rule.ts';
import unmatchedPattern from './config/unmatched-pattern.ts';
import unusableConfiguredFile from './config/unusable-configured-file.ts';
import anecdotalEvidence from './evidence/anecdotal-evidence.ts';
import caseWithoutContent from './evidence/case-without-content.ts';
import evidenceNotFound from './evidence/evidence-not-found.ts';
import evidenceOffTopic from './evidence/evidence-off-topic.ts';
import misquotedFigure from './evidence/misquoted-figure.ts';
import numberWithoutSource from './evidence/number-without-source.ts';
import oldSource from './evidence/old-source.ts';
import crossBorderWithoutMarkets from './fit/cross-border-without-markets.ts';
import emphasisAgainstModel from './fit/emphasis-against-model.ts';
import localBusinessWithoutArea from './fit/local-business-without-area.ts';
import looksLikeAnotherModel from './fit/looks-like-another-model.ts';
import modelMechanismClash from './fit/model-mechanism-clash.ts';
import modelWithoutPlan from './fit/model-without-plan.ts';
import multiLevelRewards from './fit/multi-level-rewards.ts';
import profileContradictsModel from './fit/profile-contradicts-model.ts';
import shiftMissingOrReversed from './fit/shift-missing-or-reversed.ts';
import unknownModel from './fit/unknown-model.ts';
import unregisteredSellers from './fit/unregistered-sellers.ts';
import expiredIgnore from './ignoring/expired-ignore.ts';
import ignoreWithoutReason from './ignoring/ignore-without-reason.ts';
import unknownIgnoredRule from './ignoring/unknown-ignored-rule.ts';
import unusedIgnore from './ignoring/unused-ignore.ts';
import beyondBestCase from './kpis/beyond-best-case.ts';
import contradictingNumbers from './kpis/contradicting-numbers.ts';
import costNotMeasured from './kpis/cost-not-measured.ts';
import essentialNotMeasured from './kpis/essential-not-measured.ts';
import growthWithoutCounterweight from './kpis/growth-without-counterweight.ts';
import growthWithoutRetention from './kpis/growth-without-retention.ts';
import impossibleOrder from './kpis/impossible-order.ts';
import impossibleValue from './kpis/impossible-value.ts';
import inconsistentCheckpoints from './kpis/inconsistent-checkpoints.ts';
import kpiListedTwice from './kpis/kpi-listed-twice.ts';
import kpiWithoutBaseline from './kpis/kpi-without-baseline.ts';
import kpiWithoutDueDate from './kpis/kpi-without-due-date.ts';
import kpiWithoutOwner from './kpis/kpi-without-owner.ts';
import lossWithoutRunway from './kpis/loss-without-runway.ts';
import mainDimensionNotMeasured from './kpis/main-dimension-not-measured.ts';
import missingCountingRule from './kpis/missing-counting-rule.ts';
import noChangePlanned from './kpis/no-change-planned.ts';
import noKpis from './kpis/no-kpis.ts';
import relativeOrPoints from './kpis/relative-or-points.ts';
import targetWorseThanBaseline from './kpis/target-worse-than-baseline.ts';
import thinUnitEconomics from './kpis/thin-unit-economics.ts';
import tradeOffIgnored from './kpis/trade-off-ignored.ts';
import unitEconomicsNegative from './kpis/unit-economics-negative.ts';
import unitMismatch from './kpis/unit-mismatch.ts';
import unknownKpi from './kpis/unknown-kpi.ts';
import unreadableNumber from './kpis/unreadable-number.ts';
import unusualValue from './kpis/unusual-value.ts';
import aliasInsteadOfId from './levers/alias-instead-of-id.ts';
import invalidWaiver from './levers/invalid-waiver.ts';
import leverListedTwice from './levers/lever-listed-twice.ts';
import leverOnlyInProse from './levers/lever-only-in-prose.ts';
import leverWithoutContent from './levers/lever-without-content.ts';
import leverWithoutInitiative from './levers/lever-without-initiative.ts';
import leverWithoutKpi from './levers/lever-without-kpi.ts';
import missingRecommendedLever from './levers/missing-recommended-lever.ts';
import missingRequiredLever from './levers/missing-required-lever.ts';
import unknownLever from './levers/unknown-lever.ts';
import weakWaiver from './levers/weak-waiver.ts';
import conflictingMechanisms from './mechanisms/conflicting-mechanisms.ts';
import emptyLayer from './mechanisms/empty-layer.ts';
import mechanismNobodyBuilds from './mechanisms/mechanism-nobody-builds.ts';
import misplacedMechanism from './mechanisms/misplaced-mechanism.ts';
import missingPrerequisite from './mechanisms/missing-prerequisite.ts';
import singleMechanismForTwoLevers from './mechanisms/single-mechanism-for-two-levers.ts';
import unknownMechanism from './mechanisms/unknown-mechanism.ts';
import wrongMechanismsForModel from './mechanisms/wrong-mechanisms-for-model.ts';
import ambiguousReference from './references/ambiguous-reference.ts';
import catalogHidesBuiltIn from './references/catalog-hides-built-in.ts';
import kpiNobodyMoves from './references/kpi-nobody-moves.ts';
import leverNotListed from './references/lever-not-listed.ts';
import parentPlanNotReadable from './references/parent-plan-not-readable.ts';
import retiredId from './references/retired-id.ts';
import unknownInitiativeReference from './references/unknown-initiative-reference.ts';
import unknownKpiReference from './references/unknown-kpi-reference.ts';
import unknownParentGoal from './references/unknown-parent-goal.ts';
import unknownPartReference from './references/unknown-part-reference.ts';
import unreadableCatalog from './references/unreadable-catalog.ts';
import unusedSource from './references/unused-source.ts';
import { groups, type Rule } from './rule.ts';
import channelShares from './structure/channel-shares.ts';
import duplicateKey from './structure/duplicate-key.ts';
import emptyResponse from './structure/empty-response.ts';
import emptySection from './structure/empty-section.ts';
import fullWidthPunctuation from './structure/full-width-punctuation.ts';
import goalNobodyServes from './structure/goal-nobody-serves.ts';
import goalWithoutKeyResult from './structure/goal-without-key-result.ts';
import incompleteInitiative from './structure/incomplete-initiative.ts';
import lostCharacters from './structure/lost-characters.ts';
import missingField from './structure/missing-field.ts';
import noRiskOrAssumption from './structure/no-risk-or-assumption.ts';
import nobodyOwnsIt from './structure/nobody-owns-it.ts';
import riskNotWatched from './structure/risk-not-watched.ts';
import riskWithoutResponse from './structure/risk-without-response.ts';
import scenarioOrder from './structure/scenario-order.ts';
import silentlyChangedValue from './structure/silently-changed-value.ts';
import unknownField from './structure/unknown-field.ts';
import unreadableYaml from './structure/unreadable-yaml.ts';
import unsupportedVersion from './structure/unsupported-version.ts';
import unusableId from './structure/unusable-id.ts';
import versionLeftOut from './structure/version-left-out.ts';
import wrongForm from './structure/wrong-form.ts';
import assumptionCheckedTooLate from './timing/assumption-checked-too-late.ts';
import cannotBeMeasuredByThen from './timing/cannot-be-measured-by-then.ts';
import circularDependency from './timing/circular-dependency.ts';
import dueOutsidePeriod from './timing/due-outside-period.ts';
import endsBeforeStart from './timing/ends-before-start.ts';
import everythingAtOnce from './timing/everything-at-once.ts';
import gateAfterTheMoney from './timing/gate-after-the-money.ts';
import growthBeforeProtection from './timing/growth-before-protection.ts';
import noGate from './timing/no-gate.ts';
import overdue from './timing/overdue.ts';
import planIsOver from './timing/plan-is-over.ts';
import resultBeforeWork from './timing/result-before-work.ts';
import startsBeforePredecessorEnds from './timing/starts-before-predecessor-ends.ts';
import systemChangeInPeakSeason from './timing/system-change-in-peak-season.ts';
import unprovenScale from './timing/unproven-scale.ts';
import unreadableDate from './timing/unreadable-date.ts';
import workOutsidePeriod from './timing/work-outside-period.ts';
import algorithmWithoutYardstick from './trends/algorithm-without-yardstick.ts';
import audienceMeasuredBySize from './trends/audience-measured-by-size.ts';
import channelsWithoutJoinedData from './trends/channels-without-joined-data.ts';
import claimWithoutNumber from './trends/claim-without-number.ts';
import halfPlannedTrend from './trends/half-planned-trend.ts';
import personalDataWithoutChoice from './trends/personal-data-without-choice.ts';
import trendWithoutAction from './trends/trend-without-action.ts';
import undeclaredTrend from './trends/undeclared-trend.ts';
import unknownTrend from './trends/unknown-trend.ts';
import guaranteedOutcome from './wording/guaranteed-outcome.ts';
import languageDiffers from './wording/language-differs.ts';
import oneThingSeveralNames from './wording/one-thing-several-names.ts';
import placeholderLeft from './wording/placeholder-left.ts';
import superlativeClaim from './wording/superlative-claim.ts';
import unmeasurableGoal from './wording/unmeasurable-goal.ts';
import wordsInsteadOfMechanism from './wording/words-instead-of-mechanism.ts';

/** All rules, in the order of their codes' groups. A new rule is a file and a line here. */
export const allRules: readonly Rule[] = [
  unreadableYaml,
  unsupportedVersion,
  missingField,
  unknownField,
  wrongForm,
  duplicateKey,
  fullWidthPunctuation,
  silentlyChangedValue,
  unusableId,
  versionLeftOut,
  emptySection,
  incompleteInitiative,
  noRiskOrAssumption,
  riskWithoutResponse,
  emptyResponse,
  riskNotWatched,
  goalWithoutKeyResult,
  goalNobodyServes,
  channelShares,
  scenarioOrder,
  lostCharacters,
  nobodyOwnsIt,
  missingRequiredLever,
  leverWithoutContent,
  leverWithoutInitiative,
  leverWithoutKpi,
  missingRecommendedLever,
  unknownLever,
  invalidWaiver,
  leverOnlyInProse,
  leverListedTwice,
  aliasInsteadOfId,
  weakWaiver,
  unknownMechanism,
  misplacedMechanism,
  wrongMechanismsForModel,
  emptyLayer,
  conflictingMechanisms,
  missingPrerequisite,
  mechanismNobodyBuilds,
  singleMechanismForTwoLevers,
  noKpis,
  unknownKpi,
  kpiWithoutBaseline,
  unreadableNumber,
  kpiWithoutDueDate,
  kpiWithoutOwner,
  costNotMeasured,
  essentialNotMeasured,
  lossWithoutRunway,
  tradeOffIgnored,
  targetWorseThanBaseline,
  impossibleValue,
  unusualValue,
  unitMismatch,
  relativeOrPoints,
  beyondBestCase,
  noChangePlanned,
  growthWithoutCounterweight,
  growthWithoutRetention,
  contradictingNumbers,
  inconsistentCheckpoints,
  missingCountingRule,
  mainDimensionNotMeasured,
  kpiListedTwice,
  impossibleOrder,
  unitEconomicsNegative,
  thinUnitEconomics,
  unreadableDate,
  workOutsidePeriod,
  endsBeforeStart,
  dueOutsidePeriod,
  startsBeforePredecessorEnds,
  circularDependency,
  resultBeforeWork,
  everythingAtOnce,
  growthBeforeProtection,
  overdue,
  planIsOver,
  noGate,
  unprovenScale,
  gateAfterTheMoney,
  cannotBeMeasuredByThen,
  systemChangeInPeakSeason,
  assumptionCheckedTooLate,
  overBudget,
  initiativeWithoutBudget,
  currencyMissingOrMixed,
  requiredLeverWithoutMoney,
  moneyAgainstTheShift,
  spendBeyondReturn,
  concentratedBudget,
  amountOutOfScale,
  moneyOffTheModel,
  acquisitionSumMismatch,
  evidenceNotFound,
  evidenceOffTopic,
  misquotedFigure,
  anecdotalEvidence,
  numberWithoutSource,
  oldSource,
  caseWithoutContent,
  leverNotListed,
  unknownKpiReference,
  unknownInitiativeReference,
  unreadableCatalog,
  catalogHidesBuiltIn,
  kpiNobodyMoves,
  unusedSource,
  retiredId,
  keyLanguage,
  ambiguousReference,
  unknownPartReference,
  parentPlanNotReadable,
  unknownParentGoal,
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
  unknownTrend,
  trendWithoutAction,
  undeclaredTrend,
  personalDataWithoutChoice,
  claimWithoutNumber,
  channelsWithoutJoinedData,
  algorithmWithoutYardstick,
  audienceMeasuredBySize,
  halfPlannedTrend,
  wordsInsteadOfMechanism,
  unmeasurableGoal,
  placeholderLeft,
  superlativeClaim,
  oneThingSeveralNames,
  languageDiffers,
  guaranteedOutcome,
  unusedIgnore,
  expiredIgnore,
  ignoreWithoutReason,
  unknownIgnoredRule,
  unknownConfiguredRule,
  unusableConfiguredFile,
  otherCatalogVersion,
  unmatchedPattern,
];

/** A rule by code (`LEV101`) or readable name, in any case. */
export function findRule(word: string): Rule | undefined {
  const wanted = word.trim().toLowerCase();
  return allRules.find((rule) => rule.code.toLowerCase() === wanted || rule.name === wanted);
}

/**
 * Resolves a word that names rules: to the code of one rule, by code or readable name, or to the
 * letters of a group (`LEV`); in any case. All codes that start with it are meant.
 */
export function ruleName(word: string): string | undefined {
  const group = word.trim().toUpperCase();
  return Object.hasOwn(groups, group) ? group : findRule(word)?.code;
}

/** The rules that a word names: one, all of a group, or none. */
export function rulesNamed(word: string): readonly Rule[] {
  const name = ruleName(word);
  return name === undefined ? [] : allRules.filter(({ code }) => code.startsWith(name));
}

/** Every word that names rules. */
export const ruleWords: readonly string[] = [
  ...allRules.flatMap(({ code, name }) => [code, name]),
  ...Object.keys(groups),
];
