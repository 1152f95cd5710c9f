import { defineRule } from '../rule.ts';
import { sayAbout } from './places.ts';

export default defineRule({
  code: 'IGN904',
  name: 'unknown-ignored-rule',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Silences a rule that does not exist', zh: '忽略的规则不存在' },
  why: {
    en: 'A misspelt rule silences nothing.',
    zh: '规则名写错，就什么也没忽略。',
  },
  message: {
    en: 'There is no rule {word}.{suggestion}',
    zh: '没有规则 {word}。{suggestion}',
  },
  afterSilence: true,
  check({ plan, silence, report }) {
    for (const problem of silence)
      if (problem.kind === 'unknown-rule') report(sayAbout(plan, problem));
  },
});
