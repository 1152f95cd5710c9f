import { meant } from '../../catalog/lookup.ts';
import { nameWithId, orTexts, suggestionText } from '../../catalog/names.ts';
import type { Plan, Ref } from '../../model/plan.ts';
import { isUnderstood } from '../../model/understood.ts';
import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { isPlaceholder } from '../support/words.ts';

export default defineRule({
  code: 'MEC201',
  name: 'unknown-mechanism',
  severity: { draft: 'off', review: 'hint', approved: 'hint' },
  tier: 2,
  origin: 'sense',
  title: { en: 'Mechanism in other words', zh: '自有说法的做法' },
  why: {
    en: 'Own wording is welcome; only mechanisms in the catalogue can be checked against the model.',
    zh: '可以用自己的说法，但只有目录中的做法才能与模式对照。',
  },
  message: {
    en: '“{text}” is not in the catalogue. Did you mean {suggestion}?',
    zh: '目录中没有“{text}”，是否指 {suggestion}？',
  },
  variants: {
    ask: {
      en: '“{text}” is your own wording and is not judged. Does it mean {suggestion}?',
      zh: '“{text}”是自有说法，未作判断。它指 {suggestion} 吗？',
    },
    unlike: {
      en: '“{text}” is your own wording and is not judged.',
      zh: '“{text}”是自有说法，未作判断。',
    },
  },
  yieldsTo: { file: ['REF704'], field: ['WRD001', 'WRD003', 'STR008'] },
  check({ plan, catalog, report }) {
    const seen = new Set<string>();
    for (const list of listsOf(plan)) {
      const unknown = list.filter((ref) => isUnknown(plan, ref) && !seen.has(ref.text));
      const isJudged = list.some(({ id, lever }) => id !== undefined || lever !== undefined);
      let asked = isJudged;
      for (const ref of unknown) {
        const { certain, maybe } = meant(catalog, 'mechanism', ref.text);
        if (certain === undefined && asked) continue;
        seen.add(ref.text);
        asked ||= certain === undefined;
        const ids = certain === undefined ? maybe : [certain];
        const names = orTexts(ids.map((id) => nameWithId(catalog, 'mechanisms', id)));
        report({
          span: ref.span,
          path: ref.path,
          ...(certain === undefined
            ? { variant: ids.length > 0 ? 'ask' : 'unlike' }
            : { severity: 'info' as const }),
          data: {
            text: ref.text,
            suggestion:
              certain === undefined ? names : suggestionText(catalog, 'mechanisms', certain),
          },
          about: { field: `${ref.path.join('.')}/${ref.text}` },
          fixes: () => ids.flatMap((id) => replaceFix(plan, ref, id)),
        });
      }
    }
  },
});

/** The mechanism lists of all levers and initiatives. */
function listsOf({ levers, initiatives }: Plan): readonly (readonly Ref[])[] {
  return [
    ...levers.map((entry) => [...entry.mechanisms, ...entry.have]),
    ...initiatives.map((one) => one.mechanisms),
  ];
}

function isUnknown(plan: Plan, ref: Ref): boolean {
  return !isUnderstood(plan, ref) && !isPlaceholder(ref.text);
}
