import { nameOf, namesOf } from '../../catalog/names.ts';
import { defineRule } from '../rule.ts';
import { addMechanism } from '../support/mechanism-fixes.ts';

export default defineRule({
  code: 'MEC204',
  name: 'empty-layer',
  severity: 'hint',
  tier: 2,
  origin: 'source',
  title: { en: 'A layer of the lever is empty', zh: '杠杆缺了一层' },
  why: {
    en: 'Some keys have several layers, and a plan with an empty one only works halfway.',
    zh: '有些要点由几层组成，缺一层就只走了一半。',
  },
  message: {
    en: '{lever} covers {covered} but not {empty}. Typical: {examples}.',
    zh: '“{lever}”做了{covered}，还缺{empty}，常见做法：{examples}。',
  },
  yieldsTo: { lever: ['LEV101', 'LEV102', 'MEC203', 'LEV109', 'WRD001'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    const seen = new Set<string>();
    for (const { key, lever, primary, state } of coverage.keys) {
      if (
        state !== 'met' ||
        key.layers.length === 0 ||
        lever.mechanisms.size === 0 ||
        !lever.entry ||
        seen.has(key.lever)
      )
        continue;
      const empty = key.layers.filter(
        (layer) => !layer.anyOf.some((id) => coverage.anywhere.has(id)),
      );
      // A key that other means show has no layer to complete.
      if (empty.length === 0 || empty.length === key.layers.length) continue;
      seen.add(key.lever);
      const { entry } = lever;
      const means = empty.flatMap((layer) => layer.anyOf.slice(0, 2));
      const covered = key.layers
        .filter((layer) => !empty.includes(layer))
        .map((layer) => layer.name);
      report({
        span: entry.keySpan,
        path: entry.path,
        data: {
          lever: nameOf(catalog, 'levers', key.lever),
          covered,
          empty: empty.map((layer) => layer.name),
          examples: namesOf(catalog, 'mechanisms', means),
        },
        softer: !primary,
        about: { lever: key.lever },
        fixes: () => means.flatMap((id) => addMechanism(plan, catalog, entry, id)),
      });
    }
  },
});
