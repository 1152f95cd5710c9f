import type { BoardData } from '../features/report/board.ts';
import { type Element, h, type Part } from '../report/page/element.ts';
import { findingList } from '../report/page/lists.ts';
import type { Lang } from '../text/language.ts';

/** Texts of the controls. */
export const words = {
  whatIf: { en: 'What if', zh: '假如' },
  model: { en: 'the model were', zh: '模式是' },
  trend: { en: 'the trend were', zh: '趋势是' },
  asIs: { en: 'as in the plan', zh: '与计划相同' },
  none: { en: 'none', zh: '没有' },
  supposed: {
    en: 'This is the plan as it would look. Nothing has been edited.',
    zh: '以下是假设中的计划，未作任何改动。',
  },
  appear: { en: 'Would be reported', zh: '会新增的提示' },
  vanish: { en: 'Would no longer be reported', zh: '会消失的提示' },
  filter: { en: 'Show plans with', zh: '只看包含此内容的计划' },
  all: { en: 'all', zh: '全部' },
  loading: { en: 'Reading plans', zh: '正在读取计划' },
  shown: { en: 'Plans shown', zh: '已显示的计划' },
  more: { en: 'Show more plans', zh: '显示更多计划' },
  gone: { en: 'The plan no longer exists.', zh: '计划已不存在。' },
} as const;

/** A text of the board itself, in the language of the reader. */
export function say(key: keyof typeof words, lang: Lang): string {
  return words[key][lang];
}

/** No trend at all, as a choice. */
export const noTrend = '-';

/** The two what-if controls, and what the choice changes. */
export function whatIfParts(
  { choices, lang, supposed }: BoardData,
  width: number,
): readonly Part[] {
  const option = (value: string, text: string): Element => h('option', { value }, text);
  const select = (id: 'model' | 'trend', options: readonly Element[]): Part =>
    h(
      'label',
      {},
      `${words[id][lang]} `,
      h('select', { id }, option('', words.asIs[lang]), ...options),
    );
  const choice = h(
    'fieldset',
    { class: 'what-if' },
    h('legend', {}, words.whatIf[lang]),
    select(
      'model',
      choices.models.map(({ id, name }) => option(id, name[lang])),
    ),
    select('trend', [
      option(noTrend, words.none[lang]),
      ...choices.trends.map(({ id, name }) => option(id, name[lang])),
    ]),
  );
  if (!supposed) return [choice];
  const { appear, vanish } = supposed;
  return [
    choice,
    h('p', { class: 'supposed', role: 'status' }, words.supposed[lang]),
    h('h2', {}, `${words.appear[lang]} (${appear.length})`),
    findingList(appear, { lang, width, links: true }),
    h('h2', {}, `${words.vanish[lang]} (${vanish.length})`),
    findingList(vanish, { lang, width, links: true }),
  ];
}

/** The filter over many plans. */
export interface Filter {
  readonly text: string;
  readonly status: string;
}

/**
 * Number of plans drawn at first, and added with each click: a draw then stays a fraction of a
 * second.
 */
export const step = 150;
