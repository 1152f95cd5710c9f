import { readDate } from '../model/grammar/date.ts';
import type { Day } from '../model/grammar/day.ts';
import { UsageError } from './files.ts';

/** The day of `--today`. */
export function dayOption(text: string | undefined): Day | undefined {
  const day = text === undefined ? undefined : readDate(text).value?.start;
  if (text !== undefined && day === undefined)
    throw new UsageError({
      en: `--today ${text} is no date; write 2027-03-01`,
      zh: `--today ${text} 不是日期，写法如 2027-03-01`,
    });
  return day;
}
