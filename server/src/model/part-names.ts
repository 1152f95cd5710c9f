// Which part of a plan a heading inside another names, and what may stand under it.
import { foldWord, isChinese } from '../catalog/normalise.ts';
import type { MapEntry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { sectionIn } from './content.ts';
import { bareHeading, headingIn } from './heading.ts';
import { isFigureLine, workFields } from './part-records.ts';
import { recordOf, recordShape } from './shape.ts';
import { isYearHead } from './table-columns.ts';
import { tableRows } from './tables.ts';
import { isNamedBySentences } from './unnamed-rows.ts';
import { isWorkList } from './work-lists.ts';

export const partNames = ['goals', 'kpis', 'initiatives', 'risks', 'not_doing'] as const;

export type PartName = (typeof partNames)[number];

/** Where a heading stands. */
interface Place {
  readonly depth: number;
  /** The whole file. */
  readonly text: string;
}

/** The part that a heading names: by its own words inside other headings, else as at the top. */
export function partNamed({ key, value }: MapEntry, place: Place): PartName | undefined {
  const isInside = place.depth > 0;
  if (isInside && /^kr\s?\d/iu.test(key.text) && value.kind === 'scalar') return 'kpis';
  const named = isInside ? insideNamed(key.text) : topNamed(key.text);
  const table = tablePart(value, place.text, named);
  if (table) return table;
  const part = isInside && named === 'levers' && isWorkList(value) ? 'initiatives' : named;
  if (part === 'kpis' && isNamedBySentences(value)) return 'initiatives';
  if (part === 'goals' && hasFigures(value)) return 'kpis';
  if (part === 'initiatives' && isAccount(value)) return 'kpis';
  const isList = value.kind === 'list';
  const held = part ?? (isList ? sectionIn(value, recordShape('plan')) : undefined);
  return partNames.find((one) => one === held);
}

function insideNamed(key: string): string | undefined {
  // `关键结果` is a name; `关键指标` are figures.
  return namedBy(foldWord(key)) ?? namedBy(foldWord(bareHeading(key)));
}

function namedBy(name: string): string | undefined {
  const isOf = (word: string): boolean =>
    isChinese(word) && word.length > 1
      ? name.startsWith(word) || name.endsWith(word)
      : name === word;
  return partOf(isOf) ?? recordShape('plan').byWord.get(name)?.name;
}

/** The first part of which a word is one. */
function partOf(is: (word: string) => boolean): PartName | undefined {
  const { fields } = recordShape('plan');
  return partNames.find((part) => {
    const words = fields.get(part)?.inside;
    return [...(words?.en ?? []), ...(words?.zh ?? [])].some(is);
  });
}

function topNamed(key: string): string | undefined {
  const plan = recordShape('plan');
  const heading = headingIn(plan, key);
  const name = foldWord(bareHeading(key));
  const named = plan.byWord.get(name) ?? (heading?.by === 'heading' ? heading.field : undefined);
  return named?.name ?? partOf((word) => word === name);
}

/** The part whose fields the columns of a table are; the one that its heading names, if it can be. */
function tablePart(value: Node, text: string, named: string | undefined): PartName | undefined {
  const plan = recordShape('plan');
  const counts = (['kpis', 'initiatives', 'risks'] as const).map((part) => {
    const field = plan.fields.get(part);
    const record = field?.type === 'map' ? recordOf(field.of) : undefined;
    const [first] = (record && tableRows(value, record, text)?.items) ?? [];
    const names = first?.kind === 'map' ? first.entries.map(({ key }) => key.text) : [];
    const isOther = part === 'kpis' && !names.includes('baseline') && !names.includes('target');
    return { part, fields: isOther ? 0 : names.length };
  });
  const own = counts.find(({ part, fields }) => part === named && fields > 1);
  if (own) return own.part;
  const best = counts.reduce((a, b) => (b.fields > a.fields ? b : a));
  return best.fields > 2 ? best.part : undefined;
}

/** Whether a value can be the items of a part. */
export function isPart(part: PartName, value: Node): boolean {
  if (value.kind === 'scalar')
    return !value.isNull && (part !== 'initiatives' || /[|\t]/.test(value.text));
  if (value.kind === 'list') return value.items.length > 0;
  if (part === 'kpis')
    return (
      !value.entries.some(({ key, value: one }) => one.kind === 'list' && isYearHead(key.text)) &&
      value.entries.every(({ value: one }) => isFigureOrRecord(one)) &&
      hasFigure(value)
    );
  if (part === 'goals') return value.entries.every(({ value: one }) => one.kind === 'scalar');
  return value.entries.length > 0 && value.entries.every((one) => isItem(part, one));
}

function isItem(part: PartName, { value }: MapEntry): boolean {
  if (value.kind === 'list')
    return part === 'initiatives' && value.items.every(({ kind }) => kind !== 'list');
  if (value.kind === 'map') return part !== 'initiatives' || workFields(value).length > 0;
  return !value.isNull || part === 'risks';
}

/** `targets: {orders: …}`: figures under a heading that else names goals. */
function hasFigures(value: Node): boolean {
  if (value.kind === 'scalar') return false;
  const values = value.kind === 'list' ? value.items : value.entries.map((one) => one.value);
  const isList = value.kind === 'list';
  const isFigure = (one: Node): boolean => {
    if (one.kind === 'scalar') return isList ? isFigureLine(one) : /\d/.test(one.text);
    // The first cell of a row is its number.
    const inside =
      one.kind === 'list' ? one.items.slice(1) : one.entries.map((entry) => entry.value);
    return inside.every(({ kind }) => kind === 'scalar') && inside.some(hasDigit);
  };
  return values.length > 0 && values.filter(isFigure).length * 2 > values.length;
}

/** `{sales: 2.6亿, net loss: below 4m}`: an account, and no work. */
function isAccount(value: Node): boolean {
  if (value.kind !== 'map' || value.entries.length < 2) return false;
  const isFigure = ({ value: one }: MapEntry): boolean =>
    one.kind === 'scalar' && /^\D{0,4}\d[\d.,]*\s?\S{0,8}$/u.test(one.text);
  return value.entries.filter(isFigure).length * 3 > value.entries.length * 2;
}

function hasDigit(node: Node): boolean {
  return node.kind === 'scalar' && /\d/.test(node.text);
}

/** A figure, a line of a KPI, or a record with figures. */
function isFigureOrRecord(node: Node): boolean {
  if (node.kind === 'scalar') return true;
  const values = node.kind === 'list' ? node.items : node.entries.map((one) => one.value);
  return values.length > 0 && values.every(({ kind }) => kind === 'scalar');
}

/** Whether a map has a figure, or names whose figures are still open. */
function hasFigure({ entries }: MapNode): boolean {
  return entries.some(({ value }) => value.kind !== 'scalar' || value.isNull || hasOpen(value));
}

function hasOpen({ text }: ScalarNode): boolean {
  return /\d|[?？]|^tb[acd]$|待|未/iu.test(text) || text.trim() === '';
}
