import type { Config, Placed } from './config.ts';
import { fits } from './patterns.ts';

/** The patterns of a configuration, list by list. */
export function patternsOf(config: Config): readonly (readonly Placed[])[] {
  return [config.ignore, ...config.overrides.map(({ files }) => files)];
}

/**
 * Patterns that match no plan below the configuration.
 * @param plans all plans below the configuration, relative to it; without any, the configuration is
 *   there to be extended
 */
export function unmatchedPatterns(config: Config, plans: readonly string[]): readonly Placed[] {
  if (plans.length === 0) return [];
  return patternsOf(config)
    .flat()
    .filter(({ text }) => !plans.some((plan) => fits(text.replace(/^!/, ''), plan)));
}
