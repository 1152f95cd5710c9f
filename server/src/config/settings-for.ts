import { allRules } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import type { Lang } from '../text/language.ts';
import type { Config, Placed } from './config.ts';
import { isMeant } from './patterns.ts';
import { type Profile, type Settings, tierOf } from './settings.ts';

/** A configuration file in its place: `file` is the plan's path relative to it, with `/`. */
export interface Located {
  readonly config: Config;
  readonly file: string;
}

/**
 * The effective settings of a chain of configuration files for one plan.
 * @param chain the files in force, the farthest base first; later ones win
 */
export function settingsFor(chain: readonly Located[]): {
  readonly settings: Settings;
  readonly profile: Profile | undefined;
  /** The plan is excluded from checks: every rule is off. */
  readonly ignored: boolean;
} {
  const rules = new Map<string, Severity | 'off'>();
  let profile: Profile | undefined;
  let language: Lang | undefined;
  let keys: Lang | undefined;
  let ignored = false;
  for (const { config, file } of chain) {
    profile = config.profile ?? profile;
    language = config.language ?? language;
    keys = config.keys ?? keys;
    ignored ||= isMeant(textsOf(config.ignore), file);
    for (const [code, severity] of config.rules) rules.set(code, severity);
    for (const override of config.overrides) {
      if (!isMeant(textsOf(override.files), file)) continue;
      profile = override.profile ?? profile;
      for (const [code, severity] of override.rules) rules.set(code, severity);
    }
  }
  if (ignored) for (const { code } of allRules) rules.set(code, 'off');
  return {
    settings: {
      tier: tierOf(profile ?? 'full'),
      severities: rules,
      ...(language && { language }),
      ...(keys && { keys }),
    },
    profile,
    ignored,
  };
}

function textsOf(list: readonly Placed[]): string[] {
  return list.map(({ text }) => text);
}
