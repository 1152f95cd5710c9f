import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';

export default defineRule({
  code: 'CFG953',
  name: 'other-catalog-version',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  documents: ['config'],
  title: { en: 'Another version of the built-in catalogue', zh: '内置目录版本不同' },
  why: {
    en: 'The team agreed on a version, so that findings do not change overnight; review the changes, then update the version.',
    zh: '团队约定了版本，以免结果悄悄改变；请先查看变化，再更新版本。',
  },
  message: {
    en: 'The configuration asks for `{wanted}`; this tool has `{found}`. Findings may differ.',
    zh: '配置要求 `{wanted}`，当前工具为 `{found}`，结果可能不同。',
  },
  check({ plan, catalog, config, report }) {
    const wanted = config?.catalog;
    const found = `${catalog.id}@${catalog.version}`;
    if (!wanted || wanted.text === found) return;
    report({
      span: wanted.span,
      path: ['catalog'],
      data: { wanted: wanted.text, found },
      fixes: () => replaceFix(plan, wanted, found),
    });
  },
});
