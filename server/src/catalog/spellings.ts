import { kept } from '../text/kept.ts';
import { folding } from './data.generated.ts';

const holder: { traditional?: ReadonlyMap<string, string> } = {};

/** The traditional forms of a simplified character, as one string. */
function traditionalForms(): ReadonlyMap<string, string> {
  if (holder.traditional) return holder.traditional;
  const forms = new Map<string, string>();
  for (let at = 0; at < folding.length; at += 2) {
    const simple = folding.charAt(at + 1);
    forms.set(simple, `${forms.get(simple) ?? ''}${folding.charAt(at)}`);
  }
  holder.traditional = forms;
  return forms;
}

/** The first character of each pinyin initial, in dictionary order. */
const firstOfLetter = '吖八嚓哒妸发旮哈丌咔垃妈拏噢妑七呥仨他穵夕丫匝';
const letters = 'abcdefghjklmnopqrstwxyz';
const dictionary = new Intl.Collator('zh-CN-u-co-pinyin');
const hasDictionary = dictionary.resolvedOptions().locale.startsWith('zh');

const han = /\p{Script=Han}/u;

/**
 * Alternative inputs for a Chinese text: in traditional characters, with all forms of each
 * character, and by the pinyin initials. Empty for a text without Chinese characters.
 */
export const otherSpellings = kept((text: string): readonly string[] => {
  if (!han.test(text)) return [];
  const forms = traditionalForms();
  const traditional = [...text].map((character) => forms.get(character) ?? character).join('');
  const initials = hasDictionary ? [...text].map(initialOf).join('') : '';
  return [...(traditional === text ? [] : [traditional]), ...(initials === '' ? [] : [initials])];
});

/** By the character: texts are many, their characters few. */
const initialOf = kept((character: string): string => {
  if (!han.test(character)) return '';
  let found = '';
  for (let at = 0; at < letters.length; at++) {
    if (dictionary.compare(firstOfLetter.charAt(at), character) > 0) break;
    found = letters.charAt(at);
  }
  return found;
});
