// A scale that is written once, after the second of two figures.
import type { Quantity } from './grammar/value.ts';
import type { ReadField } from './plan.ts';

type Figure = ReadField<Quantity> | undefined;

/**
 * The first of two figures in the scale of the second: `10.0 -> 10.4bn`, `8 -> 10亿`. Only of
 * millions and more, and where the two are then near each other: `3 -> 2k` may be meant so.
 */
export function inScaleOf(to: Figure, from: Figure): Figure {
  const [first, last] = [from?.value, to?.value];
  if (!from || !first || !last?.scale || first.scale !== undefined) return from;
  if (first.change || last.change || first.range || last.range || first.unitText !== undefined)
    return from;
  const factor = factorOf(last);
  if (factor < million || first.number <= 0) return from;
  const times = last.number / (first.number * factor);
  if (times > near || times < 1 / near) return from;
  return { ...from, value: { ...first, number: first.number * factor, scale: last.scale } };
}

/** By what a scale multiplies the number before it. */
function factorOf({ core, number }: Quantity): number {
  const written = Number(/\d[\d,]*(?:\.\d+)?/.exec(core ?? '')?.[0].replaceAll(',', ''));
  return written > 0 ? Math.round(Math.abs(number) / written) : 1;
}

const million = 1_000_000;

/** At most how many times one is the other. */
const near = 5;
