import { retired } from '../../catalog/lookup.ts';
import type { Kind } from '../../catalog/types.ts';
import type { Located, Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { mergeLeverFix } from '../support/lever-fixes.ts';

export default defineRule({
  code: 'REF708',
  name: 'retired-id',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Retired id', zh: '已停用的标识' },
  why: {
    en: 'Retired ids still work for a while; the new one is permanent.',
    zh: '停用的标识暂时仍可识别，换成新标识才能长期有效。',
  },
  message: {
    en: '`{id}` is now `{new}` (since catalogue {version}).',
    zh: '`{id}` 已改为 `{new}`（自目录 {version} 起）。',
  },
  check({ plan, catalog, report }) {
    if (catalog.retired.size === 0) return;
    for (const { kind, ref } of named(plan)) {
      const gone = retired(catalog, kind, ref.text);
      if (!gone) continue;
      report({
        span: ref.span,
        path: ref.path,
        data: { id: ref.text, new: gone.replacedBy, version: gone.layer },
        about: { field: `${ref.path.join('.')}/${ref.text}` },
        fixes: () => {
          const entry =
            kind === 'lever' ? plan.levers.find((one) => one.keySpan === ref.span) : undefined;
          const other =
            entry && plan.levers.find((one) => one !== entry && one.id === gone.replacedBy);
          return entry && other
            ? mergeLeverFix(plan, other, entry)
            : replaceFix(plan, ref, gone.replacedBy, 'safe');
        },
      });
    }
  },
});

/** Every name in the plan that refers to the catalogue. */
function named(
  plan: Plan,
): { readonly kind: Kind; readonly ref: Located & { readonly text: string } }[] {
  const of = (kind: Kind, refs: readonly (Located & { readonly text: string })[]) =>
    refs.map((ref) => ({ kind, ref }));
  const keyed = (
    entries: readonly {
      readonly key: string;
      readonly keySpan: Located['span'];
      readonly path: Located['path'];
    }[],
  ) => entries.map((entry) => ({ text: entry.key, span: entry.keySpan, path: entry.path }));
  return [
    ...of('model', plan.models),
    ...of('trend', plan.trends),
    ...of('lever', [
      ...keyed(plan.levers),
      ...plan.initiatives.flatMap((one) => one.levers),
      ...plan.risks.flatMap((risk) => risk.lever ?? []),
    ]),
    ...of('mechanism', [
      ...plan.levers.flatMap((one) => [...one.mechanisms, ...one.have]),
      ...plan.initiatives.flatMap((one) => one.mechanisms),
    ]),
    ...of('kpi', [...keyed(plan.kpis), ...plan.kpis.flatMap((kpi) => kpi.kpi ?? [])]),
  ];
}
