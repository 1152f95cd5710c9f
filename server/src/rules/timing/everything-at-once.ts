import { sectionSpan } from '../../model/places.ts';
import { defineRule } from '../rule.ts';
import { isOver, whenOf } from '../support/time.ts';

const many = 4;

export default defineRule({
  code: 'TIM408',
  name: 'everything-at-once',
  severity: 'info',
  tier: 3,
  origin: 'sense',
  title: { en: 'Everything at once', zh: '所有举措同起同止' },
  why: {
    en: 'When all work has the same time, nobody has thought about what has to come first.',
    zh: '所有工作同起同止，说明还没想过先做什么。',
  },
  message: {
    en: 'All {n} initiatives run {when}. What has to come first?',
    zh: '{n} 个举措都是 {when}，没有先后。哪个必须先做？',
  },
  variants: {
    some: {
      en: '{n} of {all} initiatives run {when}. What has to come first?',
      zh: '{all} 个举措中有 {n} 个都是 {when}，没有先后。哪个必须先做？',
    },
  },
  check({ plan, report }) {
    const groups = new Map<string, { readonly text: string; count: number }>();
    for (const one of plan.initiatives) {
      const when = whenOf(one);
      if (!when || isOver(one)) continue;
      const key = `${when.start}/${when.end}`;
      const group = groups.get(key) ?? { text: when.text, count: 0 };
      group.count++;
      groups.set(key, group);
    }
    for (const { text, count } of groups.values()) {
      if (count < many) continue;
      report({
        span: sectionSpan(plan, 'initiatives'),
        path: ['initiatives'],
        ...(count < plan.initiatives.length && { variant: 'some' }),
        data: { n: count, all: plan.initiatives.length, when: text },
      });
    }
  },
});
