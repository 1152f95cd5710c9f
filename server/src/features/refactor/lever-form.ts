import { recogniseMechanisms } from '../../catalog/recognise.ts';
import type { Catalog } from '../../catalog/types.ts';
import type { LeverEntry } from '../../model/plan.ts';
import { yamlText } from '../../syntax/edit.ts';
import type { TextEdit } from '../../text/span.ts';
import { entryAround, formTitles, surroundings } from './form-support.ts';
import { type Offer, rewriting } from './refactoring.ts';
import { type Surroundings, toRecord, unwrapValue, wrapValue } from './reshape.ts';

/**
 * Turns a lever in short form (mechanisms or a sentence) into a full entry, and a full entry with
 * only mechanisms into the short form.
 */
export const leverForms: Offer = (document, range) => {
  const { checked, catalog } = document;
  const entry = entryAround(checked.plan.levers, range);
  if (!entry) return [];
  const around = surroundings(document, 'levers');
  return [
    ...rewriting(formTitles.full, toFull(around, entry, catalog)),
    ...rewriting(formTitles.short, toShort(around, entry)),
  ];
};

function toFull(
  around: Surroundings,
  { entry, prose }: LeverEntry,
  catalog: Catalog,
): TextEdit[] | undefined {
  if (entry.value.kind === 'list') return wrapValue(around, entry, 'mechanisms');
  if (!prose) return undefined;
  const ids = recogniseMechanisms(catalog, prose.text).flatMap(({ id, negated }) =>
    negated ? [] : id,
  );
  // A sentence without recognised mechanisms would lose meaning as a record.
  if (ids.length === 0) return undefined;
  return toRecord(around, entry, [
    ['mechanisms', `[${[...new Set(ids)].join(', ')}]`],
    ['note', yamlText(prose.text, around.flow)],
  ]);
}

function toShort(around: Surroundings, { entry, record }: LeverEntry): TextEdit[] | undefined {
  const [only, another] = record?.entries ?? [];
  if (!only || another || only.key.text !== 'mechanisms' || only.value.kind !== 'list')
    return undefined;
  return unwrapValue(around, entry, only);
}
