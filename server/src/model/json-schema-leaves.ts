import { monthPattern } from './grammar/date-forms.ts';
import {
  anyScalar,
  hinted,
  idsOf,
  type Making,
  type Schema,
  valueWords,
} from './json-schema-parts.ts';
import type { ValueType } from './shape-types.ts';

/** The schema of a value that contains no others. */
export function leafSchema(type: ValueType, made: Making): Schema {
  switch (type.type) {
    case 'enum':
      return { enum: [...(type.values ?? []), ...(made.hasWords ? valueWords(type) : [])] };
    case 'boolean':
      return {
        enum: [true, false, 'true', 'false', ...(made.hasWords ? ['是', '否', 'yes', 'no'] : [])],
      };
    case 'month':
      return {
        anyOf: [
          { type: 'integer', minimum: 1, maximum: 12 },
          { type: 'string', pattern: monthPattern },
        ],
      };
    case 'number':
    case 'percent':
      return { anyOf: [{ type: 'number' }, { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' }] };
    case 'version':
      return { enum: [1, '1'] };
    case 'ref':
      return hinted(idsOf(type.to, made));
    default:
      return anyScalar;
  }
}
