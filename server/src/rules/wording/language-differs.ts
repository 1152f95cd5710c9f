import { editPart } from '../../model/places.ts';
import { majorityLanguage } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';

/** Minimum amount of text to detect its language. */
const least = 20;

export default defineRule({
  code: 'WRD006',
  name: 'language-differs',
  severity: 'hint',
  tier: 3,
  origin: 'sense',
  title: { en: 'Language differs from `lang`', zh: '语言与声明不符' },
  why: {
    en: 'Messages are in the language that the plan declares; readers expect the same of its text.',
    zh: '提示按计划声明的语言给出，读者期待的是正文的语言。',
  },
  message: {
    en: '`lang: {lang}`, but most text is {found}.',
    zh: '声明 `lang: {lang}`，正文却以{found}为主。',
  },
  check({ plan, report }) {
    const { lang } = plan;
    if (lang?.text !== 'zh' && lang?.text !== 'en') return;
    const found = majorityLanguage(plan.prose);
    if (found === undefined || found === lang.text || plan.prose.length < least) return;
    report({
      span: lang.span,
      path: lang.path,
      data: {
        lang: lang.text,
        found: found === 'zh' ? { en: 'Chinese', zh: '中文' } : { en: 'English', zh: '英文' },
      },
      fixes: () =>
        suggestion(
          { en: `Write \`lang: ${found}\``, zh: `改为 \`lang: ${found}\`` },
          editPart(plan, lang, found),
        ),
    });
  },
});
