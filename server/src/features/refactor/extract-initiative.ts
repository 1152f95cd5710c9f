import { nameOf } from '../../catalog/names.ts';
import type { LeverEntry, Ref } from '../../model/plan.ts';
import { addToSection } from '../../rules/support/fixes.ts';
import { yamlText } from '../../syntax/edit.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import { overlaps } from '../../text/span.ts';
import type { PlanDocument } from '../document.ts';
import { entryAround } from './form-support.ts';
import type { Offer } from './refactoring.ts';

/**
 * Creates an initiative for the planned mechanisms of a lever that no initiative has yet; only for
 * selected mechanisms, if any are.
 */
export const extractInitiative: Offer = (document, range) => {
  const { checked, catalog } = document;
  const lever = entryAround(checked.plan.levers, range);
  if (!lever || lever.id === undefined || lever.waive) return [];
  const open = openMechanisms(document, lever, range);
  const edits = open.length === 0 ? undefined : initiativeEdits(document, lever, lever.id, open);
  if (!edits) return [];
  const name = nameOf(catalog, 'levers', lever.id);
  return [
    {
      title: { en: `Extract an initiative from “${name.en}”`, zh: `从“${name.zh}”提取举措` },
      kind: 'extract',
      edits,
    },
  ];
};

/** Planned mechanisms that no initiative for this lever has. */
function openMechanisms({ checked }: PlanDocument, lever: LeverEntry, range: Span): Ref[] {
  const { planned, brought } = checked.coverage.lever(lever.id ?? '');
  const built = new Set(brought.map((ref) => ref.id ?? ref.text));
  const open = planned.filter((ref) => !built.has(ref.id ?? ref.text));
  const selected =
    range.end > range.start
      ? open.filter(({ span }) => span !== lever.prose?.span && overlaps(span, range))
      : [];
  return selected.length > 0 ? selected : open;
}

function initiativeEdits(
  { checked, catalog, lang }: PlanDocument,
  lever: LeverEntry,
  id: string,
  open: readonly Ref[],
): TextEdit[] | undefined {
  const { plan } = checked;
  const name = open.map((ref) =>
    ref.id === undefined ? ref.text : nameOf(catalog, 'mechanisms', ref.id)[lang],
  );
  const mechanisms = [...new Set(open.map((ref) => ref.id ?? yamlText(ref.text, true)))];
  const owner = lever.owner?.text ?? plan.owner?.text;
  const kpis = lever.kpis.flatMap((ref) => ref.id ?? []);
  const fields = [
    { key: 'name', text: name.join(lang === 'zh' ? '、' : ', ') },
    { key: 'lever', text: id },
    { key: 'mechanisms', inline: `[${mechanisms.join(', ')}]` },
    ...(plan.period?.value ? [{ key: 'when', text: plan.period.value.text }] : []),
    ...(owner === undefined ? [] : [{ key: 'owner', text: owner }]),
    ...(kpis.length === 0 ? [] : [{ key: 'kpis', inline: `[${kpis.join(', ')}]` }]),
  ];
  return addToSection(plan, 'initiatives', {
    key: freeKey(new Set(plan.initiatives.map(({ key }) => key)), `${id}-work`),
    fields,
  });
}

function freeKey(taken: ReadonlySet<string>, wanted: string): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++)
    if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}
