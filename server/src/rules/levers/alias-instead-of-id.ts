import type { Catalog } from '../../catalog/catalog.ts';
import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';

export default defineRule({
  code: 'LEV110',
  name: 'alias-instead-of-id',
  severity: 'hint',
  tier: 2,
  origin: 'sense',
  title: { en: 'Alias instead of id', zh: '用了别名' },
  why: {
    en: 'Ids make plans searchable and comparable across languages; names work as well.',
    zh: '用标识便于检索和跨语言比对，用名称也能识别。',
  },
  message: {
    en: '`{alias}` is read as `{id}`.',
    zh: '“{alias}”按 `{id}` 处理。',
  },
  yieldsTo: { field: ['LEV109', 'WRD005'] },
  local: true,
  check({ plan, catalog, report }) {
    const leverKeys = plan.levers.map((entry) => ({
      text: entry.key,
      id: entry.id,
      via: entry.via,
      span: entry.keySpan,
      path: entry.path,
    }));
    const refs = [
      ...leverKeys,
      ...plan.levers.flatMap((entry) => [...entry.mechanisms, ...entry.have]),
      ...plan.initiatives.flatMap((one) => [...one.levers, ...one.mechanisms]),
      ...plan.risks.flatMap((risk) => risk.lever ?? []),
    ];
    for (const ref of refs) {
      if (ref.id === undefined || ref.via === 'id' || ref.via === undefined || isRetired(catalog, ref.text)) continue;
      const { id } = ref;
      report({
        span: ref.span,
        path: ref.path,
        data: { alias: ref.text, id },
        about: {
          field: ref.path.length === 2 && ref.path[0] === 'levers' ? ref.path.join('.') : `${ref.path.join('.')}/${ref.text}`,
        },
        fixes: () => replaceFix(plan, ref, id),
      });
    }
  },
});

function isRetired(catalog: Catalog, text: string): boolean {
  return catalog.retired.has(`lever/${text}`) || catalog.retired.has(`mechanism/${text}`);
}
