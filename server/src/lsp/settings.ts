import type { Lang } from '../text/language.ts';

/** What the user set; every value has a default, and nothing else of the configuration is read. */
export interface Settings {
  readonly language: 'auto' | Lang;
  readonly profile: 'essential' | 'standard' | 'full';
}

export const defaultSettings: Settings = { language: 'auto', profile: 'full' };

const profiles = ['essential', 'standard', 'full'] as const;

/** Reads the section `planwright` as a client sends it; what does not fit falls back to the default. */
export function readSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return defaultSettings;
  const { language, profile } = value as Record<string, unknown>;
  return {
    language: language === 'en' || language === 'zh' ? language : 'auto',
    profile: profiles.find((one) => one === profile) ?? 'full',
  };
}

/** The highest tier of rules a profile shows. */
export function tierOf(profile: Settings['profile']): 1 | 2 | 3 {
  return profile === 'essential' ? 1 : profile === 'standard' ? 2 : 3;
}

/** `zh-cn` and its like are Chinese, everything else English; undefined when the client names no language. */
export function langOf(locale: string | undefined): Lang | undefined {
  if (locale === undefined || locale === '') return undefined;
  return /^zh\b/i.test(locale) ? 'zh' : 'en';
}
