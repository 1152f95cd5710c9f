import { nearest, suggest } from '../../catalog/lookup.ts';
import type { Plan } from '../../model/plan.ts';
import { type Named, refsTo } from '../../model/references.ts';
import { defineRule, type Fix } from '../rule.ts';
import { replaceFix, suggestion } from '../support/fixes.ts';
import { sourceStub } from '../support/sources.ts';
import { isPlaceholder } from '../support/words.ts';

export default defineRule({
  code: 'EVI601',
  name: 'evidence-not-found',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'Evidence not found', zh: '找不到证据' },
  why: {
    en: 'Evidence that nobody can look up proves nothing.',
    zh: '查不到的证据等于没有。',
  },
  message: {
    en: '`{ref}` is neither a source of this plan nor a fact in the catalogue. Did you mean {suggestion}?',
    zh: '`{ref}` 既不是本计划来源，也不在案例目录中，是否指 {suggestion}？',
  },
  variants: {
    unlike: {
      en: '`{ref}` is neither a source of this plan nor a fact in the catalogue. List it under `sources`, or cite another one.',
      zh: '`{ref}` 既不是本计划来源，也不在案例目录中，请列入 `sources` 或改用其他证据。',
    },
  },
  yieldsTo: { file: ['REF704'], entry: ['STR007'] },
  check({ plan, catalog, report }) {
    const seen = new Set<string>();
    const cited = refsTo(plan, 'evidence');
    const sources = plan.sources.map((source) => source.key);
    for (const ref of cited) {
      if (ref.id !== undefined || seen.has(ref.text) || isPlaceholder(ref.text)) continue;
      seen.add(ref.text);
      const again = cited.filter((other) => other !== ref && other.text === ref.text);
      const suggested = nearest(ref.text, sources) ?? suggest(catalog, 'evidence', ref.text);
      report({
        span: ref.span,
        path: ref.path,
        ...(suggested === undefined && { variant: 'unlike' }),
        data: { ref: ref.text, suggestion: suggested === undefined ? '' : `\`${suggested}\`` },
        related: again.map((other) => ({
          span: other.span,
          message: { en: 'Cited here as well', zh: '此处也引用了它' },
        })),
        fixes: () => [
          ...(suggested === undefined ? [] : rename(plan, [ref, ...again], suggested)),
          ...addSource(plan, ref),
        ],
      });
    }
  },
});

function rename(plan: Plan, refs: readonly Named[], id: string): Fix[] {
  const fixes = refs.flatMap((ref) => replaceFix(plan, ref, id));
  const [first] = fixes;
  return first ? [{ ...first, edits: fixes.flatMap(({ edits }) => edits) }] : [];
}

function addSource(plan: Plan, ref: Named): Fix[] {
  if (!/^[\p{L}\p{M}\p{N}_.-]{1,64}$/u.test(ref.text)) return [];
  const title = { en: `Add \`${ref.text}\` to the sources`, zh: `将 \`${ref.text}\` 列入来源` };
  return suggestion(title, sourceStub(plan, ref.text));
}
