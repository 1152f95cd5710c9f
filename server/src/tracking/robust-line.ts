import { finite, median, quantile } from './numbers.ts';

/** A measured point. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The quartiles of the pairwise slopes are the span of a forecast: one wrong figure among eight
 * spoils a quarter of all slopes, so that smallest and largest would only show the worst figure.
 */
const spanQuantiles = [0.25, 0.75] as const;

/** Pairs grow with the square of the figures: ten years of months are enough for a line. */
const mostPoints = 120;

/** A line through points that a few wrong ones do not move. */
export interface RobustLine {
  readonly slope: number;
  /** The usual distance of a point from the line (1.4826 × the median, as of a normal spread). */
  readonly noise: number;
  /** The value on the line. */
  readonly at: (x: number) => number;
  /** The least and the greatest value for the quartiles of the pairwise slopes. */
  readonly spanAt: (x: number) => readonly [number, number];
}

/**
 * The Theil–Sen line: the median of the slopes between all pairs of points, through the median of
 * what the points say with that slope (Theil 1950; Sen, JASA 63, 1968).
 * @param all in order; of very many the last ones count
 * @returns undefined for fewer than three points with different x
 */
export function robustLine(all: readonly Point[]): RobustLine | undefined {
  const points = all.slice(-mostPoints);
  if (new Set(points.map(({ x }) => x)).size < 3) return undefined;
  const scale = Math.max(...points.map(({ y }) => Math.abs(y))) || 1;
  const scaled = points.map(({ x, y }) => ({ x, y: y / scale }));
  const slopes = scaled.flatMap((a, index) =>
    scaled.slice(index + 1).flatMap((b) => (a.x === b.x ? [] : [(b.y - a.y) / (b.x - a.x)])),
  );
  const slope = median(slopes) ?? 0;
  const through = (by: number, x: number): number =>
    median(scaled.map((point) => point.y + by * (x - point.x))) ?? 0;
  const distances = scaled.map(({ x, y }) => Math.abs(y - through(slope, x)));
  const [low, high] = spanQuantiles.map((share) => quantile(slopes, share) ?? slope);
  return {
    slope: finite(slope * scale),
    noise: finite(1.4826 * (median(distances) ?? 0) * scale),
    at: (x) => finite(through(slope, x) * scale),
    spanAt: (x) => {
      const [a = slope, b = slope] = [low, high];
      const ends = [a, slope, b].map((by) => finite(through(by, x) * scale));
      return [Math.min(...ends), Math.max(...ends)];
    },
  };
}
