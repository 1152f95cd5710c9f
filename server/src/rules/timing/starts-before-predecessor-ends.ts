import { editPart } from '../../model/places.ts';
import type { Initiative, Plan, Ref } from '../../model/plan.ts';
import { joined } from '../../text/message.ts';
import { defineRule, type Fix } from '../rule.ts';
import { dropDependencies, inOneCycle } from '../support/dependencies.ts';
import { suggestion } from '../support/fixes.ts';
import { addMonths, monthsBetween, periodText, whenOf } from '../support/time.ts';

export default defineRule({
  code: 'TIM405',
  name: 'starts-before-predecessor-ends',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'Starts before its predecessor ends', zh: '前置未完就开始' },
  why: {
    en: 'Either the dependency is wrong, or the date is.',
    zh: '要么并不需要等，依赖写错了；要么需要等，日期写错了。',
  },
  message: {
    en: '{id} starts {start}, but it waits for {other}, which ends {end}.',
    zh: '“{id}”于 {start} 开始，而前置“{other}”要到 {end} 才结束。',
  },
  yieldsTo: { initiative: ['TIM401', 'TIM403'] },
  check({ plan, report }) {
    const all = new Map(plan.initiatives.map((one) => [one.key, one]));
    for (const one of plan.initiatives) {
      const when = whenOf(one);
      const early = one.after
        .map((ref) => ({ ref, other: all.get(ref.id ?? '') }))
        .flatMap(({ ref, other }) => {
          const before = whenOf(other);
          const waits =
            when &&
            other &&
            before &&
            when.start <= before.end &&
            !inOneCycle(plan, one.key, other.key);
          return waits ? [{ ref, other, before }] : [];
        })
        .sort((a, b) => b.before.end - a.before.end);
      const [last, ...rest] = early;
      if (!when || !last) continue;
      const { ref, other, before } = last;
      report({
        span: ref.span,
        path: ref.path,
        data: { id: one.key, start: when.from.text, other: other.key, end: before.to.text },
        about: { initiative: one.key },
        related: [
          ...(other.when
            ? [{ span: other.when.span, message: { en: 'When it ends', zh: '其结束时间' } }]
            : []),
          ...rest.map((also) => ({
            span: also.ref.span,
            message: { en: 'It waits for this one too', zh: '也在等待这一项' },
          })),
        ],
        fixes: () => [
          ...move(plan, one, all),
          ...drop(
            plan,
            one,
            early.map((link) => link.ref),
          ),
        ],
      });
    }
  },
});

/**
 * Starts after the last of the predecessors; the end moves too if it would be before the new start.
 */
function move(plan: Plan, one: Initiative, all: ReadonlyMap<string, Initiative>): Fix[] {
  const when = whenOf(one);
  const ends = one.after.flatMap((ref) => whenOf(all.get(ref.id ?? ''))?.end ?? []);
  if (!one.when || !when || ends.length === 0) return [];
  const start = Math.max(...ends) + 1;
  const end = start <= when.end ? when.end : addMonths(when.end, monthsBetween(when.start, start));
  const text = periodText(start, end);
  return suggestion(
    { en: `Move it to \`${text}\``, zh: `移至 \`${text}\`` },
    editPart(plan, one.when, text),
  );
}

function drop(plan: Plan, one: Initiative, refs: readonly Ref[]): Fix[] {
  const names = refs.map((ref) => ref.text);
  const title = {
    en: `It does not wait for ${joined(names, 'en')}`,
    zh: `不必等待 ${joined(names, 'zh')}`,
  };
  return suggestion(title, dropDependencies(plan, one, refs));
}
