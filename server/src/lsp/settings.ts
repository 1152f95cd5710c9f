import type { Profile } from '../config/settings.ts';
import type { Lang } from '../text/language.ts';

/** What the user set in the editor; every value has a default, and nothing else of the configuration is read. */
export interface EditorSettings {
  readonly language: 'auto' | Lang;
  readonly profile: Profile;
}

export const defaultSettings: EditorSettings = { language: 'auto', profile: 'full' };

const profiles: readonly Profile[] = ['essential', 'standard', 'full'];

/** Reads the section `planwright` as a client sends it; what does not fit falls back to the default. */
export function readSettings(value: unknown): EditorSettings {
  if (typeof value !== 'object' || value === null) return defaultSettings;
  const { language, profile } = value as Record<string, unknown>;
  return {
    language: language === 'en' || language === 'zh' ? language : 'auto',
    profile: profiles.find((one) => one === profile) ?? 'full',
  };
}

/** `zh-cn` and its like are Chinese, everything else English; undefined when the client names no language. */
export function langOf(locale: string | undefined): Lang | undefined {
  if (locale === undefined || locale === '') return undefined;
  return /^zh\b/i.test(locale) ? 'zh' : 'en';
}
