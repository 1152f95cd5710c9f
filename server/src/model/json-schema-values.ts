import { leafSchema } from './json-schema-leaves.ts';
import {
  anyScalar,
  both,
  figure,
  keyHints,
  type Making,
  oneEntry,
  orNull,
  type Schema,
  spellingsOf,
  withoutSeparators,
} from './json-schema-parts.ts';
import { recordOf, wordsOf } from './shape.ts';
import type { FieldShape, RecordShape, ValueType } from './shape-types.ts';

/** The schema of a record. */
export function recordSchema(record: RecordShape, made: Making): Schema {
  const fields = [...record.fields.values()];
  const base = record.id === 'plan' ? '#' : `#/definitions/${record.id}`;
  const words = made.hasWords ? [...record.byWord.values()].length > 0 : false;
  const others = words
    ? fields.flatMap((field) =>
        spellingsOf(field).map(
          (word) => [word, { $ref: `${base}/properties/${field.name}` }] as const,
        ),
      )
    : [];
  const properties = fields.map((field) => [field.name, fieldSchema(field, made)] as const);
  const required = fields.filter((field) => field.required);
  const byOne = required.filter((field) => words && wordsOf(field).length > 0);
  const plain = required.filter((field) => !byOne.includes(field)).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries([...properties, ...others]),
    patternProperties: { '^x-': {} },
    additionalProperties: record.figures === undefined ? false : figure,
    ...(plain.length > 0 && { required: plain }),
    ...(byOne.length > 0 && {
      allOf: byOne.map((field) => ({
        anyOf: [field.name, ...spellingsOf(field)].map((word) => ({ required: [word] })),
      })),
    }),
  };
}

function fieldSchema(field: FieldShape, made: Making): Schema {
  const exact = valueSchema(field, made);
  const loose = field.loose === 'any' ? {} : { anyOf: [exact, { not: { type: 'array' } }] };
  const schema = field.loose && made.hasWords ? loose : exact;
  // An empty value counts as absent, so only a required field must have one; `levers` may be empty
  // at first.
  const open = field.required && field.type !== 'map' ? schema : orNull(schema);
  return {
    ...open,
    description: both(field.doc),
    ...(field.default !== undefined && { default: field.default }),
  };
}

function valueSchema(type: ValueType, made: Making): Schema {
  switch (type.type) {
    case 'list':
      return made.hasWords ? listSchema(type.of, made) : arrayOf(type.of, made);
    case 'one-or-list': {
      const one = valueSchema(type.of, made);
      return { anyOf: [one, { type: 'array', items: orNull(one) }] };
    }
    case 'map': {
      const map = {
        type: 'object',
        additionalProperties: orNull(valueSchema(type.of, made)),
        ...keyHints(type.keys, made),
      };
      const others = [
        ...(type.listed
          ? [{ type: 'array', items: itemSchema(type.of, made) }, oneEntry(type)]
          : []),
        ...(type.short ?? []).map((short) => valueSchema(short, made)),
      ];
      return others.length > 0 ? { anyOf: [map, ...others] } : map;
    }
    case 'record':
      return { $ref: `#/definitions/${type.record}` };
    case 'entry':
      return {
        anyOf: [
          { $ref: `#/definitions/${type.record}` },
          ...type.short.map((short) => valueSchema(short, made)),
        ],
      };
    default:
      return leafSchema(type, made);
  }
}

function arrayOf(of: ValueType, made: Making): Schema {
  return { type: 'array', items: orNull(valueSchema(of, made)) };
}

/** A list, or a single value where nothing in it separates items. */
function listSchema(of: ValueType, made: Making): Schema {
  const array = arrayOf(of, made);
  if (recordOf(of)) return array;
  return { anyOf: [array, { allOf: [valueSchema(of, made), anyScalar, withoutSeparators] }] };
}

/** An entry as a list item: a text, a record with its id or name, or a map with one entry. */
function itemSchema(of: ValueType, made: Making): Schema {
  const record = recordOf(of);
  const any = [{ type: 'null' }, anyScalar];
  if (!record)
    return {
      anyOf: [
        ...any,
        { type: 'object', maxProperties: 1, additionalProperties: valueSchema(of, made) },
      ],
    };
  const names = ['id', 'name', '名称', ...record.namedBy];
  const fields = [...record.fields.values()].flatMap((field) => [
    field.name,
    ...spellingsOf(field),
  ]);
  const { additionalProperties, ...own } = recordSchema(record, made);
  const properties = own.properties as Schema;
  return {
    anyOf: [
      ...any,
      {
        ...own,
        additionalProperties,
        properties: {
          ...Object.fromEntries(names.map((name) => [name, anyScalar])),
          ...properties,
        },
      },
      {
        type: 'object',
        minProperties: 1,
        maxProperties: 1,
        propertyNames: { not: { enum: [...new Set([...names, ...fields])] } },
        additionalProperties: orNull(valueSchema(of, made)),
      },
    ],
  };
}
