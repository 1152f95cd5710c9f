import { defineRule } from '../rule.ts';
import { askedOnce } from '../support/asked.ts';

export default defineRule({
  code: 'TIM418',
  name: 'assumption-without-check',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Assumption that nobody checks', zh: '没人去验证的假设' },
  why: {
    en: 'What a plan rests on is looked at on a day, and somebody knows what happens if it does not hold; otherwise it is found out by the results.',
    zh: '计划所依赖的前提，要定一个日子去看，并想好不成立怎么办；否则只能等结果来告诉你。',
  },
  message: {
    en: 'The plan rests on “{text}”. When is that checked, and what is done if it does not hold? Add `check_by`.{more}',
    zh: '计划建立在“{text}”之上。什么时候验证，不成立怎么办？请补 `check_by`。{more}',
  },
  yieldsTo: { field: ['STR004', 'STR005', 'WRD003'], entry: ['STR005', 'STR007'] },
  asksForMore: 'first',
  check({ plan, report }) {
    const without = plan.assumptions.filter(
      ({ assume, checkBy, state }) => assume && !checkBy && !state && !saysBy.test(assume.text),
    );
    const { asked, more } = askedOnce(without, ({ assume, key }) => assume?.text ?? key);
    // One question is enough to start with.
    for (const { assume, key, path } of asked.slice(0, 1)) {
      if (!assume) continue;
      report({
        span: assume.span,
        path: assume.path,
        data: { text: assume.text, more },
        about: { entry: key, field: [...path, 'check_by'].join('.') },
      });
    }
  },
});

/** `6 月前 close`, `不讨论`: it has its day, or is a decision. */
const saysBy = /\d\s?月[底末]?前|不讨论/iu;
