import type { Config, Placed } from './config.ts';
import { fits } from './patterns.ts';

/** The patterns of a configuration, each list by itself. */
export function patternsOf(config: Config): readonly (readonly Placed[])[] {
  return [config.ignore, ...config.overrides.map(({ files }) => files)];
}

/**
 * Patterns that no plan fits: nothing below the configuration is what they were written for.
 * @param plans all plans below the configuration, relative to it; where there are none, it is there for others to build on
 */
export function unmatchedPatterns(config: Config, plans: readonly string[]): readonly Placed[] {
  if (plans.length === 0) return [];
  return patternsOf(config)
    .flat()
    .filter(({ text }) => !plans.some((plan) => fits(text.replace(/^!/, ''), plan)));
}
