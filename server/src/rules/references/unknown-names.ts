import { nearest } from '../../catalog/lookup.ts';
import type { Plan } from '../../model/plan.ts';
import type { Named } from '../../model/references.ts';
import type { RuleContext } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { isPlaceholder } from '../support/words.ts';

/**
 * Reports each name without an entry in the plan once, at its first place, with the others as
 * related places.
 */
export function reportUnknown(
  plan: Plan,
  report: RuleContext['report'],
  refs: readonly Named[],
  keys: readonly string[],
  data: Readonly<Record<string, string>> = {},
): void {
  const open = refs.filter(
    (ref) => ref.id === undefined && !ref.ambiguous && !isPlaceholder(ref.text),
  );
  const seen = new Set<string>();
  for (const ref of open) {
    if (seen.has(ref.text)) continue;
    seen.add(ref.text);
    const near = nearest(ref.text, keys);
    const isOwn = ref.path[0] === 'scenarios' && (near === undefined || !isTypo(ref.text, near));
    const suggested = isOwn ? undefined : near;
    const others = open.filter((other) => other !== ref && other.text === ref.text);
    report({
      span: ref.span,
      path: ref.path,
      ...(suggested === undefined && { variant: 'unlike' }),
      // What a scenario says besides is a figure of its own.
      ...(isOwn && { severity: 'hint' as const }),
      about: { field: ref.path.join('.') },
      data: { ...data, ref: ref.text, suggestion: suggested ?? '' },
      related: others.map((other) => ({
        span: other.span,
        message: { en: 'The same name again', zh: '此处也是同一名称' },
      })),
      fixes: () => {
        if (suggested === undefined) return [];
        const [fix] = replaceFix(plan, ref, suggested);
        return fix
          ? [
              {
                ...fix,
                edits: [ref, ...others].flatMap((one) =>
                  replaceFix(plan, one, suggested).flatMap(({ edits }) => edits),
                ),
              },
            ]
          : [];
      },
    });
  }
}

/** Whether two names have the same figures, so that only letters differ. */
function isTypo(name: string, near: string): boolean {
  return name.replace(/\D/g, '') === near.replace(/\D/g, '');
}
