// What stands under a heading inside another, as items of a part of the plan.
import type { MapEntry, MapNode, Node } from '../syntax/tree.ts';
import { levelled } from './levelled.ts';
import { madeField, madeItem } from './made-entries.ts';
import { isTime } from './moments.ts';
import type { PartName } from './part-names.ts';
import { hasArrow, isFigureLine, workFields } from './part-records.ts';
import type { Above, Parts } from './part-types.ts';
import { isCode, keyResults } from './result-lines.ts';
import { rowsIn } from './rows.ts';
import { recordOf } from './shape.ts';
import type { RecordShape } from './shape-types.ts';
import { tableRows } from './tables.ts';
import { under } from './take-work.ts';
import { isTable, namedRows } from './unnamed-rows.ts';
import { isTableText } from './wide-tables.ts';
import { isGrouped, isWorkList } from './work-lists.ts';
import { movedBy } from './work-results.ts';

export interface Taking {
  readonly plan: RecordShape;
  readonly text: string;
  readonly found: Parts;
  readonly above: Above;
}

/** Takes what stands under a heading as items of a part. */
export function take(part: PartName, { key, value }: MapEntry, taking: Taking): void {
  const { found, plan, text, above } = taking;
  const field = plan.fields.get(part);
  const record = field?.type === 'map' ? recordOf(field.of) : undefined;
  const rows = record && tableRows(value, record, text);
  const isResult = part === 'kpis' && /^kr|key result|关键结果/iu.test(key.text);
  if (rows) found[part].push(...rows.items);
  else if (value.kind === 'scalar') found[part].push(...(isTableText(value.text) ? [] : [value]));
  else if (value.kind === 'list' && isTable(value)) found[part].push(...namedRows(part, value));
  else if (value.kind === 'list') takeItems(part, value.items, above, found, isResult);
  else if (part !== 'initiatives' && value.entries.every((one) => isCode(one.key.text)))
    takeItems(part, value.entries.map(valueIn), above, found, part === 'kpis');
  else takeMap(part, key.text, value, taking);
}

/** Groups of items, and entries by their names. */
function takeMap(part: PartName, heading: string, all: MapNode, taking: Taking): void {
  const { found, plan, text, above } = taking;
  const value = part === 'kpis' ? withoutLimits(all, found) : all;
  const groups = value.entries.filter((one) =>
    part === 'kpis' ? isGrouped(value) : part === 'initiatives' && isWorkList(one.value),
  );
  for (const group of groups)
    if (group.value.kind === 'list')
      takeItems(part, group.value.items, groupAbove(heading, group, above), found, false);
  const isTold = (one: MapEntry): boolean =>
    part === 'initiatives' && people.test(heading) && one.value.kind === 'scalar';
  for (const one of value.entries.filter(isTold))
    takeItems(part, [one.value], groupAbove(heading, one, above), found, false);
  const figures = value.entries.filter((one) => part === 'initiatives' && hasArrow(one.value));
  found.kpis.push(...figures.map(madeItem));
  const entries = value.entries.filter(
    (one) => !groups.includes(one) && !isTold(one) && !figures.includes(one),
  );
  if (entries.length === 0) return;
  const rest = { ...value, entries };
  const field = plan.fields.get(part);
  const rows = field?.type === 'map' ? rowsIn(rest, field, text) : undefined;
  const records = part === 'initiatives' ? entries.map(valueIn) : [];
  found.kpis.push(...records.flatMap((one) => (one.kind === 'map' ? movedBy(one) : [])));
  const items = rows?.items ?? entries.map(madeItem);
  found[part].push(...items.map((item) => (part === 'initiatives' ? led(item, above) : item)));
}

/** `never: paid reviews` under `guardrails` is what is not done, and `always` no KPI. */
function withoutLimits(value: MapNode, found: Parts): MapNode {
  const isLimit = ({ key, value: one }: MapEntry): boolean =>
    one.kind === 'scalar' && /^(?:never|always|从不|永不|绝不|始终)$/iu.test(key.text.trim());
  const isNever = ({ key }: MapEntry): boolean => !/^(?:always|始终)$/iu.test(key.text.trim());
  const limits = value.entries.filter(isLimit);
  found.not_doing.push(...limits.filter(isNever).map(valueIn));
  return { ...value, entries: value.entries.filter((one) => !limits.includes(one)) };
}

/** A named piece of work, with who leads what it stands in. */
function led(item: Node, { owner }: Above): Node {
  const [only, ...others] = item.kind === 'map' ? item.entries : [];
  if (item.kind !== 'map' || !owner || !only) return item;
  if (others.length > 0) {
    const isLed = workFields(item).some(({ name }) => name === 'owner');
    return isLed ? item : { ...item, entries: [...item.entries, owner] };
  }
  const { value } = only;
  if (value.kind !== 'map' || workFields(value).some(({ name }) => name === 'owner')) return item;
  return {
    ...item,
    entries: [{ ...only, value: { ...value, entries: [...value.entries, owner] } }],
  };
}

function valueIn({ value }: MapEntry): Node {
  return value;
}

/**
 * Items of a part; a line of figures among the work is a KPI.
 * @param areResults whether they are key results, of which those without figures are no KPIs
 */
export function takeItems(
  part: PartName,
  items: readonly Node[],
  above: Above,
  found: Parts,
  areResults: boolean,
): void {
  const all =
    part === 'kpis' ? items.map(levelled).flatMap((one) => keyResults(one, areResults)) : items;
  for (const item of all) {
    if (part === 'initiatives' && isPutOff(item)) {
      found.not_doing.push(item);
      continue;
    }
    const isKpi = part === 'initiatives' && isFigureLine(item);
    found[isKpi ? 'kpis' : part].push(isKpi ? item : under(part, item, above));
    if (part === 'initiatives' && item.kind === 'map' && item.entries.length > 1)
      found.kpis.push(...movedBy(item));
  }
}

/** `自有品牌先不做(Q1 再议)`: work that is left out for now. */
function isPutOff(item: Node): boolean {
  return (
    item.kind === 'scalar' &&
    /(?:先不做|暂不做|先不碰|不做了|\bnot (?:now|yet|this year))(?:$|\s?[(（,，])/iu.test(item.text)
  );
}

/** A group of work under a time or a person. */
function groupAbove(heading: string, { key }: MapEntry, above: Above): Above {
  if (isTime(key.text)) return { ...above, when: madeField('when', key) };
  return people.test(heading) ? { ...above, owner: madeField('owner', key) } : above;
}

export const people = /\bwho\b|谁|按人|分工|责任/iu;
