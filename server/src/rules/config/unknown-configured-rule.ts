import { nearest } from '../../catalog/lookup.ts';
import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';

export default defineRule({
  code: 'CFG951',
  name: 'unknown-configured-rule',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  documents: ['config'],
  title: { en: 'Configured rule does not exist', zh: '配置的规则不存在' },
  why: {
    en: 'A misspelt name changes nothing: the rule keeps its own severity.',
    zh: '规则名写错时，后面的级别不起作用。',
  },
  message: {
    en: 'There is no rule `{rule}`.{suggestion}',
    zh: '没有规则 `{rule}`。{suggestion}',
  },
  check({ plan, config, report }) {
    for (const { text, span } of config?.unknownRules ?? []) {
      const near = nearest(text, config?.ruleWords ?? []);
      report({
        span,
        path: ['rules', text],
        data: {
          rule: text,
          suggestion:
            near === undefined
              ? { en: '', zh: '' }
              : { en: ` Did you mean \`${near}\`?`, zh: `是否指 \`${near}\`？` },
        },
        fixes: () => (near === undefined ? [] : replaceFix(plan, { span, text }, near)),
      });
    }
  },
});
