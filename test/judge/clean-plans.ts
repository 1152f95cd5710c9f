// Plans that a careful strategist could have written: all models, hybrids, trends, both languages,
// short and full spelling.
import { Maker } from './clean-plan-maker.ts';
import { Writer } from './clean-plan-writer.ts';

/** The text of a clean plan; the same for the same number. */
export function cleanPlan(seed: number): string {
  const maker = new Maker(seed);
  maker.fill();
  return new Writer(maker).text(seed);
}
