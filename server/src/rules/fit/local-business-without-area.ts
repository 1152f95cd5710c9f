import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Plan } from '../../model/plan.ts';
import { entryOf } from '../../syntax/tree.ts';
import { defineRule } from '../rule.ts';
import { namesPlace, saysWhere } from '../support/countries.ts';
import { addTopField, suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'FIT811',
  name: 'local-business-without-area',
  severity: 'hint',
  tier: 2,
  origin: 'source',
  title: { en: 'O2O without an area', zh: 'O2O 没有地域' },
  why: {
    en: 'Local traffic and delivery times only mean something within a radius.',
    zh: '本地引流与时效只有放在半径内才有意义。',
  },
  message: {
    en: 'Where? Local traffic and delivery times only mean something within a radius - add `area`.',
    zh: '在哪个区域？本地引流与时效都离不开半径，请补 `area`。',
  },
  yieldsTo: { field: ['STR004', 'STR005'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    if (
      plan.area.length + plan.markets.length > 0 ||
      isEverywhere(plan) ||
      plan.channels.some(({ key, name }) => namesPlace(name?.text ?? key, catalog)) ||
      !coverage.models.some((id) => catalog.models.get(id)?.needsArea)
    )
      return;
    const present = plan.root && entryOf(plan.root, 'area');
    report({
      span: present?.key.span ?? plan.anchor,
      path: ['area'],
      // The answer stands elsewhere.
      ...(saysWhere(plan, catalog) && { severity: 'hint' as const }),
      about: { field: 'area' },
      fixes: () =>
        suggestion(
          { en: 'Add `area` to fill in', zh: '添加待填写的 `area`' },
          addTopField(plan, { key: 'area', inline: 'TODO' }),
        ),
    });
  },
});

/** From this number of places on a chain is everywhere. */
const many = 100;

function isEverywhere(plan: Plan): boolean {
  const { kpis, title, summary, goals, initiatives } = plan;
  const said = [
    title,
    summary,
    ...goals.map((one) => one.goal),
    ...initiatives.map((one) => one.name),
  ];
  const folded = normalise(said.map((field) => field?.text ?? '').join('\n'));
  if (wordsIn(builtinReading().nationwide, folded).length > 0) return true;
  const { kpis: places, areas } = builtinReading().proof.building;
  // A plan that counts cities says where by them.
  if (kpis.some(({ id }) => id !== undefined && areas.includes(id))) return true;
  return kpis.some(({ id, baseline, target }) =>
    [baseline, target].some(
      (field) => places.includes(id ?? '') && (field?.value?.number ?? 0) >= many,
    ),
  );
}
