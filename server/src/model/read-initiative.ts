import type { EntryBase, Initiative } from './plan.ts';
import {
  catalogRefs,
  entryBase,
  evidenceRefs,
  itemsOf,
  ownRefs,
  plainAt,
  type ReadContext,
  read,
  textAt,
  textField,
  writtenAt,
} from './reader.ts';

/** Reads an entry of `initiatives`. */
export function readInitiative(context: ReadContext, base: EntryBase): Initiative {
  const { record, path } = base;
  return {
    name: textAt(context, record, 'name', path),
    levers: catalogRefs(context, 'lever', record, 'lever', path),
    mechanisms: catalogRefs(context, 'mechanism', record, 'mechanisms', path),
    when: read.period(context, plainAt(context, record, 'when', path)),
    budget: read.money(context, plainAt(context, record, 'budget', path)),
    owner: textAt(context, record, 'owner', path),
    kpis: ownRefs(context, ['kpis'], record, 'kpis', path),
    after: ownRefs(context, ['initiatives'], record, 'after', path),
    status: plainAt(context, record, 'status', path),
    models: catalogRefs(context, 'model', record, 'model', path),
    markets: itemsOf(context, record, 'markets', path),
    milestones: readMilestones(context, base),
    evidence: evidenceRefs(context, record, path),
    note: textAt(context, record, 'note', path),
    ...base, // last: Node 20 is slow with properties after a spread
  };
}

function readMilestones(
  context: ReadContext,
  { record, path }: EntryBase,
): Initiative['milestones'] {
  const node = writtenAt(record, 'milestones');
  if (node?.kind !== 'map') return [];
  return node.entries.map((entry) => {
    const base = entryBase(entry, [...path, 'milestones']);
    const date =
      plainAt(context, base.record, 'date', base.path) ??
      textField(context, entry.value, base.path, false);
    return {
      ...base,
      date: read.date(context, date),
      text: textAt(context, base.record, 'text', base.path),
    };
  });
}
