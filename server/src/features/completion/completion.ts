import { find } from '../../catalog/lookup.ts';
import { type RefTarget, recordOf, typeAt, type ValueType } from '../../model/shape.ts';
import { indentUnit } from '../../syntax/edit.ts';
import { type Slot, slotAt } from '../../syntax/slot.ts';
import type { PlanDocument } from '../document.ts';
import {
  evidenceChoices,
  kpiChoices,
  leverChoices,
  mechanismChoices,
  modelChoices,
  trendChoices,
} from './catalog-choices.ts';
import { entryChoices } from './entry-choices.ts';
import { type Choice, type CompletionItem, literal } from './item.ts';
import { kpiLine, kpiLineChoices } from './kpi-line.ts';
import {
  dateChoices,
  enumChoices,
  fieldChoices,
  ownChoices,
  periodChoices,
  personChoices,
  valueChoice,
} from './plan-choices.ts';
import { ruleChoices } from './rule-choices.ts';

/** What can be written at an offset, best first. Works in broken and half-typed text; gives nothing inside running text and comments. */
export function complete(document: PlanDocument, offset: number): CompletionItem[] {
  const slot = withTopKeys(slotAt(document.text, offset), document.text);
  const choices = choicesFor(document, slot);
  const unit = ' '.repeat(indentUnit(document.text));
  return choices
    .filter((choice) => !slot.present.includes(choice.label) || choice.kind === 'value')
    .map((choice) => ({
      ...choice,
      insert: indented(choice.insert, slot, unit),
      replace: { start: slot.replace.start + (choice.from ?? 0), end: slot.replace.end },
    }));
}

