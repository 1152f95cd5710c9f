import type { Rule } from '../rule.ts';
import assumptionCheckedTooLate from './assumption-checked-too-late.ts';
import assumptionWithoutCheck from './assumption-without-check.ts';
import cannotBeMeasuredByThen from './cannot-be-measured-by-then.ts';
import circularDependency from './circular-dependency.ts';
import dueOutsidePeriod from './due-outside-period.ts';
import endsBeforeStart from './ends-before-start.ts';
import everythingAtOnce from './everything-at-once.ts';
import gateAfterTheMoney from './gate-after-the-money.ts';
import growthBeforeProtection from './growth-before-protection.ts';
import noGate from './no-gate.ts';
import overdue from './overdue.ts';
import planIsOver from './plan-is-over.ts';
import resultBeforeWork from './result-before-work.ts';
import startsBeforePredecessorEnds from './starts-before-predecessor-ends.ts';
import systemChangeInPeakSeason from './system-change-in-peak-season.ts';
import testWithoutPassMark from './test-without-pass-mark.ts';
import unprovenScale from './unproven-scale.ts';
import unreadableDate from './unreadable-date.ts';
import workOutsidePeriod from './work-outside-period.ts';

/** Rules about timing. A new rule is a file and a line here. */
export const timingRules: readonly Rule[] = [
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
  systemChangeInPeakSeason,
  assumptionCheckedTooLate,
  planIsOver,
  noGate,
  unprovenScale,
  gateAfterTheMoney,
  cannotBeMeasuredByThen,
  assumptionWithoutCheck,
  testWithoutPassMark,
];
