import type { Catalog } from '../../catalog/catalog.ts';
import { nameWithId } from '../../catalog/names.ts';
import type { LeverEntry, Plan } from '../../model/plan.ts';
import { wrapFlow } from '../../syntax/edit.ts';
import { addItems, addToMap } from '../../syntax/edit-add.ts';
import { entryOf } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/span.ts';
import type { Fix } from '../rule.ts';
import { addToSection, newLever, suggestion } from './fixes.ts';

/** “Plan the mechanism under this lever”. */
export function addMechanism(
  plan: Plan,
  catalog: Catalog,
  entry: LeverEntry,
  mechanism: string,
): Fix[] {
  const name = nameWithId(catalog, 'mechanisms', mechanism);
  return suggestion(
    { en: `Plan ${name.en}`, zh: `计划“${name.zh}”` },
    insertMechanism(plan, entry, 'mechanisms', mechanism),
  );
}

/** Adds a mechanism to the list `mechanisms` or `have` of a lever, whatever its form. */
function insertMechanism(
  plan: Plan,
  entry: LeverEntry,
  field: 'mechanisms' | 'have',
  mechanism: string,
): TextEdit[] | undefined {
  const { text } = plan.syntax;
  const { value } = entry.entry;
  if (value.kind === 'list') {
    if (field === 'mechanisms') return addItems(text, value, [mechanism]);
    return value.flow
      ? wrapFlow(text, value, '{mechanisms: ', `, have: [${mechanism}]}`)
      : undefined;
  }
  if (!entry.record) return undefined;
  const list = entryOf(entry.record, field)?.value;
  if (list?.kind === 'list') return addItems(text, list, [mechanism]);
  return list ? undefined : addToMap(text, entry.record, { key: field, inline: `[${mechanism}]` });
}

/** Adds a mechanism under a lever of the plan, and the lever if the plan does not list it. */
export function insertAnywhere(
  plan: Plan,
  lever: string,
  field: 'mechanisms' | 'have',
  mechanism: string,
): TextEdit[] | undefined {
  const entry = plan.levers.find((one) => one.id === lever);
  if (entry) return insertMechanism(plan, entry, field, mechanism);
  if (field === 'have')
    return addToSection(plan, 'levers', { key: lever, inline: `{have: [${mechanism}]}` });
  return addToSection(plan, 'levers', newLever(plan, lever, [mechanism]));
}
