// Records and lines that are a piece of work, a goal with its measure, or a KPI, by themselves.
import type { MapEntry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { figureItems } from './figure-items.ts';
import { madeField, madeItem } from './made-entries.ts';
import { fieldNamed, recordShape } from './shape.ts';
import { wordedFields } from './worded.ts';
import { isYearKey, withLevels } from './year-records.ts';

/**
 * A map that has fields of a piece of work itself: who, and when or how much.
 * @param isWork whether its heading says that it is one
 */
export function ownRecord(node: MapNode, isWork: boolean): MapNode | undefined {
  const fields = workFields(node);
  const isNamed = node.entries.some(isWorkName);
  const hasOwner = fields.some(({ name }) => name === 'owner');
  // `battle 4: {when: all year, money: 3M}` is work though nobody is named.
  const isSure = isWork || isNamed;
  if (!(hasOwner && isSure) && (fields.length < 2 || !(hasOwner || isWork))) return undefined;
  const name = node.entries
    .filter(isWorkName)
    .slice(0, 1)
    .map(({ value }) => madeField('name', value));
  return { ...node, entries: [...name, ...fields.map(({ entry }) => entry)], table: true };
}

/** `what: direct deals with 60 brands`: what a piece of work is. */
function isWorkName({ key, value }: MapEntry): boolean {
  return value.kind === 'scalar' && /^(?:what|做什么|干什么|内容)$/iu.test(key.text.trim());
}

/** The fields of a map that say who, when and how much. */
export function workFields({ entries }: MapNode) {
  const record = recordShape('initiative');
  const worded = wordedFields(record, entries);
  return entries.flatMap((entry) => {
    const name = (worded.get(entry) ?? fieldNamed(record, entry.key.text))?.name;
    if (entry.value.kind !== 'scalar' || name === undefined || !told.has(name)) return [];
    // `礼包毛利 55%，所以招人不花钱` is an account, and no sum.
    const isAccount = name === 'budget' && /[%％]/.test(entry.value.text);
    const isSentence = name === 'owner' && entry.value.text.length > longestOwner;
    return isAccount || isSentence ? [] : [{ name, entry }];
  });
}

/** Maximum length of who does it, in characters. */
const longestOwner = 40;

const told = new Set(['owner', 'when', 'budget']);

/** Who leads what stands in a map: `分管: 石岚` beside the work. */
export function leadOf(node: MapNode): { readonly owner?: MapEntry } {
  const owner = workFields(node).find(({ name }) => name === 'owner')?.entry;
  return owner ? { owner: madeField('owner', owner.value) } : {};
}

/** `F1 less stock: {measure: stock cover, actual: 17, aim: 13}`: what shows that a goal is reached. */
export function measuredGoal(written: MapNode): MapNode | undefined {
  const record = recordShape('kpi');
  const node = isLevelled(written) ? written : withLevels(written);
  const worded = wordedFields(record, node.entries);
  const fields = node.entries.map(
    (entry) => (worded.get(entry) ?? fieldNamed(record, entry.key.text))?.name,
  );
  const name = node.entries.find(({ key }) => measure.test(key.text.trim()));
  const isMeasured = fields.includes('baseline') || fields.includes('target');
  if (name?.value.kind !== 'scalar' || !isMeasured) return undefined;
  const others = node.entries.flatMap((entry) => {
    if (entry === name || entry.value.kind !== 'scalar') return [];
    // `FY26: 80%` is the target for that year.
    const isLater = isYearKey(entry) && !fields.includes('target');
    return isLater ? [madeField('target', entry.value), madeField('due', entry.key)] : [entry];
  });
  const entries = [madeField('name', name.value, name.key.span), ...others];
  return { ...node, entries, table: true };
}

const measure =
  /^(?:measure|metric|indicator|kpi|what we measure|衡量|度量|指标|看什么|衡量指标|度量指标)$/iu;

/** Whether a record says itself from where to where it goes. */
function isLevelled({ entries }: MapNode): boolean {
  const record = recordShape('kpi');
  const names = entries.map(({ key }) => fieldNamed(record, key.text)?.name);
  return names.includes('target') || names.includes('baseline');
}

/** `orders: {2024: 96, 2027: 230}`, `rating: {now: 4.2, tgt: 4.5}`: the figures of one KPI. */
export function figuresIn(entry: MapEntry, value: MapNode): readonly Node[] | undefined {
  if (!isMeasured(value)) return undefined;
  return (
    figureItems({ ...value, entries: [entry] }, recordShape('kpi'))?.items ?? [madeItem(entry)]
  );
}

function isMeasured({ entries }: MapNode): boolean {
  if (entries.length < 2 || entries.some(({ value }) => value.kind !== 'scalar')) return false;
  if (!entries.some(({ value }) => value.kind === 'scalar' && /\d/.test(value.text))) return false;
  const record = recordShape('kpi');
  const names = entries.map(({ key }) => fieldNamed(record, key.text)?.name);
  return entries.every(isYearKey) || (names.includes('baseline') && names.includes('target'));
}

/** Maximum length of a line of figures. */
const longestLine = 90;

/** `grade disputes: 5.5% -> 2%`, `margin from 48 to 70`: where something stands and where it goes. */
export function isFigureLine(node: Node): boolean {
  if (node.kind === 'map') {
    const [only, ...others] = node.entries;
    return only !== undefined && others.length === 0 && isFigureLine(only.value);
  }
  if (node.kind !== 'scalar' || node.text.length > longestLine) return false;
  const { text } = node;
  if (arrow.test(text) || fromTo.test(text)) return true;
  return today.test(text) && (text.match(/\d[\d.,]*/g) ?? []).length > 1;
}

/** Whether a short text has an arrow between two figures. */
export function hasArrow(node: Node): node is ScalarNode {
  if (node.kind !== 'scalar' || node.text.length > longestLine) return false;
  // `10月 ranks → 11月 new rooms` goes from month to month.
  return arrow.test(node.text) && !/\d{1,2}\s?月[^→>]{0,40}(?:->|→)/u.test(node.text);
}

/** `54% -> 65%`, `6% > 14%`. */
const arrow = /\d[^→>\d]{0,12}(?:->|→|=>|\s>\s|[降升提压增缩做扩][到至])[^→>\d]{0,8}\d/u;

const fromTo =
  /\bfrom \D{0,8}\d[\d.,]*[^,]{0,20} to \D{0,12}\d|[从由]\D{0,8}\d.{0,12}(?:到|至|升到|降到|提到|压到|提高到|提升至|降至)\D{0,6}\d/u;

/** What leads to where it stands. */
const today = /\b(?:now|today|currently|last count)\b|目前|现有|眼下|当前/iu;
