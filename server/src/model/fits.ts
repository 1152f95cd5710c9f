// Which heading of the author's own stands for a section: one with fitting entries, the surest.

import { foldWord } from '../catalog/normalise.ts';
import type { MapEntry, MapNode, Node } from '../syntax/tree.ts';
import { isBonus } from './bonus-shares.ts';
import { fieldNamed, headingRank, recordOf } from './shape.ts';
import type { FieldShape, ValueType } from './shape-types.ts';
import { tableRows } from './tables.ts';

/**
 * Whether what stands under a heading can be the entries of a section.
 * @param text the whole file
 */
export function fitsSection(value: Node, field: FieldShape, text: string): boolean {
  if (field.type !== 'map') return true;
  const record = recordOf(field.of);
  if (record && tableRows(value, record, text)) return true;
  const { name } = field;
  if (value.kind === 'scalar')
    return !value.isNull && ['goals', 'risks'].includes(name) && !/[|\t]/.test(value.text);
  if (value.kind === 'list')
    return value.items.length > 0 && value.items.every(({ kind }) => kind !== 'list');
  return value.entries.length > 0 && fitsMap(value, name);
}

function fitsMap(node: MapNode, section: string): boolean {
  const { entries } = node;
  if (section === 'kpis' && isBonus(node)) return false;
  // `KR1`, `KR2` are the key results of a goal.
  if (section === 'initiatives' && entries.some(({ key }) => /^kr\s?\d{1,2}$/iu.test(key.text)))
    return false;
  return entries.every(({ value }) => {
    if (section === 'initiatives') return !isFigure(value);
    return value.kind !== 'list' || section === 'levers' || section === 'kpis';
  });
}

/** Maximum number of letters of a figure: those of its unit. */
const mostLetters = 3;

/** Money or a share beside a name is no piece of work. */
function isFigure(value: MapEntry['value']): boolean {
  if (value.kind !== 'scalar' || !/\d/.test(value.text)) return false;
  return (value.text.match(/\p{L}/gu) ?? []).length <= mostLetters;
}

/** `okrs` beside `goals` is a list of its own: a looser word, where the field is there already. */
export function isTaken(
  { entries }: MapNode,
  { key, value }: MapEntry,
  type: ValueType,
  text: string,
): boolean {
  const record = recordOf(type);
  const field = fieldNamed(record, key.text);
  if (!field || !isLoose(field, key.text)) return false;
  if (record?.id === 'plan' && !fitsSection(value, field, text)) return true;
  const same = entries.filter(
    (one) => fieldNamed(record, one.key.text) === field && fitsSection(one.value, field, text),
  );
  const ranks = same.map((one) => (record ? headingRank(record, one.key.text) : 0));
  const first =
    same.find((one) => !isLoose(field, one.key.text)) ?? same[ranks.indexOf(Math.min(...ranks))];
  return first?.key !== key;
}

/** Whether a key is neither the name of its field nor one of its Chinese names. */
function isLoose({ name, aka = [] }: FieldShape, key: string): boolean {
  if (key === name) return false;
  const word = foldWord(key);
  return word !== foldWord(name) && !aka.slice(0, 2).some((one) => foldWord(one) === word);
}
