import type { Catalog } from '../../catalog/catalog.ts';
import { normalise } from '../../catalog/normalise.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import { removeEntry } from '../../syntax/edit.ts';
import { entryOf } from '../../syntax/tree.ts';
import type { Text } from '../../text/language.ts';
import { shown } from '../../text/message.ts';
import { defineRule, type Fix } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { addKpiField } from '../support/kpi-fixes.ts';

export default defineRule({
  code: 'KPI319',
  name: 'kpi-listed-twice',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Same KPI twice', zh: '同一指标写了两次' },
  why: {
    en: 'With two numbers for the same thing, each reader picks the more convenient one.',
    zh: '同一指标有两个数，各人会挑对自己有利的那个。',
  },
  message: {
    en: '`{a}` and `{b}` are the same KPI with {difference}. Keep one, or give each a `scope`.',
    zh: '`{a}` 与 `{b}` 是同一指标且{difference}，请合并或各自写明 `scope`。',
  },
  check({ plan, catalog, report }) {
    const firsts = new Map<string, KpiEntry>();
    for (const kpi of plan.kpis) {
      // Words of the plan's own for nearly the same may count different things.
      if (kpi.id === undefined || !isOfficial(catalog, kpi)) continue;
      const name = `${kpi.id}/${normalise(kpi.scope?.text ?? '')}`;
      const first = firsts.get(name);
      if (!first) {
        firsts.set(name, kpi);
        continue;
      }
      report({
        span: kpi.keySpan,
        path: kpi.path,
        data: { a: first.key, b: kpi.key, difference: difference(first, kpi) },
        about: { kpi: kpi.key },
        related: [{ span: first.keySpan, message: { en: 'The first entry', zh: '第一条' } }],
        fixes: () => [
          ...suggestion(
            { en: 'Give it a `scope` to fill in', zh: '添加待填写的 `scope`' },
            addKpiField(plan, kpi, 'scope', 'TODO'),
          ),
          ...remove(plan, kpi),
        ],
      });
    }
  },
});

/** Named by the id or the name of the catalogue, not by a word for something like it. */
function isOfficial(catalog: Catalog, { id, key, via }: KpiEntry): boolean {
  const { en, zh } = catalog.kpis.get(id ?? '')?.name ?? {};
  return via === 'id' || via === 'name' || key === en || key === zh;
}

function difference(a: KpiEntry, b: KpiEntry): Text {
  const [left, right] = [a.target?.text, b.target?.text];
  if (left !== undefined && right !== undefined && left !== right)
    return {
      en: `different targets (${shown(left)}, ${shown(right)})`,
      zh: `目标不同（${shown(left)}、${shown(right)}）`,
    };
  return { en: 'no difference in target', zh: '目标相同' };
}

/** Removing the second entry is only offered if nothing refers to it. */
function remove(plan: Plan, kpi: KpiEntry): Fix[] {
  const uses = [
    ...[...plan.levers, ...plan.initiatives].flatMap((one) => one.kpis),
    ...plan.assumptions.flatMap((one) => one.affects),
  ];
  const section = entryOf(plan.root, 'kpis')?.value;
  if (section?.kind !== 'map' || uses.some((ref) => ref.text === kpi.key)) return [];
  return suggestion(
    { en: `Remove \`${kpi.key}\``, zh: `删除 \`${kpi.key}\`` },
    removeEntry(plan.syntax.text, section, kpi.entry),
  );
}
