import { defineRule } from '../rule.ts';

/** Never reports on plans, only on company catalogues: see `checkCatalog`. */
export default defineRule({
  code: 'REF705',
  name: 'catalog-hides-built-in',
  severity: 'error',
  tier: 2,
  origin: 'sense',
  title: { en: 'Catalogue hides a built-in entry', zh: '企业目录覆盖了内置条目' },
  why: {
    en: 'A built-in name that suddenly means something else changes every plan of the company without a trace.',
    zh: '内置名称悄悄改变含义，会不留痕迹地影响公司的每一份计划。',
  },
  message: {
    en: '`{id}` exists in the built-in catalogue. Choose another id, or write `override: true` if you want to replace it.',
    zh: '`{id}` 已是内置条目，请换名；若确要替换，请写 `override: true`。',
  },
  check() {},
});
