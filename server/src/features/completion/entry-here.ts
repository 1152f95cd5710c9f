import { find } from '../../catalog/lookup.ts';
import type { EntryBase } from '../../model/plan.ts';
import { fieldNamed, planType, recordOf } from '../../model/shape.ts';
import type { CompletionContext } from '../../syntax/cursor/completion-context.ts';
import { touches } from '../../text/span.ts';
import type { PlanDocument } from '../document.ts';

/** The section at the cursor, by its name in the format: `举措` is `initiatives`. */
export function sectionOf({ path }: CompletionContext): string | undefined {
  return fieldNamed(recordOf(planType), path[0] ?? '')?.name;
}

/** The entry around the cursor; in a list it has no key in the path. */
export function entryHere<T extends EntryBase>(
  entries: readonly T[],
  { path, replace }: CompletionContext,
): T | undefined {
  return (
    entries.find(({ entry }) => touches(entry.span, replace.start)) ??
    entries.find(({ key }) => key === path[1])
  );
}

/** The levers of an entry: the lever itself, or those that an initiative serves. */
export function leversHere(
  { checked, catalog }: PlanDocument,
  context: CompletionContext,
): string[] {
  const { plan, coverage } = checked;
  const section = sectionOf(context);
  if (section === 'levers') {
    const id =
      entryHere(plan.levers, context)?.id ??
      find(catalog, 'lever', context.path[1] ?? '', coverage.models)?.id;
    return id === undefined ? [] : [id];
  }
  if (section !== 'initiatives') return [];
  return entryHere(plan.initiatives, context)?.levers.flatMap((ref) => ref.id ?? []) ?? [];
}
