import type { Initiative, Plan, Ref } from '../../model/plan.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cycles, dropDependencies } from '../support/dependencies.ts';
import { suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'TIM406',
  name: 'circular-dependency',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  title: { en: 'Circular dependency', zh: '循环依赖' },
  why: {
    en: 'Initiatives that depend on each other never start.',
    zh: '互相等待的举措谁也开始不了。',
  },
  message: {
    en: '{chain}: each waits for the next.',
    zh: '{chain} 互为前置，形成循环。',
  },
  yieldsTo: { initiative: ['TIM401'] },
  check({ plan, report }) {
    for (const group of cycles(plan)) {
      const links = circle(group);
      const [first, ...others] = links;
      if (!first) continue;
      report({
        span: first.one.keySpan,
        path: first.one.path,
        data: { chain: [...links.map(({ one }) => one.key), first.one.key].join(' -> ') },
        about: { initiative: group.map((one) => one.key) },
        related: others.map(({ one }) => ({
          span: one.keySpan,
          message: { en: `${one.key} is part of the circle`, zh: `${one.key} 也在循环中` },
        })),
        fixes: () => links.flatMap(({ one, ref }) => cut(plan, one, ref)),
      });
    }
  },
});

interface Link {
  readonly one: Initiative;
  /** The initiatives it depends on. */
  readonly ref: Ref;
}

/** A shortest cycle that starts at the first initiative of the group. */
function circle(group: readonly Initiative[]): Link[] {
  const [start] = group;
  if (!start) return [];
  const members = new Map(group.map((one) => [one.key, one]));
  const cameBy = new Map<string, Link>();
  const open = [start];
  for (let at = 0; at < open.length; at++) {
    const one = open[at] ?? start;
    for (const ref of one.after) {
      const next = members.get(ref.id ?? '');
      if (!next || cameBy.has(next.key)) continue;
      cameBy.set(next.key, { one, ref });
      if (next === start) return wayBack(start, cameBy);
      open.push(next);
    }
  }
  return [];
}

function wayBack(start: Initiative, cameBy: ReadonlyMap<string, Link>): Link[] {
  const links: Link[] = [];
  for (
    let link = cameBy.get(start.key);
    link;
    link = link.one === start ? undefined : cameBy.get(link.one.key)
  )
    links.unshift(link);
  return links;
}

function cut(plan: Plan, one: Initiative, ref: Ref): Fix[] {
  const title = {
    en: `${one.key} does not wait for ${ref.text}`,
    zh: `${one.key} 不必等待 ${ref.text}`,
  };
  return suggestion(
    title,
    dropDependencies(
      plan,
      one,
      one.after.filter((other) => other.id === ref.id),
    ),
  );
}
