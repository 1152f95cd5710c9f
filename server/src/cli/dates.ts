import { readDate } from '../model/grammar/date.ts';
import type { Day } from '../model/grammar/day.ts';
import { UsageError } from './files.ts';
import type { Terminal } from './terminal.ts';

/**
 * The day to compare due dates with: `--today`, else the terminal's.
 * @throws UsageError when the text is no date
 */
export function dayOption(text: string | undefined, { today }: Pick<Terminal, 'today'>): Day {
  if (text === undefined) return today();
  const day = readDate(text).value?.start;
  if (day === undefined)
    throw new UsageError({
      en: `--today ${text} is not a date; write 2027-03-01`,
      zh: `--today ${text} 不是日期，写法如 2027-03-01`,
    });
  return day;
}
