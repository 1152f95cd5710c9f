import type { Rule } from '../rule.ts';
import algorithmWithoutYardstick from './algorithm-without-yardstick.ts';
import audienceMeasuredBySize from './audience-measured-by-size.ts';
import channelsWithoutJoinedData from './channels-without-joined-data.ts';
import claimWithoutNumber from './claim-without-number.ts';
import halfPlannedTrend from './half-planned-trend.ts';
import personalDataWithoutChoice from './personal-data-without-choice.ts';
import trendWithoutAction from './trend-without-action.ts';
import undeclaredTrend from './undeclared-trend.ts';
import unknownTrend from './unknown-trend.ts';

/** Rules about trends. A new rule is a file and a line here. */
export const trendsRules: readonly Rule[] = [
  unknownTrend,
  trendWithoutAction,
  undeclaredTrend,
  personalDataWithoutChoice,
  claimWithoutNumber,
  channelsWithoutJoinedData,
  algorithmWithoutYardstick,
  audienceMeasuredBySize,
  halfPlannedTrend,
];