/** Between top-level keys nothing above the last one was read: all of them are there, wherever they stand. */
function withTopKeys(slot: Slot, text: string): Slot {
  if (slot.kind !== 'key' || slot.path.length > 0) return slot;
  const here = text.lastIndexOf('\n', slot.replace.start - 1) + 1;
  const keys = [...text.matchAll(/^([^\s#-][^:\r\n\u2028\u2029]*):/gm)].filter(
    ({ index }) => index !== here,
  );
  return { ...slot, present: [...slot.present, ...keys.map(([, key = '']) => key.trim())] };
}

function choicesFor(document: PlanDocument, slot: Slot): Choice[] {
  if (slot.kind === 'none' || slot.kind === 'text') return [];
  const type = typeAt(slot.path);
  if (!type) return [];
  if (slot.kind === 'key') return keyChoices(document, slot, type);
  if (slot.kind === 'item') return itemChoices(document, slot, type);
  return valueChoices(document, slot, type);
}

/** Keys of a map or record; below a key whose value is a list or a word, that value on its own line. */
function keyChoices(document: PlanDocument, slot: Slot, type: ValueType): Choice[] {
  if (type.type === 'map') return mapKeys(document, slot, type);
  const record = recordOf(type);
  if (record) {
    const short =
      type.type === 'entry' && slot.present.length === 0 && !slot.flow
        ? listItems(document, slot, type)
        : [];
    return [
      ...fieldChoices(record.fields.values(), slot.present, slot.flow),
      ...short.map((choice) => ({
        ...choice,
        rank: choice.rank + 1000,
        insert: `- ${choice.insert}`,
      })),
    ];
  }
  if (slot.flow) return [];
  if (type.type === 'list' || type.type === 'one-or-list')
    return itemChoices(document, slot, type).map((choice) => ({
      ...choice,
      insert: `- ${choice.insert}`,
    }));
  return valueChoices(document, slot, type);
}

function mapKeys(
  document: PlanDocument,
  slot: Slot,
  type: Extract<ValueType, { type: 'map' }>,
): Choice[] {
  const scaffold = slot.alone && !slot.flow;
  if (type.keys.type === 'date')
    return dateChoices(document.checked.plan).map((choice) => ({
      ...choice,
      insert: `${choice.insert}: `,
    }));
  if (type.keys.type === 'ref') {
    const keys = leverChoices(document, scaffold);
    const listed = new Set(document.checked.coverage.listed.keys());
    const open = keys.filter((choice) => !listed.has(choice.label) || choice.label === slot.prefix);
    return scaffold
      ? open
      : open.map((choice) => ({ ...choice, insert: `${literal(choice.label)}: ` }));
  }
  if (type.keys.of !== 'own-kpi') return scaffold ? entryChoices(document, type.keys.of ?? '') : [];
  const used = new Set(document.checked.plan.kpis.flatMap((kpi) => kpi.id ?? []));
  const { plan } = document.checked;
  const line = (id: string): string =>
    `${literal(id)}: ${scaffold ? kpiLine(plan, document.catalog, id, document.lang) : ''}`;
  return kpiChoices(document, line).filter(
    (choice) => !used.has(choice.label) || choice.label === slot.prefix,
  );
}

function itemChoices(document: PlanDocument, slot: Slot, type: ValueType): Choice[] {
  const of = itemType(type);
  if (!of) return slot.dashed ? [] : keyChoices(document, slot, type);
  const record = recordOf(of);
  if (record) return fieldChoices(record.fields.values(), slot.present, slot.flow);
  return scalarChoices(document, slot, of);
}

function listItems(document: PlanDocument, slot: Slot, type: ValueType): Choice[] {
  const of = itemType(type);
  return of ? scalarChoices(document, slot, of) : [];
}

function itemType(type: ValueType): ValueType | undefined {
  if (type.type === 'list' || type.type === 'one-or-list') return type.of;
  if (type.type !== 'entry') return undefined;
  return type.short.flatMap((short) => (short.type === 'list' ? [short.of] : []))[0];
}

/** What stands behind `key:`. A list gets its brackets with the first item. */
function valueChoices(document: PlanDocument, slot: Slot, type: ValueType): Choice[] {
  if (type.type === 'list')
    return scalarChoices(document, slot, type.of).map((choice) => ({
      ...choice,
      insert: `[${choice.insert}$0]`,
    }));
  if (type.type === 'one-or-list') return scalarChoices(document, slot, type.of);
  if (type.type !== 'entry') return scalarChoices(document, slot, type);
  return type.short.flatMap((short) => valueChoices(document, slot, short));
}

function scalarChoices(document: PlanDocument, slot: Slot, type: ValueType): Choice[] {
  const { checked, catalog } = document;
  const { plan } = checked;
  switch (type.type) {
    case 'enum':
      return enumChoices(type.values ?? []);
    case 'boolean':
      return enumChoices(['true', 'false']);
    case 'version':
      return [valueChoice('1', 0)];
    case 'person':
      return personChoices(plan);
    case 'date':
      return dateChoices(plan);
    case 'period':
      return periodChoices(plan, slot.path.length === 1, document.today);
    case 'money':
      return slot.path[0] === 'initiatives'
        ? [valueChoice('internal', 0, { en: 'staff time only', zh: '仅需人力' })]
        : [];
    case 'kpi-line':
      return kpiLineChoices(
        document,
        find(catalog, 'kpi', slot.path[1] ?? '', checked.coverage.models)?.id,
        slot.prefix,
      );
    case 'ref':
      return refChoices(document, slot, type.to);
    default:
      return [];
  }
}

function refChoices(document: PlanDocument, slot: Slot, to: RefTarget | undefined): Choice[] {
  const { catalog, checked } = document;
  const { plan, coverage } = checked;
  const section = slot.path[0];
  const key = slot.path[1] ?? '';
  switch (to) {
    case 'model':
      return modelChoices(catalog);
    case 'trend':
      return trendChoices(document);
    case 'lever': {
      const listed = new Set(coverage.listed.keys());
      return leverChoices(document, false).map((choice) =>
        listed.has(choice.label) ? { ...choice, rank: -1 } : { ...choice, rank: choice.rank + 10 },
      );
    }
    case 'mechanism':
      return mechanismChoices(document, leversHere(document, section, key));
    case 'kpi':
      return kpiChoices(document, literal);
    case 'evidence':
      return evidenceChoices(document, leversHere(document, section, key)[0]);
    case 'rule':
      return ruleChoices(document);
    case 'own-kpi':
    case 'initiative':
    case 'affected':
      return ownChoices(plan, to, section === 'initiatives' ? key : undefined);
    default:
      return [];
  }
}

/** The levers an entry is about: the lever itself, or those its initiative serves. */
function leversHere(
  { checked, catalog }: PlanDocument,
  section: string | undefined,
  key: string,
): string[] {
  if (section === 'levers') {
    const id = find(catalog, 'lever', key, checked.coverage.models)?.id;
    return id === undefined ? [] : [id];
  }
  const initiative = checked.plan.initiatives.find((one) => one.key === key);
  return initiative?.levers.flatMap((ref) => ref.id ?? []) ?? [];
}

/** Lines below the first get the indentation of the slot, and go in by as much as the document's lines do. */
function indented(insert: string, slot: Slot, unit: string): string {
  return insert.replace(
    /\n( *)/g,
    (_, deeper: string) => `\n${' '.repeat(slot.indent)}${unit.repeat(deeper.length / 2)}`,
  );
}
