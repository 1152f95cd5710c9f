import { isRecurring } from './grammar/period.ts';
import { wholeMonths } from './grammar/period-months.ts';
import { periodOf } from './grammar/period-type.ts';
import { itemsInText } from './items-in-text.ts';
import type { EntryBase, Initiative, TextField } from './plan.ts';
import { entryBase } from './read-entries.ts';
import { readGate } from './read-phases.ts';
import { catalogRefs, evidenceRefs, leverRefs, mechanismRef, ownRefs } from './read-refs.ts';
import {
  itemsOf,
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
  const levers = leverRefs(context, record, path);
  const when = plainAt(context, record, 'when', path);
  const period = withEnd(context, base, read.period(context, when));
  const isRepeated = isRecurring(when?.text ?? '');
  const months = isRepeated || !period?.value ? undefined : wholeMonths(period.value);
  return {
    name: textAt(context, record, 'name', path),
    levers,
    mechanisms: itemsInText(context, record, 'mechanisms', path).map((field) =>
      mechanismRef(context, field, levers[0]?.id),
    ),
    when: period,
    budget: read.money(context, plainAt(context, record, 'budget', path), months),
    owner: textAt(context, record, 'owner', path),
    kpis: ownRefs(context, ['kpis'], record, 'kpis', path),
    after: ownRefs(context, ['initiatives'], record, 'after', path),
    status: plainAt(context, record, 'status', path) ?? doneIn(when),
    models: catalogRefs(context, 'model', record, 'model', path),
    phase: ownRefs(context, ['phases'], record, 'phase', path)[0],
    gate: readGate(context, record, path),
    segments: ownRefs(context, ['segments'], record, 'segment', path),
    channels: ownRefs(context, ['channels'], record, 'channel', path),
    rolling: plainAt(context, record, 'rolling', path)?.text === 'true' || isRepeated,
    markets: itemsOf(context, record, 'markets', path),
    milestones: readMilestones(context, base),
    evidence: evidenceRefs(context, record, path),
    note: textAt(context, record, 'note', path),
    ...base, // last: Node 20 is slow with properties after a spread
  };
}

const ends =
  /^(?:ends?|end date|finish(?:es)?|until|till|complete by|done by|结束|结束时间|完成|完成时间|截止)$/iu;

/** `start: January 2027` with `finish: Q4 2027` beside it: the time between them. */
function withEnd(
  context: ReadContext,
  { record, path }: EntryBase,
  period: Initiative['when'],
): Initiative['when'] {
  const entry = record?.entries.find(({ key }) => ends.test(key.text.trim()));
  const value = period?.value;
  if (!entry || !value) return period;
  const field = textField(context, entry.value, [...path, entry.key.text], false);
  const { to, end } = read.period(context, field)?.value ?? {};
  const isAfter = to !== undefined && end !== undefined && end > value.end;
  return isAfter ? { ...period, value: periodOf(value.text, value.from, to) } : period;
}

/** `when: done` says that the work is over. */
function doneIn(when: TextField | undefined): TextField | undefined {
  const isDone = /^(?:已?完成|做完|done|finished|completed?)$/iu.test(when?.text.trim() ?? '');
  return when && isDone ? { ...when, text: 'done' } : undefined;
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
