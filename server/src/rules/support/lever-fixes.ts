import type { Catalog } from '../../catalog/catalog.ts';
import { namesOf, nameWithId } from '../../catalog/names.ts';
import type { OperatingKey } from '../../catalog/types.ts';
import { isoMonth } from '../../model/grammar/day.ts';
import type { LeverState } from '../../model/lever-state.ts';
import type { LeverEntry, Plan } from '../../model/plan.ts';
import { columnOf, inBrackets, removeEntry, setValue, wrapFlow } from '../../syntax/edit.ts';
import { addItems } from '../../syntax/edit-add.ts';
import { entryOf, type ListNode } from '../../syntax/tree.ts';
import { lineBreakOf } from '../../text/lines.ts';
import type { TextEdit } from '../../text/span.ts';
import type { Fix } from '../rule.ts';
import { addToSection, newLever, suggestion } from './fixes.ts';

/**
 * Mechanisms to offer for an operating key: those of the plan's initiatives, else one for each
 * layer, else the first core ones.
 */
export function usualMechanisms(key: OperatingKey, lever: LeverState): string[] {
  const brought = [...new Set(lever.brought.flatMap((ref) => ref.id ?? []))].filter(
    (id) => key.core.includes(id) || key.supporting.includes(id),
  );
  if (brought.some((id) => key.core.includes(id))) return brought;
  const layered = key.layers.flatMap(
    (layer) => layer.anyOf.find((id) => key.core.includes(id)) ?? layer.anyOf[0] ?? [],
  );
  if (layered.length > 0) return [...new Set(layered)];
  const examples = key.examples.filter((id) => key.core.includes(id));
  return (examples.length > 0 ? examples : key.core).slice(0, 2);
}

/** “Add the lever …” and “Leave it out on purpose”. */
export function addLeverFixes(
  plan: Plan,
  catalog: Catalog,
  lever: string,
  mechanisms: readonly string[],
): Fix[] {
  const name = nameWithId(catalog, 'levers', lever);
  const means = namesOf(catalog, 'mechanisms', mechanisms);
  const until = plan.period?.value ? `, until: ${isoMonth(plan.period.value.end)}` : '';
  return [
    ...suggestion(
      { en: `Add the lever ${name.en} with ${means.en}`, zh: `添加杠杆“${name.zh}”：${means.zh}` },
      addToSection(plan, 'levers', newLever(plan, lever, mechanisms)),
    ),
    ...suggestion(
      {
        en: `Leave ${name.en} out on purpose (waive with a reason)`,
        zh: `有意不做“${name.zh}”（豁免并写明理由）`,
      },
      addToSection(plan, 'levers', { key: lever, inline: `{waive: {reason: TODO${until}}}` }),
    ),
  ];
}

/** Adds mechanisms to a lever without any, whatever its form. */
export function setMechanisms(
  plan: Plan,
  entry: LeverEntry,
  mechanisms: readonly string[],
): TextEdit[] | undefined {
  const list = `[${mechanisms.join(', ')}]`;
  const { value } = entry.entry;
  const { text } = plan.syntax;
  const listed = entryOf(entry.record, 'mechanisms');
  if (listed) return setValue(text, listed, list);
  const first = value.kind === 'map' ? value.entries[0]?.key.span.start : undefined;
  if (value.kind !== 'map' || first === undefined) return setValue(text, entry.entry, list);
  const between = value.flow ? ', ' : lineBreakOf(text) + ' '.repeat(columnOf(text, first));
  return [{ span: { start: first, end: first }, newText: `mechanisms: ${list}${between}` }];
}

/** “Merge into …”: none if the second entry has more than a list of mechanisms. */
export function mergeLeverFix(plan: Plan, first: LeverEntry, second: LeverEntry): Fix[] {
  return suggestion(
    { en: `Merge into \`${first.key}\``, zh: `合并到 \`${first.key}\`` },
    mergeEdits(plan, first, second),
  );
}

/** Moves the mechanisms of the second entry to the first, if the second has nothing else. */
function mergeEdits(plan: Plan, first: LeverEntry, second: LeverEntry): TextEdit[] | undefined {
  const levers = plan.root && entryOf(plan.root, 'levers')?.value;
  const target = listOf(first);
  const from = listOf(second);
  const plain =
    second.entry.value.kind === 'list' ||
    (second.record?.entries.length === 1 && second.mechanisms.length > 0);
  if (levers?.kind !== 'map' || !target || target.items.length === 0 || !plain) return undefined;
  const known = new Set(first.mechanisms.map((ref) => ref.id ?? ref.text));
  const { text } = plan.syntax;
  const extra = second.mechanisms
    .filter((ref) => !known.has(ref.id ?? ref.text))
    .flatMap((ref) => {
      const item = from?.items.find(({ span }) => span.start === ref.span.start);
      return item?.kind === 'scalar' ? inBrackets(text, item) : [];
    });
  return [...addItems(text, target, extra), ...removeEntry(text, levers, second.entry)];
}

function listOf({ entry, record }: LeverEntry): ListNode | undefined {
  const value = entry.value.kind === 'list' ? entry.value : entryOf(record, 'mechanisms')?.value;
  return value?.kind === 'list' ? value : undefined;
}

/** “Counts as …”: adds `as` to the entry of a lever, whatever its form. */
export function countAsFix(plan: Plan, catalog: Catalog, entry: LeverEntry, lever: string): Fix[] {
  const name = nameWithId(catalog, 'levers', lever);
  const title = { en: `Counts as ${name.en}`, zh: `算作“${name.zh}”` };
  const { value } = entry.entry;
  const { text } = plan.syntax;
  if (value.kind === 'list' && value.flow)
    return suggestion(title, wrapFlow(text, value, `{as: ${lever}, mechanisms: `, '}'));
  const first = value.kind === 'map' ? value.entries[0]?.key.span.start : undefined;
  if (value.kind !== 'map' || first === undefined || entry.as) return [];
  const between = value.flow ? ', ' : lineBreakOf(text) + ' '.repeat(columnOf(text, first));
  return suggestion(title, [
    { span: { start: first, end: first }, newText: `as: ${lever}${between}` },
  ]);
}
