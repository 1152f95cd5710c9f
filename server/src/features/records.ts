import type { Catalog } from '../catalog/catalog.ts';
import {
  catalogType,
  childType,
  configType,
  fieldAt,
  recordOf,
  typeAt,
  type ValueType,
} from '../model/shape.ts';
import { locate } from '../syntax/locate.ts';
import { slotAt } from '../syntax/slot.ts';
import type { Node } from '../syntax/tree.ts';
import { type Choice, type CompletionItem, filterText, literal } from './completion/item.ts';
import { enumChoices, fieldChoices, valueChoice } from './completion/plan-choices.ts';
import { ruleChoices } from './completion/rule-choices.ts';
import { type DescribedKind, describe } from './describe.ts';
import type { OtherDocument } from './document.ts';
import { explainRules } from './explain-rule.ts';
import { fieldMarkdown, type Hover } from './hover.ts';

/** The shape of a file that is no plan. */
export const recordTypes = { config: configType, catalog: catalogType } as const;

const kinds = { model: 'models', lever: 'levers', mechanism: 'mechanisms', kpi: 'kpis' } as const;

/** What can be written at an offset of a configuration file or a company catalogue. */
export function completeRecord(
  { text, kind, catalog }: OtherDocument,
  offset: number,
): CompletionItem[] {
  const slot = slotAt(text, offset);
  if (slot.kind === 'none' || slot.kind === 'text') return [];
  const type = typeAt(slot.path, recordTypes[kind]);
  const choices = type ? choicesFor(slot.kind, type, slot.present, slot.flow, catalog) : [];
  return choices
    .filter((choice) => !slot.present.includes(choice.label))
    .map((choice) => ({
      ...choice,
      insert: choice.insert.replaceAll('\n', `\n${' '.repeat(slot.indent)}`),
      replace: slot.replace,
    }));
}

function choicesFor(
  slot: string,
  type: ValueType,
  present: readonly string[],
  flow: boolean,
  catalog: Catalog,
): Choice[] {
  if (type.type === 'map')
    return type.keys.type === 'ref' && type.keys.to === 'rule' ? keyed(ruleChoices()) : [];
  const inner = type.type === 'list' || type.type === 'one-or-list' ? type.of : type;
  const record = recordOf(inner);
  if (record && slot !== 'value') return fieldChoices(record.fields.values(), present, flow);
  const values = scalarChoices(inner, catalog);
  return slot === 'value' && type.type === 'list'
    ? values.map((choice) => ({ ...choice, insert: `[${choice.insert}$0]` }))
    : values;
}

function keyed(choices: readonly Choice[]): Choice[] {
  return choices.map((choice) => ({ ...choice, insert: `${choice.insert}: `, again: true }));
}

function scalarChoices(type: ValueType, catalog: Catalog): Choice[] {
  if (type.type === 'enum') return enumChoices(type.values ?? []);
  if (type.type === 'boolean') return enumChoices(['true', 'false']);
  if (type.type === 'version') return [valueChoice('1', 0)];
  if (type.type !== 'ref' || type.to === undefined || !(type.to in kinds)) return [];
  const kind = type.to as keyof typeof kinds;
  return [...catalog[kinds[kind]].values()].map((entry, index) => ({
    label: entry.id,
    kind: 'catalog',
    detail: entry.name,
    filter: filterText(entry.id, entry.name, entry.aliases),
    // The company's own entries first.
    rank: entry.layer === undefined ? index + 1000 : index,
    insert: literal(entry.id),
    about: { kind, id: entry.id },
  }));
}

/** What to show for the word at an offset of a configuration file or a company catalogue. */
export function hoverRecord(
  { root, kind, catalog, lang }: OtherDocument,
  offset: number,
): Hover | undefined {
  const location = locate(root, offset);
  if (!location) return undefined;
  const { path, node } = location;
  const shape = recordTypes[kind];
  if (location.part === 'value') return nameHover(node, typeAt(path, shape), catalog, lang);
  const parent = typeAt(path.slice(0, -1), shape);
  const key = path.at(-1) ?? '';
  if (parent?.type === 'map') {
    const explained = kind === 'config' ? explainRules(key, lang) : undefined;
    if (explained !== undefined) return { span: node.span, markdown: explained };
    const markdown =
      describedKind(path.at(-2)) &&
      describe(catalog, describedKind(path.at(-2)) ?? 'lever', key, { lang });
    return markdown ? { span: node.span, markdown } : undefined;
  }
  const field = childType(parent, key) && fieldAt(path, shape);
  return field ? { span: node.span, markdown: fieldMarkdown(field, lang) } : undefined;
}

/** The kind of entry a section of a catalogue holds. */
function describedKind(section: string | undefined): DescribedKind | undefined {
  const sections: Readonly<Record<string, DescribedKind>> = {
    levers: 'lever',
    mechanisms: 'mechanism',
    kpis: 'kpi',
    models: 'model',
    trends: 'trend',
    cases: 'case',
  };
  return section === undefined ? undefined : sections[section];
}

function nameHover(
  node: Node,
  type: ValueType | undefined,
  catalog: Catalog,
  lang: OtherDocument['lang'],
): Hover | undefined {
  const inner = type?.type === 'list' || type?.type === 'one-or-list' ? type.of : type;
  if (
    node.kind !== 'scalar' ||
    inner?.type !== 'ref' ||
    inner.to === undefined ||
    !(inner.to in kinds)
  )
    return undefined;
  const markdown = describe(catalog, inner.to as DescribedKind, node.text, { lang });
  return markdown ? { span: node.span, markdown } : undefined;
}
