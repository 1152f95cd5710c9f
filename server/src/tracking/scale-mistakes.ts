/** Factors by which a figure is wrong when a percent sign or a scale (千, 万, 百万, 亿) is missing. */
const factors = [100, 1_000, 10_000, 1_000_000, 100_000_000];

/** A figure is not called a mistake unless it is this many times away from every other value. */
const far = 30;
/** After the correction it must be within this factor of the other values. */
const near = 3;

/**
 * The factor that a figure probably has too much (100) or too little (0.01) because its unit or
 * scale is missing: it is far from all other values of the KPI, and without the factor among them.
 * @param others baseline, target and other figures, in the same unit
 */
export function mistakenFactor(value: number, others: readonly number[]): number | undefined {
  const sizes = others.map(Math.abs).filter((size) => size > 0 && Number.isFinite(size));
  const size = Math.abs(value);
  if (sizes.length === 0 || size === 0 || !Number.isFinite(size)) return undefined;
  const low = Math.min(...sizes);
  const high = Math.max(...sizes);
  // Between the other values, a zero among them, nothing is far.
  if (value >= Math.min(...others) && value <= Math.max(...others)) return undefined;
  if (size > low / far && size < high * far) return undefined;
  return factors
    .flatMap((factor) => (size > high ? [factor] : [1 / factor]))
    .find((factor) => size / factor >= low / near && size / factor <= high * near);
}
