// Plans inside one heading, with a head of their own, or with numbered keys side by side.
import type { MapEntry, MapNode } from '../syntax/tree.ts';
import { isGoalHeading } from './heading.ts';
import { madeField } from './made-entries.ts';
import { fieldNamed, headingRank } from './shape.ts';
import type { RecordShape } from './shape-types.ts';

/** Minimum number of entries of a plan inside a heading. */
const fewest = 4;

/** The fields of a plan that its head has. */
const ofHead = new Set(['title', 'company', 'period', 'currency', 'model', 'status', 'owner']);

/**
 * The entries of a plan: those inside `must-win battles 2027: {…}` where the file has nothing else,
 * those of `board paper: {subject: …, meeting: …}`, and `O1`, `O1_KR`, `O1_owner` as one.
 */
export function unwrapped(entries: readonly MapEntry[], plan: RecordShape): readonly MapEntry[] {
  return joined(withHead(inside(entries, plan), plan));
}

/** What stands inside the only heading that is no field of the plan. */
function inside(entries: readonly MapEntry[], plan: RecordShape): readonly MapEntry[] {
  const own = entries.filter(({ key }) => headingRank(plan, key.text) !== 0);
  const [only, ...others] = own;
  const isWhole = only?.value.kind === 'map' && others.length === 0 && entries.length <= fewest;
  if (!isWhole || only.value.kind !== 'map' || only.value.entries.length < fewest) return entries;
  const nested = only.value.entries;
  if (nested.filter(({ value }) => value.kind !== 'scalar').length < 2) return entries;
  return entries.flatMap((entry) => (entry === only ? nested : [entry]));
}

/** The fields that a first heading has for the whole plan, beside it. */
function withHead(entries: readonly MapEntry[], plan: RecordShape): readonly MapEntry[] {
  const [first] = entries;
  if (first?.value.kind !== 'map' || headingRank(plan, first.key.text) === 0) return entries;
  const told = first.value.entries;
  const head = told.filter(
    ({ key, value }) => value.kind === 'scalar' && ofPaper.test(key.text.trim()),
  );
  if (head.length >= fewestOfHead) return [named(first), ...told, ...entries.slice(1)];
  if (told.some(({ value }) => value.kind !== 'scalar')) return entries;
  const nameOf = ({ key }: MapEntry): string => fieldNamed(plan, key.text)?.name ?? '';
  const there = new Set(entries.map(nameOf));
  const fields = told.filter((one) => ofHead.has(nameOf(one)) && !there.has(nameOf(one)));
  return fields.length === 0 ? entries : [...told, ...entries.slice(1)];
}

/** Fewest fields of a paper that make a head. */
const fewestOfHead = 2;

/** What a paper says of itself. */
const ofPaper =
  /^(?:版本|日期|编制|编制人|编制日|起草|起草人|作者|密级|周期|期间|部门|呈报|使命|愿景|version|date|dated|author|period|prepared by|mission|vision|classification|distribution)$/iu;

/** The heading of a head as the title of the plan. */
function named({ key, span }: MapEntry): MapEntry {
  return { ...madeField('title', key), span };
}

/** `O1: be the first`, `O1_KR: […]`, `O1_owner: Ann` as one goal with its parts. */
function joined(entries: readonly MapEntry[]): readonly MapEntry[] {
  const parts = new Map<MapEntry, MapEntry[]>();
  const taken = new Set<MapEntry>();
  for (const entry of entries) {
    const of = isGoalHeading(entry.key.text) ? partsOf(entry, entries) : [];
    if (of.length === 0) continue;
    parts.set(entry, of);
    for (const one of of) taken.add(one);
  }
  if (taken.size === 0) return entries;
  return entries.flatMap((entry) => {
    const of = parts.get(entry);
    return taken.has(entry) ? [] : [of ? whole(entry, of) : entry];
  });
}

/** The entries whose keys begin with the number of a goal, each with the rest of its key. */
function partsOf({ key }: MapEntry, entries: readonly MapEntry[]): MapEntry[] {
  const start = key.text.trim().toLowerCase();
  return entries.filter(
    (one) =>
      one.key.text.toLowerCase().startsWith(start) &&
      /^[_\s.·-]\s?\p{L}/u.test(one.key.text.slice(start.length)),
  );
}

function whole(entry: MapEntry, parts: readonly MapEntry[]): MapEntry {
  const length = entry.key.text.trim().length;
  const inner = parts.map((part) => {
    const text = part.key.text.slice(length).replace(/^[_\s.·-]+/u, '');
    return { ...part, key: { ...part.key, text } };
  });
  const span = { start: entry.span.start, end: parts.at(-1)?.span.end ?? entry.span.end };
  const entries = [madeField('goal', entry.value), ...inner];
  const value: MapNode = { kind: 'map', span, flow: true, entries, table: true };
  return { ...entry, value, span };
}
