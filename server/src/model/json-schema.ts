import type { Catalog } from '../catalog/catalog.ts';
import type { Making, Schema } from './json-schema-parts.ts';
import { recordSchema } from './json-schema-values.ts';
import { recordOf, recordShape } from './shape.ts';
import type { RecordShape, ValueType } from './shape-types.ts';

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
