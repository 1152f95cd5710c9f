import type { Plan } from '../../model/plan.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { replaceName, suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'STR009',
  name: 'unusable-id',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Id not usable', zh: '标识不可用' },
  why: {
    en: 'Other entries refer to an id by typing it; spaces and punctuation make that error-prone.',
    zh: '其他条目靠标识来引用它，空格与标点会让引用出错。',
  },
  message: {
    en: '`{id}` cannot be referred to safely. Use only letters, digits, spaces, - _ ., e.g. `{suggestion}`.',
    zh: '标识 `{id}` 不便引用。请只用文字、数字、空格与 - _ .，例如 `{suggestion}`。',
  },
  yieldsTo: { kpi: ['KPI319', 'LEV109'] },
  check({ plan, report }) {
    const kpis = plan.kpis.filter((kpi) => kpi.id === undefined || kpi.kpi !== undefined);
    const own = [
      ...kpis,
      ...plan.initiatives,
      ...plan.assumptions,
      ...plan.risks,
      ...plan.sources,
      ...plan.initiatives.flatMap((one) => one.milestones),
    ];
    for (const entry of own) {
      if (referable.test(entry.key)) continue;
      const better = slug(entry.key);
      const named = references(plan, entry.path[0] ?? '', entry.key);
      report({
        // Nobody refers to it: it is only a name.
        ...(named.length === 0 && { severity: 'hint' as const }),
        span: entry.keySpan,
        path: entry.path,
        data: { id: entry.key, suggestion: better },
        about: { kpi: entry.key },
        fixes: () =>
          suggestion(
            { en: `Rename to \`${better}\` everywhere`, zh: `全部改为 \`${better}\`` },
            [entry.keySpan, ...named].flatMap((span) =>
              replaceName(plan, { span, text: entry.key }, better),
            ),
          ),
      });
    }
  },
});

/**
 * Names may have blanks; signs that YAML reads in lists and references may not be in them, and an
 * ampersand or an apostrophe not at their start.
 */
const referable = /^(?!['&%])[^,[\]{}#:"`@*!|>\p{Cc}]{1,64}$/u;

/**
 * Keeps letters of any script, digits, `-`, `_` and `.`; runs of other characters become a hyphen.
 */
function slug(id: string): string {
  const clean = id
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}_.]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64);
  return clean === '' ? 'entry' : clean;
}

/** The references of the plan to an entry of a section. */
function references(plan: Plan, section: string, id: string): Span[] {
  const kpis =
    section === 'kpis'
      ? [...plan.levers.flatMap((one) => one.kpis), ...plan.initiatives.flatMap((one) => one.kpis)]
      : [];
  const after = section === 'initiatives' ? plan.initiatives.flatMap((one) => one.after) : [];
  const affects =
    section === 'kpis' || section === 'initiatives'
      ? plan.assumptions.flatMap((one) => one.affects)
      : [];
  const evidence =
    section === 'sources'
      ? [...plan.levers, ...plan.kpis, ...plan.initiatives, ...plan.assumptions].flatMap(
          (one) => one.evidence,
        )
      : [];
  return [...kpis, ...after, ...affects, ...evidence]
    .filter((ref) => ref.text === id)
    .map((ref) => ref.span);
}
