import type { Fields, Section } from './layer-field-types.ts';
import type { LayerItem } from './layer-types.ts';

const common = ['name', 'aliases', 'add_aliases', 'override', 'replaced_by'];

/** The fields of an entry: its own, all allowed ones, and those that redefine it. */
export interface Known {
  readonly all: readonly string[];
  readonly defining: readonly string[];
}

/**
 * The fields of a kind of entry.
 * @param own those besides the common ones
 * @param additions fields that do not redefine an entry
 */
export function known(own: readonly string[], additions: readonly string[] = []): Known {
  const harmless = new Set(['add_aliases', 'override', 'replaced_by', ...additions]);
  return {
    all: [...common, ...own],
    defining: [...own, ...common].filter((field) => !harmless.has(field)),
  };
}
/**
 * The common fields of all entries. They are read first and spread last.
 */
export function readItem({ id, span }: Section, fields: Fields, { defining }: Known): LayerItem {
  return {
    id,
    span,
    override: fields.flag('override'),
    defines: defining.some((field) => fields.has(field)),
    addAliases: fields.words('add_aliases'),
    replacedBy: fields.name('replaced_by'),
    name: fields.text('name'),
    aliases: fields.has('aliases') ? fields.words('aliases') : undefined,
  };
}
