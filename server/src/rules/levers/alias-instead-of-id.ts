import type { Catalog } from '../../catalog/catalog.ts';
import type { Ref } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';

export default defineRule({
  code: 'LEV110',
  name: 'alias-instead-of-id',
  severity: { draft: 'off', review: 'off', approved: 'hint' },
  tier: 2,
  origin: 'sense',
  title: { en: 'Alias instead of id', zh: '用了别名' },
  why: {
    en: 'Ids make plans searchable and comparable across languages; names work, too.',
    zh: '用标识便于检索和跨语言比对，用名称也能识别。',
  },
  message: {
    en: '`{alias}` is read as `{id}`.',
    zh: '“{alias}”按 `{id}` 处理。',
  },
  yieldsTo: { field: ['LEV109', 'WRD005'] },
  isAboutSpelling: true,
  check({ plan, catalog, report }) {
    for (const { key, id, via, keySpan, path } of plan.levers)
      look({ text: key, id, via, span: keySpan, path });
    for (const { mechanisms, have } of plan.levers)
      for (const refs of [mechanisms, have]) refs.forEach(look);
    for (const { levers, mechanisms } of plan.initiatives)
      for (const refs of [levers, mechanisms]) refs.forEach(look);
    for (const { lever } of plan.risks) if (lever) look(lever);

    function look(ref: Ref): void {
      const { id, via } = ref;
      if (id === undefined || via !== 'alias' || isRetired(catalog, ref.text)) return;
      report({
        span: ref.span,
        path: ref.path,
        data: { alias: ref.text, id },
        about: {
          field:
            ref.path.length === 2 && ref.path[0] === 'levers'
              ? ref.path.join('.')
              : `${ref.path.join('.')}/${ref.text}`,
        },
        fixes: () => replaceFix(plan, ref, id),
      });
    }
  },
});

function isRetired(catalog: Catalog, text: string): boolean {
  return catalog.retired.has(`lever/${text}`) || catalog.retired.has(`mechanism/${text}`);
}
