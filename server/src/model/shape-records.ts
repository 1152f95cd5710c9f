// The records of the plan format, as the shape file describes them.

import type { Words } from '../catalog/basics.ts';
import { shape as shapeJson } from '../catalog/data.generated.ts';
import { normalise } from '../catalog/normalise.ts';
import { unpack } from '../catalog/unpack.ts';
import type { Text } from '../text/language.ts';
import type { Elsewhere, FieldShape, RecordShape } from './shape-types.ts';

interface RawShape {
  readonly records: Readonly<
    Record<
      string,
      {
        readonly name: Text;
        readonly fields: readonly FieldShape[];
        readonly named_by?: readonly string[];
        readonly figures?: string;
        readonly no_section?: Words;
        readonly table?: RecordShape['table'];
        readonly elsewhere?: readonly (Elsewhere & { readonly words: readonly string[] })[];
      }
    >
  >;
}

/** All records of the plan format by name. */
export const records: ReadonlyMap<string, RecordShape> = new Map(
  Object.entries((unpack(shapeJson) as RawShape).records).map(
    ([id, { name, fields, named_by, figures, no_section, table, elsewhere }]) => [
      id,
      {
        id,
        name,
        fields: new Map(fields.map((field) => [field.name, field])),
        required: fields.filter((field) => field.required && field.type !== 'version'),
        namedBy: named_by ?? ['name'],
        figures,
        noSection: no_section,
        table,
        elsewhere: new Map(
          (elsewhere ?? []).flatMap(({ words, ...place }) =>
            words.map((word) => [foldedWord(word), place] as const),
          ),
        ),
        byWord: new Map(fields.flatMap(wordsFor)),
      },
    ],
  ),
);

function wordsFor(field: FieldShape): [string, FieldShape][] {
  return [field.name, ...wordsOf(field)].map((word) => [foldedWord(word), field]);
}

/** Aliases of the field. */
export function wordsOf({ aka = [], also = [] }: FieldShape): readonly string[] {
  return [...aka.filter((word) => /\p{Script=Han}/u.test(word)), ...also];
}

/** A word folded for comparison, ignoring script, width and case. */
export function foldedWord(word: string): string {
  return normalise(word);
}
