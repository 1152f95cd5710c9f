import { suggest } from '../../catalog/lookup.ts';
import { suggestionText } from '../../catalog/names.ts';
import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { mergeLeverFix } from '../support/lever-fixes.ts';

export default defineRule({
  code: 'LEV106',
  name: 'unknown-lever',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'Unknown lever', zh: '未识别的杠杆' },
  why: {
    en: 'Only known levers can be held against the model; a misspelt one counts as missing.',
    zh: '只有可识别的杠杆才能与模式对照，写错名称等于没写。',
  },
  message: {
    en: '`{key}` is not a known lever. Did you mean {suggestion}? If it is your own, declare it in a company catalogue.',
    zh: '`{key}` 不是已知杠杆，是否指 {suggestion}？若为自定义，请在企业目录中声明。',
  },
  variants: {
    unlike: {
      en: '`{key}` is not a known lever. If it is your own, declare it in a company catalogue.',
      zh: '`{key}` 不是已知杠杆。若为自定义，请在企业目录中声明。',
    },
  },
  yieldsTo: { file: ['REF704'] },
  check({ plan, catalog, coverage, report }) {
    for (const entry of plan.levers) {
      if (entry.id !== undefined) continue;
      const suggested = suggest(catalog, 'lever', entry.key);
      report({
        span: entry.keySpan,
        path: entry.path,
        ...(suggested === undefined && { variant: 'unlike' }),
        data: { key: entry.key, suggestion: suggestionText(catalog, 'levers', suggested) },
        about: { lever: suggested ?? entry.key },
        fixes: () => {
          const listed = suggested === undefined ? undefined : coverage.listed.get(suggested);
          if (listed) return mergeLeverFix(plan, listed, entry);
          return suggested === undefined
            ? []
            : replaceFix(plan, { span: entry.keySpan, text: entry.key }, suggested);
        },
      });
    }
  },
});
