import type { Catalog } from '../../catalog/catalog.ts';
import { nameOf } from '../../catalog/names.ts';
import { editPart } from '../../model/places.ts';
import type { Ref } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { freeSourceKey, sourceStub } from '../support/sources.ts';

export default defineRule({
  code: 'EVI607',
  name: 'case-without-content',
  severity: 'warning',
  tier: 2,
  origin: 'source',
  title: { en: 'Cited case has no content', zh: '引用的案例没有内容' },
  why: {
    en: 'Where the source text breaks off, the catalogue knows only a name. A name proves nothing.',
    zh: '源文在此中断，目录里只有名称，名称证明不了什么。',
  },
  message: {
    en: 'The catalogue has only the heading of {case}; it proves nothing here. Cite a public source of your own.',
    zh: '目录中 {case} 只剩标题，不能作证，请引用自己的公开来源。',
  },
  check({ plan, catalog, report }) {
    const cited = [...plan.levers, ...plan.kpis, ...plan.initiatives, ...plan.assumptions].flatMap(
      (entry) => entry.evidence,
    );
    for (const ref of cited) {
      const empty = emptyCase(catalog, ref);
      if (empty === undefined) continue;
      report({
        span: ref.span,
        path: ref.path,
        data: { case: nameOf(catalog, 'cases', empty) },
        about: { field: ref.path.join('.') },
        fixes: () => {
          const key = freeSourceKey(plan);
          const [edit, stub] = [
            editPart(plan, { text: ref.text, span: ref.span }, key),
            sourceStub(plan, key),
          ];
          return suggestion(
            { en: 'Cite a source of your own, to fill in', zh: '改为引用自己的来源，待填写' },
            edit && stub && [...edit, ...stub],
          );
        },
      });
    }
  },
});

/**
 * The cited truncated case, as a whole or by a fact of the source text; its public facts may be
 * cited.
 */
function emptyCase(catalog: Catalog, ref: Ref): string | undefined {
  if (ref.id === undefined || ref.own) return undefined;
  const fact = catalog.facts.get(ref.id);
  const found = catalog.cases.get(fact?.case ?? ref.id);
  return found?.truncated && fact?.kind !== 'public' ? found.id : undefined;
}
