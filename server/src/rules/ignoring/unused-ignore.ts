import { defineRule } from '../rule.ts';
import { sayAbout } from './places.ts';

export default defineRule({
  code: 'IGN901',
  name: 'unused-ignore',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Silences nothing', zh: '没有可忽略的提示' },
  why: {
    en: 'An ignore that is no longer needed would hide the next real finding.',
    zh: '不再需要的忽略会把下一条真正的提示也盖住。',
  },
  message: {
    en: '{rules} is silenced here, but there is nothing to silence. Remove it.',
    zh: '此处忽略了 {rules}，但没有这样的提示，请删除。',
  },
  afterSilence: true,
  check({ plan, silence, report }) {
    for (const problem of silence) if (problem.kind === 'unused') report(sayAbout(plan, problem));
  },
});
