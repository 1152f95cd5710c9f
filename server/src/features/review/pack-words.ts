import type { Text } from '../../text/language.ts';

/** Texts of the comment on a pull request. */
export const words = {
  title: { en: 'Strategy review', zh: '策略评审' },
  nothing: { en: 'No plan changes in meaning.', zh: '本次没有计划改变含义。' },
  coverage: { en: 'Operating keys met', zh: '运营要点覆盖' },
  waivers: { en: 'Open waivers', zh: '有效的豁免' },
  assumptions: { en: 'Assumptions to check', zh: '待验证的假设' },
  questions: { en: 'Questions to ask', zh: '评审提问' },
  until: { en: 'until {date}', zh: '至 {date}' },
  due: { en: 'due {date}', zh: '应于 {date} 验证' },
  overdue: { en: 'overdue since {date}', zh: '{date} 已到期' },
  notJudged: {
    en: 'Not judged: {n} of {all} ({words})',
    zh: '未作判断：{all} 项中的 {n} 项（{words}）',
  },
  cut: {
    en: 'The rest is too long for a comment; `planwright diff` shows all of it.',
    zh: '其余内容过长，未在评论中列出；完整内容见 `planwright diff`。',
  },
} satisfies Record<string, Text>;
