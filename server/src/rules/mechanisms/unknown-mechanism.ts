import { suggest } from '../../catalog/lookup.ts';
import { suggestionText } from '../../catalog/names.ts';
import { recogniseMechanisms } from '../../catalog/recognise.ts';
import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { isPlaceholder } from '../support/words.ts';

export default defineRule({
  code: 'MEC201',
  name: 'unknown-mechanism',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Mechanism not recognised', zh: '未识别的做法' },
  why: {
    en: 'Own wording is welcome; only what the catalogue knows can be checked against the model.',
    zh: '可以用自己的说法，但只有目录中的做法才能与模式对照。',
  },
  message: {
    en: '“{text}” is not in the catalogue. Nearest: {suggestion}. Your own wording is fine - it just cannot be checked.',
    zh: '目录中没有“{text}”，是否指 {suggestion}？可以保留自己的写法，只是无法检查。',
  },
  variants: {
    unlike: {
      en: '“{text}” is not in the catalogue. Your own wording is fine - it just cannot be checked.',
      zh: '目录中没有“{text}”。可以保留自己的写法，只是无法检查。',
    },
  },
  yieldsTo: { file: ['REF704'], field: ['WRD001', 'WRD003', 'STR008'] },
  check({ plan, catalog, report }) {
    const seen = new Set<string>();
    const lists = [
      ...plan.levers.flatMap((entry) => [...entry.mechanisms, ...entry.have]),
      ...plan.initiatives.flatMap((one) => one.mechanisms),
    ];
    for (const ref of lists) {
      if (ref.id !== undefined || seen.has(ref.text) || isPlaceholder(ref.text)) continue;
      seen.add(ref.text);
      const named = recogniseMechanisms(catalog, ref.text).filter((hit) => !hit.negated)[0]?.id;
      const suggested = named ?? suggest(catalog, 'mechanism', ref.text);
      report({
        span: ref.span,
        path: ref.path,
        ...(suggested === undefined && { variant: 'unlike' }),
        data: { text: ref.text, suggestion: suggestionText(catalog, 'mechanisms', suggested) },
        about: { field: `${ref.path.join('.')}/${ref.text}` },
        fixes: () => (suggested === undefined ? [] : replaceFix(plan, ref, suggested)),
      });
    }
  },
});
