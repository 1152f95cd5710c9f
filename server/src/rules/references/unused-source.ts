import type { Plan, Source } from '../../model/plan.ts';
import { refsTo } from '../../model/references.ts';
import { removeEntry } from '../../syntax/edit.ts';
import { entryOf } from '../../syntax/tree.ts';
import { defineRule, type Fix } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'REF707',
  name: 'unused-source',
  severity: 'hint',
  tier: 3,
  origin: 'sense',
  title: { en: 'Unused source', zh: '未使用的来源' },
  why: {
    en: 'A source that is never cited supports nothing.',
    zh: '没有被引用的来源起不到支撑作用。',
  },
  message: {
    en: 'Source `{id}` is not cited anywhere.',
    zh: '来源 `{id}` 没有被引用。',
  },
  // A removed lever may have cited the source.
  yieldsTo: { file: ['LEV101', 'LEV106', 'EVI601', 'REF701', 'STR004', 'STR005'] },
  check({ plan, report }) {
    const cited = new Set(refsTo(plan, 'evidence').map((ref) => ref.text));
    for (const source of plan.sources) {
      if (cited.has(source.key)) continue;
      report({
        span: source.keySpan,
        path: source.path,
        data: { id: source.key },
        fixes: () => removal(plan, source),
      });
    }
  },
});

/** The last source is not removed, as that would leave an empty section. */
function removal(plan: Plan, source: Source): Fix[] {
  const sources = entryOf(plan.root, 'sources')?.value;
  if (sources?.kind !== 'map' || sources.entries.length < 2) return [];
  return suggestion(
    { en: 'Remove the source', zh: '删除该来源' },
    removeEntry(plan.syntax.text, sources, source.entry),
  );
}
