import { sectionSpan } from '../../model/places.ts';
import { startOf } from '../../text/start.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { frontsOf } from '../support/fronts.ts';
import { isOver, whenOf } from '../support/time.ts';

/** From how many initiatives with the same time on it is asked, and maximum number of names. */
const [many, mostNames] = [4, 5];

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
    fronts: {
      en: '{names} are all new, and all begin within a year. Which comes first, what must it reach before the next, and which waits when money or people run short?',
      zh: '{names}都是新摊子，一年内一起上。哪一件先做、做到什么再开下一件？钱和人不够时，停哪一件？',
    },
    crowd: {
      en: '{n} initiatives begin within half a year, among them {names}, and nothing says which comes first. Which waits when money or people run short?',
      zh: '{n} 个举措在半年内一起开始，其中有{names}，没有先后主次。钱和人不够时，停哪一件？',
    },
    some: {
      en: '{n} of {all} initiatives run {when}. What has to come first?',
      zh: '{all} 个举措中有 {n} 个都是 {when}，没有先后。哪个必须先做？',
    },
  },
  check(context) {
    const { plan, report } = context;
    let isReported = false;
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
      isReported = true;
      report({
        span: sectionSpan(plan, 'initiatives'),
        path: ['initiatives'],
        ...(count < plan.initiatives.length && { variant: 'some' }),
        data: { n: count, all: plan.initiatives.length, when: text },
      });
    }
    if (!isReported) reportFronts(context);
  },
});

/** New businesses that begin together, though not on the same day. */
function reportFronts({ plan, report }: RuleContext): void {
  const fronts = frontsOf(plan);
  if (!fronts) return;
  const { work, all, days } = fronts;
  const names = work
    .slice(0, mostNames)
    .map(({ key, name }) => `“${startOf(name?.text ?? key, 40)}”`);
  report({
    span: sectionSpan(plan, 'initiatives'),
    path: ['initiatives'],
    variant: days > 200 ? 'fronts' : 'crowd',
    data: { names, n: all, new: work.length },
  });
}
