import type { Profile } from '../config/settings.ts';
import type { HoverDetail } from '../features/describe/describe.ts';
import type { Lang } from '../text/language.ts';

/** The user's settings in the editor; every value has a default, and no other settings are read. */
export interface EditorSettings {
  readonly language: 'auto' | Lang;
  readonly profile: Profile;
  /** Whether to report findings of open plans, or of every plan of the workspace. */
  readonly scope: 'openFiles' | 'workspace';
  readonly hoverDetail: HoverDetail;
}

export const defaultSettings: EditorSettings = {
  language: 'auto',
  profile: 'full',
  scope: 'openFiles',
  hoverDetail: 'full',
};

const profiles: readonly Profile[] = ['essential', 'standard', 'full'];

/** Reads the section `planwright` as sent by a client; invalid values fall back to the default. */
export function readSettings(value: unknown): EditorSettings {
  if (typeof value !== 'object' || value === null) return defaultSettings;
  const { language, profile, diagnostics, hover } = value as Record<string, unknown>;
  return {
    language: language === 'en' || language === 'zh' ? language : 'auto',
    profile: profiles.find((one) => one === profile) ?? 'full',
    scope: inner(diagnostics, 'scope') === 'workspace' ? 'workspace' : 'openFiles',
    hoverDetail: inner(hover, 'detail') === 'short' ? 'short' : 'full',
  };
}

/**
 * `zh-cn` and its like are Chinese, everything else English; undefined when the client names no
 * language.
 */
export function langOf(locale: string | undefined): Lang | undefined {
  if (locale === undefined || locale === '') return undefined;
  return /^zh\b/i.test(locale) ? 'zh' : 'en';
}

/** A value one level down: `planwright.hover.detail` comes as `{hover: {detail}}`. */
function inner(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
