import type { Path } from '../../model/plan.ts';
import type { Text } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import { csvRow } from '../../tracking/csv-adapter.ts';
import type { ReadLine } from '../../tracking/figures.ts';
import type { Tracking } from '../../tracking/tracking.ts';
import type { Fix } from '../rule.ts';
import { suggestion } from './fixes.ts';

/**
 * The address of a line of figures: that of the same value in the plan, so that `ignore` can name
 * it; of a line without a KPI its number.
 */
export function lineAddress({ kpi, line }: ReadLine): Path {
  if (!kpi) return ['actuals', String(line.row.line)];
  return ['kpis', kpi.key, 'actuals', ...(line.date ? [line.date.text] : [])];
}

/** Another text for a cell, quoted where the file needs it. */
export function cellFix(
  { file }: Tracking,
  span: Span,
  text: string | undefined,
  title?: Text,
): Fix[] {
  if (text === undefined) return [];
  return suggestion(title ?? { en: `Write \`${text}\``, zh: `改为 \`${text}\`` }, [
    { span, newText: csvRow([text], file?.delimiter ?? ',') },
  ]);
}
