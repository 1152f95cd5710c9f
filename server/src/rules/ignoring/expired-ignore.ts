import { defineRule } from '../rule.ts';
import { sayAbout } from './places.ts';

export default defineRule({
  code: 'IGN902',
  name: 'expired-ignore',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Ignore has expired', zh: '忽略已过期' },
  why: {
    en: 'The team agreed to look again after that date.',
    zh: '团队约定到期后再看一次。',
  },
  message: {
    en: '{rules} was ignored until {until}. Fix the plan, or extend the date.',
    zh: '对 {rules} 的忽略到 {until} 为止，请重新查看：修改计划，或续期。',
  },
  afterSilence: true,
  check({ plan, silence, report }) {
    for (const problem of silence) if (problem.kind === 'expired') report(sayAbout(plan, problem));
  },
});
