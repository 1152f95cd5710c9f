import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'REF711',
  name: 'parent-plan-not-readable',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  title: { en: 'Parent plan not readable', zh: '上级计划无法读取' },
  why: {
    en: 'Without the parent plan nobody can see which of its goals this plan serves.',
    zh: '读不到上级计划，就看不出本计划支撑它的哪个目标。',
  },
  message: {
    en: 'The parent plan {path} {problem}.',
    zh: '上级计划 {path} {problem}。',
  },
  check({ plan, parent, report }) {
    if (!parent || !('problem' in parent) || !plan.partOf) return;
    const { path, problem } = parent;
    report({ span: plan.partOf.span, path: plan.partOf.path, data: { path, problem } });
  },
});
