import type { ModelStrip, Trait } from '../types.ts';
import { type Element, h, type Part } from './element.ts';
import { type Section, section } from './sections.ts';
import { goTo, type PageOptions, place } from './table.ts';
import { valueWord } from './value-words.ts';
import { pageWords } from './words.ts';

/**
 * What the plan's models are about: what they stress, traits against the profile, insight, shift.
 */
export const modelSection: Section = ({ strips }, options) => {
  if (strips.length === 0) return undefined;
  const parts = strips.flatMap((strip) => stripParts(strip, options));
  return section('model', pageWords.aboutModel[options.lang], parts);
};

function stripParts(strip: ModelStrip, options: PageOptions): Part[] {
  const { lang } = options;
  const { stresses, shift, insight } = strip;
  const colon = lang === 'zh' ? '：' : ': ';
  const end = lang === 'zh' ? '。' : '. ';
  const rows: readonly (readonly [string, string])[] = [
    [
      pageWords.emphasis[lang],
      `${stresses.text[lang]}${bracketed(stresses.basis[lang], lang)}${end}${stresses.why[lang]}`,
    ],
    [
      pageWords.shift[lang],
      `${shift.from[lang]} → ${shift.to[lang]}${bracketed(shift.basis[lang], lang)}`,
    ],
    [pageWords.insight[lang], insight[lang]],
  ];
  return [
    h('h3', {}, strip.name[lang]),
    h('p', {}, strip.definition[lang]),
    h(
      'dl',
      { class: 'strip' },
      ...rows.map(([name, text]) => h('div', {}, h('dt', {}, name), h('dd', {}, text))),
    ),
    h('p', {}, `${pageWords.traits[lang]}${colon}`),
    h('ul', {}, ...strip.traits.map((trait) => traitItem(trait, options))),
  ];
}

/** A trait; where the plan's profile speaks of it, what it says and whether that fits. */
function traitItem(trait: Trait, { lang, links }: PageOptions): Element {
  const { name, text, own, fits } = trait;
  const colon = lang === 'zh' ? '：' : ': ';
  const head = text ? `${name[lang]}${colon}${text[lang]}` : name[lang];
  if (own === undefined) return h('li', {}, head);
  const word = fits === undefined ? undefined : fits ? 'fits' : 'differs';
  const parts = [
    `${head} · ${pageWords.thisPlan[lang]}${colon}${valueWord(own, lang)}`,
    ...(word ? [h('span', { class: word }, ` ${marks[word]} ${pageWords[word][lang]}`)] : []),
  ];
  return h('li', links ? {} : place(trait), ...(links ? [goTo(trait, parts)] : parts));
}

const marks = { fits: '✔', differs: '✘' } as const;

/** A text in brackets, as the language writes them, without its full stop. */
export function bracketed(text: string, lang: 'en' | 'zh'): string {
  const inside = text.replace(/[.。]$/, '');
  return lang === 'zh' ? `（${inside}）` : ` (${inside})`;
}
