import type { Lang, Text } from '../text/language.ts';
import { statusWords, worstFirst } from '../tracking/status.ts';
import type { TrackStatus } from '../tracking/types.ts';
import { trackWords } from './page/track-words.ts';
import type { StatusReport, StatusRow } from './status-types.ts';

/** The name of a KPI's status; of one without a recent figure, whether it has an old one. */
export function statusName({ status, series }: Pick<StatusRow, 'status' | 'series'>): Text {
  if (status !== 'no-figure') return statusWords[status].name;
  return series.length > 0 ? trackWords.old : trackWords.none;
}

/** How many KPIs have which status, the worst first. */
export function statusCounts({ kpis }: Pick<StatusReport, 'kpis'>): readonly {
  readonly status: TrackStatus;
  readonly count: number;
}[] {
  return worstFirst
    .map((status) => ({ status, count: kpis.filter((row) => row.status === status).length }))
    .filter(({ count }) => count > 0);
}

/** The same in words: `■ 1 off track · ● 3 on track`. */
export function countsInWords(counts: ReturnType<typeof statusCounts>, lang: Lang): string {
  return counts
    .map(({ status, count }) => {
      const { mark, name } = statusWords[status];
      return lang === 'zh' ? `${mark} ${name.zh} ${count}` : `${mark} ${count} ${name.en}`;
    })
    .join(' · ');
}
