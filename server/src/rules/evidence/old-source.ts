import { dateOf, dayOf, daysInMonth } from '../../model/grammar/day.ts';
import { shown } from '../../text/message.ts';
import { defineRule } from '../rule.ts';

const years = 3;

export default defineRule({
  code: 'EVI606',
  name: 'old-source',
  severity: 'info',
  tier: 3,
  origin: 'sense',
  title: { en: 'Old source', zh: '来源过旧' },
  why: {
    en: 'Markets change; a measurement from years ago may no longer apply.',
    zh: '市场会变，多年前的数据说的可能已是另一个市场。',
  },
  message: {
    en: '{source} is from {date}. Still true?',
    zh: '来源“{source}”为 {date}，是否仍然成立？',
  },
  variants: {
    undated: {
      en: '{source} has no date. How old is it? Add `date`.',
      zh: '来源“{source}”没有日期，是什么时候的？请补 `date`。',
    },
  },
  yieldsTo: { field: ['TIM401', 'WRD003'] },
  check({ plan, report }) {
    const start = plan.period?.value?.start;
    for (const source of plan.sources) {
      const name = shown(source.title?.text ?? source.key);
      const date = source.date?.value;
      if (!source.date && plan.status === 'approved') {
        report({
          span: source.keySpan,
          path: source.path,
          variant: 'undated',
          data: { source: name },
        });
      }
      if (!source.date || !date || start === undefined) continue;
      const { year, month, day } = dateOf(start);
      const limit = dayOf(year - years, month, Math.min(day, daysInMonth(year - years, month)));
      if (limit === undefined || date.start >= limit) continue;
      report({
        span: source.date.span,
        path: source.date.path,
        data: { source: name, date: date.text },
      });
    }
  },
});
