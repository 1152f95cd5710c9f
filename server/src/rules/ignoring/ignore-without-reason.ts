import { defineRule } from '../rule.ts';
import { sayAbout } from './places.ts';

export default defineRule({
  code: 'IGN903',
  name: 'ignore-without-reason',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Silenced without a reason', zh: '忽略没有写理由' },
  why: {
    en: 'A reviewer must see why a finding is accepted.',
    zh: '评审者需要知道为何接受。',
  },
  message: {
    en: '{rules} is silenced without a reason. Write it behind the rule.',
    zh: '忽略 {rules} 没有写理由，请写在规则之后。',
  },
  afterSilence: true,
  check({ plan, silence, report }) {
    for (const problem of silence)
      if (problem.kind === 'no-reason') report(sayAbout(plan, problem));
  },
});
