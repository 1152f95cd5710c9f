const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Maximum number of bars. */
const most = 12;

/** The last values of a series as a line of bars, the lowest at the bottom; empty below two. */
export function sparkline(values: readonly number[]): string {
  const last = values.filter(Number.isFinite).slice(-most);
  if (last.length < 2) return '';
  const low = Math.min(...last);
  const span = Math.max(...last) - low;
  return last
    .map((value) => bars[span === 0 ? 3 : Math.round(((value - low) / span) * (bars.length - 1))])
    .join('');
}
