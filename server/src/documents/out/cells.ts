import type { Catalog } from '../../catalog/catalog.ts';
import { find, type Kind } from '../../catalog/lookup.ts';
import { nameOf } from '../../catalog/names.ts';
import type { Field, Items, Leaf, Value } from '../../diff/value.ts';
import type { UnitTable } from '../../model/grammar/units.ts';
import { foldedWord } from '../../model/shape.ts';
import type { FieldShape, ValueType } from '../../model/shape-types.ts';
import { valueWord } from '../../report/page/value-words.ts';
import type { Lang } from '../../text/language.ts';
import { numberCell } from './number-cell.ts';

/** What the words and numbers of cells depend on. */
export interface CellContext {
  readonly catalog: Catalog;
  readonly models: readonly string[];
  readonly lang: Lang;
  readonly units: UnitTable;
  readonly currency: string | undefined;
}

/** A value of the plan in a cell. */
export interface PlanCell {
  readonly value: string | number;
  readonly format?: string;
  /** Of numbers: those of one kind can be subtracted. */
  readonly unit?: string;
  /** As the plan has it; for lists and pairs as the cell shows it. */
  readonly source: string;
  /** It is a value that no cell can change: its form is unusual. */
  readonly fixed?: true;
}

const kinds = {
  model: 'models',
  lever: 'levers',
  mechanism: 'mechanisms',
  kpi: 'kpis',
  trend: 'trends',
} as const;

/** The cell for a field; undefined where the plan does not have it. */
export function cellOf(
  context: CellContext,
  field: Field | undefined,
  type: FieldShape,
): PlanCell | undefined {
  const value = field?.value;
  if (!field || !value) return undefined;
  if (value.kind === 'leaf') return leafCell(context, value, type);
  if (value.kind === 'items') return listCell(context, value, type);
  return pairsCell(value);
}

function leafCell(context: CellContext, leaf: Leaf, type: ValueType): PlanCell | undefined {
  const { text, node } = leaf;
  if (text === '') return undefined;
  if (node.kind !== 'scalar' || type.type === 'record' || isMany(type))
    return { value: text, source: text, fixed: true };
  const isNumber = type.type === 'value' || type.type === 'money';
  const number = isNumber ? numberCell(text, context.units, context.currency) : undefined;
  if (number)
    return { value: number.value, format: number.format, unit: number.kind, source: text };
  return text.length > longest
    ? { value: `${text.slice(0, longest)}…`, source: text, fixed: true }
    : { value: shownWord(context, text, type), source: text };
}

/** Maximum length of a text that a cell can have and change; spreadsheets end at 32,767. */
const longest = 32_000;

function isMany({ type }: ValueType): boolean {
  return type === 'list' || type === 'map';
}

/** A word in the reader's language, if the plan format reads it as the same. */
function shownWord({ catalog, models, lang }: CellContext, text: string, type: ValueType): string {
  if (type.type === 'enum' || type.type === 'boolean') {
    const word = valueWord(text, lang);
    const { words } = type as FieldShape;
    const others = type.type === 'boolean' ? [word] : (words?.[text] ?? []);
    const isRead = others.some((other) => foldedWord(other) === foldedWord(word));
    if (isRead) return word;
    return lang === 'zh' ? (others.find((other) => /\p{Script=Han}/u.test(other)) ?? text) : text;
  }
  if (type.type !== 'ref' || !type.to || !Object.hasOwn(kinds, type.to)) return text;
  const kind = type.to as keyof typeof kinds & Kind;
  const id = find(catalog, kind, text, models)?.id;
  const name = id === undefined ? text : nameOf(catalog, kinds[kind], id)[lang];
  const isSafe = !/[;；\n]/.test(name) && find(catalog, kind, name, models)?.id === id;
  return isSafe ? name : text;
}

/** Items in one cell: between semicolons, or on lines where they have some themselves. */
function listCell(context: CellContext, list: Items, type: ValueType): PlanCell | undefined {
  if (list.items.length === 0) return undefined;
  const of = 'of' in type && type.of ? type.of : type;
  const texts = list.items.map((item) => shownWord(context, item.text, of));
  return joined(
    texts,
    list.items.some(({ node }) => node.kind !== 'scalar'),
  );
}

/** A map in one cell: `2027-03: 2.9%; 2027-06: 2.4%`. */
function pairsCell(value: Value): PlanCell | undefined {
  if (value.kind !== 'fields' || value.fields.size === 0) return undefined;
  const entries = [...value.fields.values()];
  const texts = entries.map(
    (one) => `${one.key}: ${one.value.kind === 'leaf' ? one.value.text : ''}`,
  );
  const isOdd = entries.some(
    ({ key, value: inner }) =>
      inner.kind !== 'leaf' ||
      inner.node.kind !== 'scalar' ||
      key.includes(': ') ||
      inner.text === '',
  );
  return joined(texts, isOdd || value.node?.kind !== 'map');
}

function joined(texts: readonly string[], isOdd: boolean): PlanCell {
  const isLong = texts.some((text) => /[;；]/.test(text));
  const value = texts.join(isLong || texts.length === 0 ? '\n' : '; ');
  if (value.length > longest)
    return { value: `${value.slice(0, longest)}…`, source: value, fixed: true };
  const unclear = texts.some((text) => text.includes('\n')) || (isLong && texts.length === 1);
  return { value, source: value, ...((isOdd || unclear) && { fixed: true as const }) };
}

/** The texts in a cell that lists several. */
export function textsIn(cell: string): string[] {
  const parts = cell.includes('\n') ? cell.split('\n') : cell.split(/[;；]/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
