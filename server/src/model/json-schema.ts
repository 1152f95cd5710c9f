import type { Catalog } from '../catalog/catalog.ts';
import { builtinReading } from '../catalog/reading.ts';
import type { Text } from '../text/language.ts';
import { monthPattern } from './grammar/date-forms.ts';
import { isTextEntry } from './reading-tree.ts';
import {
  type FieldShape,
  itemSeparators,
  type RecordShape,
  type RefTarget,
  recordOf,
  recordShape,
  type ValueType,
  wordsOf,
} from './shape.ts';

/** The input of a schema. */
interface Making {
  readonly catalog: Catalog;
  /** Whether fields and values have aliases: those of plans do. */
  readonly hasWords: boolean;
}

/** A JSON Schema, as a plain value. */
export type Schema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft-07) of a plan file, for editors and tools without Planwright. It covers
 * structure and enumerated values; the short grammars inside texts are Planwright's own. Generated
 * from the same records that reading, completion and hover use.
 */
export function planSchema(catalog: Catalog): Schema {
  return rootSchema(
    'plan',
    'Strategy plan',
    'An e-commerce strategy plan for Planwright, format version 1 (*.plan.yaml).',
    { catalog, hasWords: true },
  );
}

/** The JSON Schema of the configuration file. */
export function configSchema(catalog: Catalog): Schema {
  return rootSchema(
    'config',
    'Planwright configuration',
    'Settings for strategy plans, format version 1 (planwright.yaml).',
    { catalog, hasWords: false },
  );
}

/** The JSON Schema of a company catalogue. */
export function catalogSchema(catalog: Catalog): Schema {
  return rootSchema(
    'company-catalog',
    'Planwright company catalogue',
    'A company layer over the built-in catalogue, format version 1.',
    { catalog, hasWords: false },
  );
}

function rootSchema(id: string, title: string, description: string, made: Making): Schema {
  const root = recordShape(id);
  const used = new Map<string, RecordShape>();
  const collect = (type: ValueType): void => {
    if (type.type === 'list' || type.type === 'one-or-list' || type.type === 'map')
      collect(type.of);
    const record = recordOf(type);
    if (!record || used.has(record.id)) return;
    used.set(record.id, record);
    for (const field of record.fields.values()) collect(field);
  };
  for (const field of root.fields.values()) collect(field);
  const definitions = Object.fromEntries(
    [...used.values()].map((record) => [record.id, recordSchema(record, made)]),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    description,
    ...recordSchema(root, made),
    definitions,
  };
}

/** A value with a figure in it. */
const figure: Schema = {
  anyOf: [{ type: 'number' }, { type: 'string', pattern: '\\d' }, { type: 'null' }],
};

function recordSchema(record: RecordShape, made: Making): Schema {
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

/** The other words for a field, with blanks and hyphens for underscores. */
function spellingsOf(field: FieldShape): string[] {
  const words = [field.name, ...wordsOf(field)].flatMap((word) => [
    word,
    word.replace(/[_-]/g, ' '),
    word.replace(/[_ ]/g, '-'),
    word.replace(/[ -]/g, '_'),
  ]);
  return [...new Set(words)].filter((word) => word !== field.name);
}

function fieldSchema(field: FieldShape, made: Making): Schema {
  const schema = valueSchema(field, made);
  // An empty value counts as absent, so only a required field must have one; `levers` may be empty
  // at first.
  const open = field.required && field.type !== 'map' ? schema : orNull(schema);
  return {
    ...open,
    description: both(field.doc),
    ...(field.default !== undefined && { default: field.default }),
  };
}

function both(text: Text): string {
  return `${text.en}\n${text.zh}`;
}

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

const anyScalar: Schema = { type: ['string', 'number', 'boolean'] };

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

function arrayOf(of: ValueType, made: Making): Schema {
  return { type: 'array', items: orNull(valueSchema(of, made)) };
}

function oneEntry(type: Extract<ValueType, { type: 'map' }>): Schema {
  return isTextEntry(type) ? anyScalar : { allOf: [anyScalar, withoutSeparators] };
}

const withoutSeparators: Schema = {
  not: { type: 'string', pattern: `[${itemSeparators}]` },
};

/** A list, or a single value where nothing in it separates items. */
function listSchema(of: ValueType, made: Making): Schema {
  const array = arrayOf(of, made);
  if (recordOf(of)) return array;
  return { anyOf: [array, { allOf: [valueSchema(of, made), anyScalar, withoutSeparators] }] };
}

function valueWords(type: ValueType): readonly string[] {
  return Object.values((type as Partial<FieldShape>).words ?? {}).flat();
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

/** Any name is allowed; the known ids are there for completion. */
function hinted(ids: readonly string[]): Schema {
  return ids.length === 0 ? anyScalar : { anyOf: [{ enum: ids }, anyScalar] };
}

function keyHints(keys: Extract<ValueType, { type: 'map' }>['keys'], made: Making): Schema {
  if (keys.type === 'month') return { propertyNames: { pattern: monthPattern } };
  const ids = keys.type === 'ref' ? idsOf(keys.to, made) : [];
  return ids.length === 0 ? {} : { propertyNames: { anyOf: [{ enum: ids }, {}] } };
}

function idsOf(target: RefTarget | undefined, made: Making): readonly string[] {
  const kinds: Partial<Record<RefTarget, ReadonlyMap<string, unknown>>> = {
    model: made.catalog.models,
    lever: made.catalog.levers,
    mechanism: made.catalog.mechanisms,
    kpi: made.catalog.kpis,
    trend: made.catalog.trends,
    evidence: made.catalog.facts,
    form: new Map(builtinReading().forms.map((form) => [form.id, form])),
  };
  return [...(target === undefined ? [] : (kinds[target]?.keys() ?? []))];
}
