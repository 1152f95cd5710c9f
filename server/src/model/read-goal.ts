import { entryOf, type MapNode } from '../syntax/tree.ts';
import { goalInHeading } from './heading.ts';
import type { EntryBase, Path, Ref, TextField } from './plan.ts';
import type { Goal } from './plan-sections.ts';
import { ownRef } from './read-refs.ts';
import { itemFields, plainAt, type ReadContext, read, short, textAt, writtenAt } from './reader.ts';

/** Reads an entry of `goals`. */
export function readGoal(context: ReadContext, base: EntryBase): Goal {
  const { record, path } = base;
  return {
    goal: short(context, base) ?? textAt(context, record, 'goal', path) ?? inHeading(context, base),
    ...keyResults(context, record, path),
    why: textAt(context, record, 'why', path),
    owner: textAt(context, record, 'owner', path),
    due: read.date(context, plainAt(context, record, 'due', path)),
    serves: plainAt(context, record, 'serves', path),
    ...base,
  };
}

/** The goal in the heading `O1 become the first in the market`. */
function inHeading(context: ReadContext, base: EntryBase): TextField | undefined {
  const text = goalInHeading(base.key);
  if (text === undefined) return undefined;
  context.prose.push(text);
  return { text, node: base.entry.key, span: base.keySpan, path: base.path };
}

/** The key results of a goal: names of KPIs, and those that say in words what shall be reached. */
function keyResults(
  context: ReadContext,
  record: MapNode | undefined,
  path: Path,
): Pick<Goal, 'kpis' | 'results'> {
  const entry = entryOf(record, 'kpis');
  const node = writtenAt(record, 'kpis');
  // Under a heading such as `key results` even a short text is no name.
  const word = entry ? context.text.slice(entry.key.span.start, entry.key.span.end) : '';
  const isFree = !/^(?:kpis?|指标)$/iu.test(word);
  const nodes = node?.kind === 'map' ? node.entries.map(({ value }) => value) : node ? [node] : [];
  const items = nodes.flatMap((one) => itemFields(context, one, [...path, 'kpis']));
  const refs = items.map((item) => ownRef(context, ['kpis'], item));
  // Beside results in words, and in place of a list, even a short one is no name.
  const isAny =
    isFree ||
    node?.kind !== 'list' ||
    refs.some(({ id, text }) => !id && isResult.test(text.slice(0, longest)));
  const isSaid = ({ id, ambiguous, text }: Ref): boolean =>
    id === undefined &&
    !ambiguous &&
    (isResult.test(text.slice(0, longest)) || (isAny && /\s|\p{Script=Han}/u.test(text)));
  return { kpis: refs.filter((ref) => !isSaid(ref)), results: refs.filter(isSaid) };
}

/** The start of a text says whether it is a name. */
const longest = 120;

/** A figure, or more words than a name has. */
const isResult =
  /\d|(?:\S+\s+){4}\S|\p{Script=Han}{12}|\p{Script=Han}+[,，。；：].*\p{Script=Han}/u;
