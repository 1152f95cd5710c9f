import { find, type Kind } from '../../catalog/lookup.ts';
import { foldedWord } from '../../model/shape.ts';
import type { FieldShape, ValueType } from '../../model/shape-types.ts';
import { valueWord } from '../../report/page/value-words.ts';
import { type CellContext, textsIn } from '../out/cells.ts';
import { withNumber } from '../out/number-cell.ts';
import type { BaseCell } from './read-base.ts';
import { numberIn, type ReadCell, tidy } from './sheet.ts';

/** A value to be written into a plan. */
export type Written =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly string[] }
  /** Items that are YAML already. */
  | { readonly kind: 'raw'; readonly items: readonly string[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly (readonly [string, string])[] };

/** How a plan is written: words in Chinese, or ids. */
export interface Style extends CellContext {
  readonly isHan: boolean;
}

/**
 * What a cell says, as the plan writes it; undefined for an empty cell.
 * @returns `'unclear'` for pairs without a colon
 */
export function writtenOf(
  style: Style,
  type: FieldShape,
  cell: ReadCell,
  before: BaseCell | undefined,
): Written | 'unclear' | undefined {
  const text = tidy(cell);
  if (text === '') return undefined;
  if (type.type === 'list' || type.type === 'one-or-list') {
    const old = before ? textsIn(String(before.value)) : [];
    const items = textsIn(text).map((item) =>
      old.includes(item) ? item : wordOf(style, type.of, item),
    );
    const [only = ''] = items;
    const isOne = type.type === 'one-or-list' && items.length === 1;
    return isOne ? { kind: 'text', text: only } : { kind: 'items', items };
  }
  if (type.type === 'map') {
    const pairs = textsIn(text).map(pairIn);
    if (pairs.some((pair) => !pair)) return 'unclear';
    return { kind: 'pairs', pairs: pairs.flatMap((pair) => (pair ? [pair] : [])) };
  }
  const number = numberIn(cell);
  if (number !== undefined && before && typeof before.value === 'number')
    return { kind: 'text', text: withNumber(before.source, number, style.units) ?? text };
  return { kind: 'text', text: wordOf(style, type, text) };
}

/** A key and its value, around the first colon. */
function pairIn(text: string): readonly [string, string] | undefined {
  const ends = [text.indexOf(': '), text.indexOf('：')].filter((at) => at > 0);
  if (ends.length === 0) return undefined;
  const at = Math.min(...ends);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** A word of the reader's language as the plan writes it. */
function wordOf({ catalog, models, lang, isHan }: Style, type: ValueType, text: string): string {
  if (type.type === 'enum' || type.type === 'boolean') {
    const values = type.type === 'boolean' ? ['true', 'false'] : (type.values ?? []);
    const { words } = type as FieldShape;
    const same = (value: string): boolean =>
      [value, valueWord(value, lang), ...(words?.[value] ?? [])].some(
        (word) => foldedWord(word) === foldedWord(text),
      );
    return values.find(same) ?? text;
  }
  const isNamed = type.type === 'ref' && type.to !== undefined && namedKinds.has(type.to);
  if (!isNamed || isHan) return text;
  return find(catalog, type.to as Kind, text, models)?.id ?? text;
}

const namedKinds: ReadonlySet<string> = new Set(['model', 'lever', 'mechanism', 'kpi', 'trend']);
