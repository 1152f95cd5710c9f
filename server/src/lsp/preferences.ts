import type { Lang } from '../text/language.ts';
import { defaultSettings, type EditorSettings, langOf } from './settings.ts';

/** What the user and the editor prefer. */
export class Preferences {
  settings: EditorSettings = defaultSettings;
  locale: string | undefined;

  /** The language that the user chose. */
  chosen(): Lang | undefined {
    const { language } = this.settings;
    return language === 'auto' ? undefined : language;
  }

  /** The language of the editor. */
  ofEditor(): Lang | undefined {
    return langOf(this.locale);
  }

  /** The language to answer in, by settings, editor and text. */
  language(declared?: Lang): Lang {
    return this.chosen() ?? this.ofEditor() ?? declared ?? 'en';
  }
}
