// Work in a line, and work under its time.
import type { MapEntry, MapNode, Node } from '../syntax/tree.ts';
import { madeField, madeItem, madeRecord } from './made-entries.ts';
import { isTime } from './moments.ts';
import type { PartName } from './part-names.ts';
import type { Above, Parts } from './part-types.ts';
import { toldDetails, toldWork } from './told-work.ts';

/** `7月: {Ann: open the shop}`: work under its time, by who does it. */
export function takeAt({ key, value }: MapEntry, found: Parts): void {
  const when = madeField('when', key);
  if (value.kind !== 'map') {
    const items = value.kind === 'list' ? value.items : [value];
    const work = items.filter((item) => item.kind === 'map' || isDeed(item));
    found.initiatives.push(...work.map((item) => under('initiatives', item, { when })));
    return;
  }
  for (const entry of value.entries) {
    if (isMilestone.test(entry.key.text)) continue;
    const inner = { when, owner: madeField('owner', entry.key) };
    const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    found.initiatives.push(...items.map((item) => under('initiatives', item, inner)));
  }
}

/** A text that says what is done: no figure of that time, and no milestone. */
function isDeed(item: Node): boolean {
  if (item.kind !== 'scalar' || isMilestone.test(item.text)) return false;
  if (account.test(item.text)) return false;
  const letters = (item.text.match(/\p{L}/gu) ?? []).length;
  return letters > 4 && !/^\D{0,3}\d[\d.,]*\s?\p{L}{0,4}$/u.test(item.text);
}

/** `营收39.01亿`, `revenue 4.1bn`: how a time went. */
const account =
  /^(?:营收|收入|销售额|GMV|归母|净利|净亏|亏损|revenue|sales|net (?:income|loss|sales)|ebitda|gmv)\s?\D{0,8}\d/iu;

const isMilestone = /^(?:milestones?|里程碑)/iu;

/** A text in a list of work as a record, with what is said above it. */
export function under(part: PartName, item: Node, { owner, when }: Above): Node {
  if (part !== 'initiatives') return item;
  if (item.kind === 'map') return named(item, { owner, when });
  if (item.kind !== 'scalar' || item.isNull) return item;
  const told = toldWork(item);
  if (!told && !owner && !when) return item;
  const own = told?.entries ?? [madeField('name', { ...item, whole: item.text })];
  const more = [owner, when].filter((one) => !own.some(({ key }) => key.text === one?.key.text));
  return madeRecord(item.span, [...own, ...more.flatMap((one) => one ?? [])]);
}

/** `International: the UK first`: the name of a piece of work, and a text on it. */
function named(item: MapNode, { owner, when }: Above): Node {
  const [only, ...others] = item.entries;
  if (others.length > 0 || only?.value.kind !== 'scalar' || only.value.isNull) return item;
  if (isTime(only.key.text)) {
    const told = toldWork(only.value);
    const own = told?.entries ?? [madeField('name', { ...only.value, whole: only.value.text })];
    const rest = own.filter(({ key }) => key.text !== 'when');
    const by = owner && !rest.some(({ key }) => key.text === 'owner') ? [owner] : [];
    return madeRecord(item.span, [...rest, madeField('when', only.key), ...by]);
  }
  const details = toldDetails(only.value);
  const more = [owner, when].filter(
    (one) => !details.some(({ key }) => key.text === one?.key.text),
  );
  const fields = [madeField('note', only.value), ...details, ...more.flatMap((one) => one ?? [])];
  return madeItem({ ...only, value: madeRecord(only.value.span, fields) });
}
