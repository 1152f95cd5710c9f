import { isSettledBelow, settleBelow } from '../catalog/ambiguity.ts';
import { find } from '../catalog/lookup.ts';
import { readLeverKey } from '../catalog/read-lever-key.ts';
import { recogniseMechanisms } from '../catalog/recognise.ts';
import { entryOf } from '../syntax/tree.ts';
import { itemsInText } from './items-in-text.ts';
import type { EntryBase, LeverEntry, Ref, TextField, Waiver } from './plan.ts';
import { catalogRef, evidenceRefs, mechanismRef, ownRefs } from './read-refs.ts';
import { itemFields, plainAt, type ReadContext, read, textAt, textField } from './reader.ts';

/** `no-dark-stores-no-10-minutes`: what is not done is no lever. */
const denied = /^(?:no|not|without|never|don't|do-not)[\s-]|^(?:没有|不做|不打|不碰)/iu;

/**
 * Reads an entry of `levers`.
 * @param isRead whether a key that is no name of a lever is understood by its words: that takes time
 */
export function readLever(context: ReadContext, base: EntryBase, isRead = true): LeverEntry {
  const { record, path, entry } = base;
  const note = textAt(context, record, 'note', path);
  const found = find(context.catalog, 'lever', base.key, context.models);
  const mechanisms =
    entry.value.kind === 'list'
      ? itemFields(context, entry.value, path)
      : itemsInText(context, record, 'mechanisms', path);
  const asField = plainAt(context, record, 'as', path);
  const as = asField && catalogRef(context, 'lever', asField);
  const under = as?.id ?? found?.id;
  const { catalog, models } = context;
  // What an ambiguous key means is known only when its mechanisms are.
  const isOpen = as?.id === undefined && isSettledBelow(catalog, base.key);
  const byWords = (known: readonly string[]): string | undefined =>
    isRead && !denied.test(base.key)
      ? readLeverKey(catalog, base.key, { models, mechanisms: known })
      : undefined;
  const around = isOpen ? undefined : (under ?? byWords([]));
  const having = itemsInText(context, record, 'have', path);
  // A lever that is only described says in its description what is done.
  const isTold = mechanisms.length === 0 && having.length === 0;
  const prose =
    entry.value.kind === 'scalar'
      ? textField(context, entry.value, path)
      : isTold
        ? note
        : undefined;
  const items = (fields: readonly TextField[], lever: string | undefined): Ref[] =>
    fields.map((field) => mechanismRef(context, field, lever));
  const means = items(mechanisms, around);
  const have = items(having, around);
  const said = prose ? recognised(context, prose) : [];
  const known = [...means, ...have, ...said].flatMap((ref) => ref.id ?? []);
  const settled = as?.id === undefined ? settleBelow(context.catalog, base.key, known) : undefined;
  // Without mechanisms it says what it said before.
  const again = (): string | undefined => (known.length === 0 && !isOpen ? around : byWords(known));
  const read = under === undefined ? again() : undefined;
  const id = settled ?? under ?? read;
  return {
    id,
    via: as?.id === undefined ? (found?.via ?? (read === undefined ? undefined : 'words')) : as.via,
    as,
    prose,
    mechanisms: id === around ? means : items(mechanisms, id),
    have: id === around ? have : items(having, id),
    recognised: said,
    why: textAt(context, record, 'why', path),
    note,
    owner: textAt(context, record, 'owner', path),
    kpis: ownRefs(context, ['kpis'], record, 'kpis', path),
    evidence: evidenceRefs(context, record, path),
    waive: readWaiver(context, base),
    ...base, // last: Node 20 is slow with properties after a spread
  };
}

/** Mechanisms named in a sentence, without negated ones. */
function recognised(context: ReadContext, prose: TextField): Ref[] {
  return recogniseMechanisms(context.catalog, prose.text)
    .filter((hit) => !hit.negated)
    .map(({ id, span }) => ({
      text: prose.text.slice(span.start, span.end),
      span: prose.span,
      path: prose.path,
      id,
      via: 'alias',
    }));
}

function readWaiver(context: ReadContext, base: EntryBase): Waiver | undefined {
  const entry = entryOf(base.record, 'waive');
  if (!entry) return undefined;
  const path = [...base.path, 'waive'];
  const map = entry.value.kind === 'map' ? entry.value : undefined;
  return {
    keySpan: entry.key.span,
    span: entry.span,
    path,
    reason: textField(context, entry.value, path) ?? textAt(context, map, 'reason', path),
    until: read.date(context, plainAt(context, map, 'until', path)),
    by: textAt(context, map, 'by', path),
  };
}
