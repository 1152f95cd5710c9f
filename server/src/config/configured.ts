import type { Finding } from '../rules/finding.ts';
import type { Rule } from '../rules/rule.ts';
import type { Settings } from './settings.ts';

/**
 * Applies the configuration: the profile excludes higher tiers, single rules have another severity
 * or are off.
 */
export function configured(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
  settings: Settings,
): Finding[] {
  return findings
    .filter((finding) => !isOff(finding, rules, settings))
    .map((finding) => {
      const severity = settings.severities.get(finding.rule);
      return severity === undefined || severity === 'off' ? finding : { ...finding, severity };
    });
}

/** Whether a finding is left out by configuration. */
export function isOff(
  { rule }: Finding,
  rules: ReadonlyMap<string, Rule>,
  { tier, severities }: Settings,
): boolean {
  const severity = severities.get(rule);
  return severity === 'off' || (severity === undefined && (rules.get(rule)?.tier ?? 1) > tier);
}
