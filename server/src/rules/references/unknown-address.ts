import { find, nearest } from '../../catalog/lookup.ts';
import { addressesOf, isAddress } from '../../model/addresses.ts';
import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';

export default defineRule({
  code: 'REF713',
  name: 'unknown-address',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'Decision on something that is not there', zh: '决策影响的对象不存在' },
  why: {
    en: 'A reviewer follows a decision to what it changed; a name that leads nowhere hides it.',
    zh: '评审要顺着决策找到它改了什么，名称对不上就找不到。',
  },
  message: {
    en: 'The decision affects `{ref}`, which is not in this plan. Did you mean `{suggestion}`?',
    zh: '决策影响的 `{ref}` 不在本计划里，是否指 `{suggestion}`？',
  },
  variants: {
    unlike: {
      en: 'The decision affects `{ref}`, which is not in this plan. Name an entry, such as `{example}`.',
      zh: '决策影响的 `{ref}` 不在本计划里，请写明某个条目，如 `{example}`。',
    },
  },
  yieldsTo: { field: ['STR005'], lever: ['LEV101'] },
  check({ plan, catalog, report }) {
    const affected = plan.decisions.flatMap(({ affects }) => affects);
    if (affected.length === 0) return;
    const addresses = addressesOf(plan);
    const [example] = addresses;
    if (example === undefined) return;
    const ids = new Map(addresses.map((one) => [one.slice(one.indexOf('.') + 1), one]));
    for (const field of affected) {
      const { text, span, path } = field;
      if (isAddress(plan, catalog, text)) continue;
      const lever = find(catalog, 'lever', text.slice(text.indexOf('.') + 1))?.id;
      const id = nearest(text, [...ids.keys()]);
      const suggested = nearest(text, addresses) ?? (id && ids.get(id));
      report({
        span,
        path,
        ...(suggested === undefined && { variant: 'unlike', severity: 'info' as const }),
        about: { field: path.join('.'), ...(lever !== undefined && { lever }) },
        data: { ref: text, suggestion: suggested ?? '', example },
        fixes: () => (suggested === undefined ? [] : replaceFix(plan, field, suggested)),
      });
    }
  },
});
