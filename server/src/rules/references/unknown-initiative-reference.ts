import { refsTo } from '../../model/references.ts';
import { defineRule } from '../rule.ts';
import { reportUnknown } from './unknown-names.ts';

export default defineRule({
  code: 'REF703',
  name: 'unknown-initiative-reference',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  title: { en: 'Unknown initiative reference', zh: '引用了不存在的举措' },
  why: {
    en: 'A dependency on work that is not in the plan hides the real order.',
    zh: '依赖计划里没有的工作，真实的先后就看不出来。',
  },
  message: {
    en: 'There is no initiative `{ref}`. Did you mean `{suggestion}`?',
    zh: '没有举措 `{ref}`，是否指 `{suggestion}`？',
  },
  variants: {
    unlike: {
      en: 'There is no initiative `{ref}` in this plan. Add it under `initiatives`, or remove the reference.',
      zh: '本计划没有举措 `{ref}`，请在 `initiatives` 中补上，或删除该名称。',
    },
  },
  yieldsTo: { field: ['STR005'] },
  check({ plan, report }) {
    const initiatives = plan.initiatives.map((one) => one.key);
    reportUnknown(plan, report, refsTo(plan, 'initiative'), initiatives);
    const others = [...plan.kpis, ...plan.phases, ...plan.levers].map((one) => one.key);
    // `募投一` is the work that is called `研发与产业化(募投一)`.
    const names = [
      ...plan.levers.map((one) => one.key),
      ...plan.initiatives.map(({ key, name }) => `${key} ${name?.text ?? ''}`),
    ];
    const affected = refsTo(plan, 'affected').filter(
      ({ text }) => names.filter((name) => name.includes(text)).length !== 1,
    );
    reportUnknown(plan, report, affected, [...initiatives, ...others]);
  },
});
