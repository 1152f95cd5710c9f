import type { CaseMatch } from '../types.ts';
import { h, type Part } from './element.ts';
import { bracketed } from './models.ts';
import { joined, type Section, section } from './sections.ts';
import type { PageOptions } from './table.ts';
import { pageWords } from './words.ts';

/** The cases that resemble the plan, with the reasons. */
export const caseSection: Section = ({ cases }, options) => {
  if (cases.length === 0) return undefined;
  const { lang } = options;
  return section('cases', pageWords.cases[lang], [
    h('ol', {}, ...cases.map((one) => h('li', {}, ...caseParts(one, options)))),
  ]);
};

function caseParts(one: CaseMatch, options: PageOptions): Part[] {
  const { lang } = options;
  const common = [...one.models, ...one.trends, ...one.levers, ...one.mechanisms].map(
    (text) => text[lang],
  );
  const colon = lang === 'zh' ? '：' : ': ';
  const place = one.place ? h('span', { class: 'quiet' }, ` · ${one.place[lang]}`) : '';
  const { wentWrong } = one;
  return [
    h('h3', {}, one.name[lang], place),
    ...(wentWrong
      ? [
          h(
            'p',
            { class: 'failed' },
            `${pageWords.wentWrong[lang]}${colon}${wentWrong.text[lang]}`,
            h('span', { class: 'quiet' }, bracketed(wentWrong.note[lang], lang)),
          ),
        ]
      : []),
    h('p', {}, `${pageWords.shares[lang]}${colon}${joined(common, options)}`),
    ...(one.also.length === 0
      ? []
      : [
          h('p', {}, `${pageWords.alsoDid[lang]}${colon}`),
          h(
            'ul',
            {},
            ...one.also.map(({ mechanism, text }) =>
              h('li', {}, `${mechanism[lang]}${colon}${text[lang]}`),
            ),
          ),
        ]),
    ...(one.figures.length === 0
      ? []
      : [
          h('p', {}, `${pageWords.figures[lang]}${colon}`),
          h(
            'ul',
            {},
            ...one.figures.map(({ text, caveat }) =>
              h('li', {}, text[lang], h('span', { class: 'quiet' }, bracketed(caveat[lang], lang))),
            ),
          ),
        ]),
    ...(one.caveat ? [h('p', { class: 'note' }, one.caveat[lang])] : []),
  ];
}
