import type { Catalog } from '../catalog/catalog.ts';
import type { Text } from '../text/language.ts';
import {
  type FieldShape,
  type RecordShape,
  type RefTarget,
  recordOf,
  recordShape,
  type ValueType,
} from './shape.ts';

/** A JSON Schema, as a plain value. */
export type Schema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft-07) of a plan file, for editors and tools that know no more than that. It covers structure and fixed words;
 * the short grammars inside texts are Planwright's own. Made from the same records that reading, completion and hover use.
 */
export function planSchema(catalog: Catalog): Schema {
  return rootSchema(
    'plan',
    'Strategy plan',
    'An e-commerce strategy plan for Planwright, format version 1 (*.plan.yaml).',
    catalog,
  );
}

/** The JSON Schema of the configuration file. */
export function configSchema(catalog: Catalog): Schema {
  return rootSchema(
    'config',
    'Planwright configuration',
    'Settings for strategy plans, format version 1 (planwright.yaml).',
    catalog,
  );
}

/** The JSON Schema of a company catalogue. */
export function catalogSchema(catalog: Catalog): Schema {
  return rootSchema(
    'company-catalog',
    'Planwright company catalogue',
    'A company layer over the built-in catalogue, format version 1.',
    catalog,
  );
}

function rootSchema(id: string, title: string, description: string, catalog: Catalog): Schema {
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
    [...used.values()].map((record) => [record.id, recordSchema(record, catalog)]),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    description,
    ...recordSchema(root, catalog),
    definitions,
  };
}

function recordSchema(record: RecordShape, catalog: Catalog): Schema {
  const required = [...record.fields.values()]
    .filter((field) => field.required)
    .map((field) => field.name);
  return {
    type: 'object',
    properties: Object.fromEntries(
      [...record.fields.values()].map((field) => [field.name, fieldSchema(field, catalog)]),
    ),
    patternProperties: { '^x-': {} },
    additionalProperties: false,
    ...(required.length > 0 && { required }),
  };
}

function fieldSchema(field: FieldShape, catalog: Catalog): Schema {
  const schema = valueSchema(field, catalog);
  // An empty value counts as absent, so only a required field must have one; `levers` may start empty.
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

function valueSchema(type: ValueType, catalog: Catalog): Schema {
  switch (type.type) {
    case 'list':
      return { type: 'array', items: orNull(valueSchema(type.of, catalog)) };
    case 'one-or-list': {
      const one = valueSchema(type.of, catalog);
      return { anyOf: [one, { type: 'array', items: orNull(one) }] };
    }
    case 'map':
      return {
        type: 'object',
        additionalProperties: orNull(valueSchema(type.of, catalog)),
        ...keyHints(type.keys, catalog),
      };
    case 'record':
      return { $ref: `#/definitions/${type.record}` };
    case 'entry':
      return {
        anyOf: [
          { $ref: `#/definitions/${type.record}` },
          ...type.short.map((short) => valueSchema(short, catalog)),
        ],
      };
    case 'enum':
      return { enum: type.values ?? [] };
    case 'boolean':
      return { enum: [true, false, 'true', 'false'] };
    case 'number':
    case 'percent':
      return { anyOf: [{ type: 'number' }, { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' }] };
    case 'version':
      return { enum: [1, '1'] };
    case 'ref':
      return hinted(idsOf(type.to, catalog));
    default:
      return anyScalar;
  }
}

/** Any name is allowed; the known ids are there for completion. */
function hinted(ids: readonly string[]): Schema {
  return ids.length === 0 ? anyScalar : { anyOf: [{ enum: ids }, anyScalar] };
}

function keyHints(keys: Extract<ValueType, { type: 'map' }>['keys'], catalog: Catalog): Schema {
  const ids = keys.type === 'ref' ? idsOf(keys.to, catalog) : [];
  return ids.length === 0 ? {} : { propertyNames: { anyOf: [{ enum: ids }, {}] } };
}

function idsOf(target: RefTarget | undefined, catalog: Catalog): readonly string[] {
  const kinds: Partial<Record<RefTarget, ReadonlyMap<string, unknown>>> = {
    model: catalog.models,
    lever: catalog.levers,
    mechanism: catalog.mechanisms,
    kpi: catalog.kpis,
    trend: catalog.trends,
    evidence: catalog.facts,
  };
  return [...(target === undefined ? [] : (kinds[target]?.keys() ?? []))];
}
