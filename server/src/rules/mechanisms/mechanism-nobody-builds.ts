import type { Catalog } from '../../catalog/catalog.ts';
import { nameOf } from '../../catalog/names.ts';
import { recognise } from '../../catalog/recognise.ts';
import type { Initiative, Plan, Ref } from '../../model/plan.ts';
import { addItems } from '../../syntax/edit-add.ts';
import { entryOf } from '../../syntax/tree.ts';
import { defineRule, type Fix } from '../rule.ts';
import { addField, suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'MEC207',
  name: 'mechanism-nobody-builds',
  severity: { draft: 'off', review: 'hint', approved: 'hint' },
  tier: 2,
  origin: 'sense',
  title: { en: 'Planned mechanism that no initiative builds', zh: '列了做法却没人建' },
  why: {
    en: 'A listed mechanism that no initiative builds will be missing at the end of the period.',
    zh: '列出的做法若没人去建，期末就不会有。',
  },
  message: {
    en: '{mechanism} is planned under {lever}, yet none of its initiatives builds it.',
    zh: '“{mechanism}”列在“{lever}”下，但没有举措去建。',
  },
  yieldsTo: { lever: ['LEV102', 'LEV106', 'LEV109', 'MEC202', 'REF701', 'WRD001'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    const built = new Set(plan.initiatives.flatMap((one) => buildsOf(catalog, one)));
    for (const [lever, entry] of coverage.listed) {
      const state = coverage.lever(lever);
      const open = entry.mechanisms.filter((ref) => ref.id !== undefined && !built.has(ref.id));
      const [first, ...others] = open;
      // An initiative that lists no mechanisms may well build it.
      const isListed = state.initiatives.every((one) => one.mechanisms.length > 0);
      if (!first || state.initiatives.length === 0 || !isListed || state.waived) continue;
      const target = state.initiatives.find((one) => one.record);
      report({
        span: first.span,
        path: first.path,
        data: {
          mechanism: [...new Set(open.map((ref) => ref.id ?? ''))].map((id) =>
            nameOf(catalog, 'mechanisms', id),
          ),
          lever: nameOf(catalog, 'levers', lever),
        },
        about: { lever },
        related: others.map((ref) => ({
          span: ref.span,
          message: { en: 'Nobody builds this one either', zh: '这一项同样没人去建' },
        })),
        fixes: () => (target ? addToInitiative(plan, target, open) : []),
      });
    }
  },
});

/** Mechanisms that an initiative lists or has in its name. */
function buildsOf(catalog: Catalog, { mechanisms, name, key }: Initiative): readonly string[] {
  const named = recognise(catalog, name?.text ?? key).map(({ id }) => id);
  return [...mechanisms.flatMap(({ id }) => id ?? []), ...named];
}

function addToInitiative(plan: Plan, initiative: Initiative, refs: readonly Ref[]): Fix[] {
  const ids = refs.flatMap((ref) => ref.id ?? []);
  const title = {
    en: `Add it to the initiative ${initiative.key}`,
    zh: `加入举措 ${initiative.key}`,
  };
  const list = entryOf(initiative.record, 'mechanisms')?.value;
  if (list?.kind === 'list') return suggestion(title, addItems(plan.syntax.text, list, ids));
  return suggestion(title, addField(plan, initiative, 'mechanisms', `[${ids.join(', ')}]`));
}
