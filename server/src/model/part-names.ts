// Which part of a plan a heading inside another names, and what may stand under it.
import { foldWord, isChinese } from '../catalog/normalise.ts';
import type { MapEntry, Node } from '../syntax/tree.ts';
import { isBonus } from './bonus-shares.ts';
import { sectionIn } from './content.ts';
import { hasFigure, hasFigures, isAccount, isFigureOrRecord } from './figures-in-parts.ts';
import { bareHeading, headingIn } from './heading.ts';
import { isOfOldTimes } from './other-headings.ts';
import { workFields } from './part-records.ts';
import { isSeries } from './series.ts';
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
  // `R: more sellers` is the letter of a slogan.
  if (isInside && value.kind === 'scalar' && /^[a-z]$/iu.test(key.text.trim())) return undefined;
  const named = isInside ? insideNamed(key.text) : topNamed(key.text);
  const table = tablePart(value, place.text, named);
  if (table) return table;
  const part = isInside && named === 'levers' && isWorkList(value) ? 'initiatives' : named;
  if (part === 'kpis' && isNamedBySentences(value)) return 'initiatives';
  if (part === undefined && isSeries(value) && !isOfOldTimes(key.text)) return 'kpis';
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

/** Whether a value is a table of a part. */
export function isTable(part: PartName, value: Node, text: string): boolean {
  const field = recordShape('plan').fields.get(part);
  const record = field?.type === 'map' ? recordOf(field.of) : undefined;
  return record !== undefined && tableRows(value, record, text) !== undefined;
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
      !isBonus(value) &&
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
