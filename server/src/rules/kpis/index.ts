import type { Rule } from '../rule.ts';
import beyondBestCase from './beyond-best-case.ts';
import cashTooShort from './cash-too-short.ts';
import contradictingNumbers from './contradicting-numbers.ts';
import costNotMeasured from './cost-not-measured.ts';
import essentialNotMeasured from './essential-not-measured.ts';
import floatWithoutLimit from './float-without-limit.ts';
import grossMarginBridge from './gross-margin-bridge.ts';
import growthBridge from './growth-bridge.ts';
import growthWithoutCounterweight from './growth-without-counterweight.ts';
import growthWithoutRetention from './growth-without-retention.ts';
import hollowGrowth from './hollow-growth.ts';
import impossibleOrder from './impossible-order.ts';
import impossibleValue from './impossible-value.ts';
import inconsistentCheckpoints from './inconsistent-checkpoints.ts';
import kpiListedTwice from './kpi-listed-twice.ts';
import kpiWithoutBaseline from './kpi-without-baseline.ts';
import kpiWithoutDueDate from './kpi-without-due-date.ts';
import kpiWithoutOwner from './kpi-without-owner.ts';
import lossWithoutRunway from './loss-without-runway.ts';
import mainDimensionNotMeasured from './main-dimension-not-measured.ts';
import marginBridge from './margin-bridge.ts';
import missingCountingRule from './missing-counting-rule.ts';
import noChangePlanned from './no-change-planned.ts';
import noKpis from './no-kpis.ts';
import noTargets from './no-targets.ts';
import relativeOrPoints from './relative-or-points.ts';
import soldAtLoss from './sold-at-loss.ts';
import targetWorseThanBaseline from './target-worse-than-baseline.ts';
import thinUnitEconomics from './thin-unit-economics.ts';
import tradeOffIgnored from './trade-off-ignored.ts';
import unitEconomicsNegative from './unit-economics-negative.ts';
import unitMismatch from './unit-mismatch.ts';
import unknownKpi from './unknown-kpi.ts';
import unreadableNumber from './unreadable-number.ts';
import unusualValue from './unusual-value.ts';
import workNotMeasured from './work-not-measured.ts';

/** Rules about KPIs and numbers. A new rule is a file and a line here. */
export const kpisRules: readonly Rule[] = [
  noKpis,
  unknownKpi,
  kpiWithoutBaseline,
  unreadableNumber,
  kpiWithoutDueDate,
  kpiWithoutOwner,
  targetWorseThanBaseline,
  impossibleValue,
  unusualValue,
  unitMismatch,
  relativeOrPoints,
  beyondBestCase,
  noChangePlanned,
  growthWithoutCounterweight,
  contradictingNumbers,
  inconsistentCheckpoints,
  missingCountingRule,
  mainDimensionNotMeasured,
  kpiListedTwice,
  impossibleOrder,
  growthWithoutRetention,
  unitEconomicsNegative,
  thinUnitEconomics,
  costNotMeasured,
  tradeOffIgnored,
  essentialNotMeasured,
  lossWithoutRunway,
  noTargets,
  floatWithoutLimit,
  marginBridge,
  cashTooShort,
  hollowGrowth,
  workNotMeasured,
  growthBridge,
  grossMarginBridge,
  soldAtLoss,
];
