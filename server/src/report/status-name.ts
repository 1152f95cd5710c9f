import type { Text } from '../text/language.ts';
import { statusWords } from '../tracking/status.ts';
import { trackWords } from './page/track-words.ts';
import type { StatusRow } from './status-types.ts';

/** The name of a KPI's status; of one whose figures are old, that they are. */
export function statusName({ status, series }: Pick<StatusRow, 'status' | 'series'>): Text {
  return status === 'no-figure' && series.length > 0 ? trackWords.old : statusWords[status].name;
}
