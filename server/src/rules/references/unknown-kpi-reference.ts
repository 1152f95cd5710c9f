import { foldWord } from '../../catalog/normalise.ts';
import { refsTo } from '../../model/references.ts';
import { entryOf } from '../../syntax/tree.ts';
import { defineRule } from '../rule.ts';
import { reportUnknown } from './unknown-names.ts';

export default defineRule({
  code: 'REF702',
  name: 'unknown-kpi-reference',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  title: { en: 'Unknown KPI reference', zh: '引用了不存在的指标' },
  why: {
    en: 'A list of KPIs refers to the KPIs of this plan; a name without an entry measures nothing.',
    zh: '指标列表指向本计划的指标，名称对不上就什么也没衡量。',
  },
  message: {
    en: 'There is no KPI `{ref}` in this plan. Did you mean `{suggestion}`?',
    zh: '本计划没有指标 `{ref}`，是否指 `{suggestion}`？',
  },
  variants: {
    unlike: {
      en: 'There is no KPI `{ref}` in this plan. Add it under `kpis`, or remove the reference.',
      zh: '本计划没有指标 `{ref}`，请在 `kpis` 中补上，或删除该名称。',
    },
  },
  yieldsTo: { file: ['KPI301'], field: ['STR005'] },
  check({ plan, report }) {
    // KPIs gathered from goals and work have no names that others could refer to.
    const section = entryOf(plan.root, 'kpis')?.value;
    if (section?.kind === 'map' && section.table) return;
    const keys = plan.kpis.map((kpi) => kpi.key);
    // A key result in words may be what is meant.
    const results = plan.goals.flatMap((goal) => goal.results.map(({ text }) => text));
    const refs = refsTo(plan, 'own-kpi').filter(
      ({ text }) =>
        !results.some((result) => result.includes(text)) &&
        !isShortForOne(text, keys) &&
        // `新锐品牌数(年销破亿)`: the same KPI with what is counted.
        !keys.some((key) => key.startsWith(text) && /^\s?[(（]/u.test(key.slice(text.length))),
    );
    reportUnknown(plan, report, refs, keys);
  },
});

/** `retail share` where only `retail-share-of-revenue` begins so: a reader knows which is meant. */
function isShortForOne(text: string, keys: readonly string[]): boolean {
  // Words, and no id that was copied.
  if (!/\s|\p{Script=Han}/u.test(text)) return false;
  const start = `${foldWord(text)} `;
  return (
    start.length > shortest && keys.filter((key) => foldWord(key).startsWith(start)).length === 1
  );
}

/** Minimum length of such a name, in characters. */
const shortest = 8;
