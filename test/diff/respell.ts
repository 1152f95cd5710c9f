// The same plan written in another way: order, layout, short and full form, names for ids, other
// spellings of numbers and dates.
import fc from 'fast-check';
import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { find } from '../../server/src/catalog/lookup.ts';

/** A stream of choices: the same numbers give the same text. */
export interface Choices {
  readonly next: (below: number) => number;
  readonly flip: () => boolean;
}

/** Choices from a seed. */
export function choices(seed: number): Choices {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return { next, flip: () => next(2) === 0 };
}

/** Seeds for fast-check. */
export const anySeed = fc.nat();

const keyOf = (pair: Pair | undefined): string =>
  isScalar(pair?.key) ? String(pair.key.value) : '';

/** The text of the same plan, written differently. */
export function respelled(text: string, seed: number): string {
  const { next, flip } = choices(seed);
  const document = parseDocument(text, { keepSourceTokens: false, schema: 'failsafe' });
  const { contents } = document;
  if (!isMap(contents)) return text;
  for (const pair of contents.items) otherForm(pair as Pair, keyOf(pair as Pair), flip);
  visit(document, {
    Map: (_, map) => {
      shuffle(map.items, next);
      if (flip()) map.flow = map.items.every(({ value }) => isScalar(value)) && flip();
    },
    Seq: (_, seq, path) => {
      const pair = path.at(-1);
      const key = keyOf(pair as Pair);
      const [first, ...rest] = seq.items;
      shuffle(rest, next);
      if (key === 'model' || key === 'lever')
        seq.items = first === undefined ? [] : [first, ...rest];
      else shuffle(seq.items, next);
      if (flip()) seq.flow = flip();
    },
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && !scalar.value.includes('\n') && next(4) === 0)
        scalar.type = flip() ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
    },
  });
  return document.toString({
    indent: 2 + next(4),
    lineWidth: flip() ? 0 : 70,
    flowCollectionPadding: flip(),
  });
}

function shuffle(items: unknown[], next: Choices['next']): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = next(i + 1);
    [items[i], items[j]] = [items[j], items[i]];
  }
}

function otherForm(pair: Pair, section: string, flip: Choices['flip']): void {
  const { value } = pair;
  if (section === 'budget') toRecord(pair, 'total', flip);
  if (section === 'budget' || section === 'period') respell(value, flip);
  if (section === 'shift' && isScalar(value) && flip())
    pair.value = lineRecord(String(value.value), ['from', 'to'], /^(.*?) (?:->|→) (.*)$/);
  if (!isMap(value)) return;
  for (const entry of value.items as Pair[]) {
    if (section === 'levers') leverForm(entry, flip);
    if (section === 'kpis' && isScalar(entry.value) && flip())
      entry.value = lineRecord(
        String(entry.value.value),
        ['baseline', 'target', 'due', 'owner'],
        /^(?:(.*?)\s*(?:->|→)\s*)?(.*?)(?:\s+(?:by|截至)\s+(.*?))?(?:\s+@\s*(.*))?$/,
      );
    if (section === 'risks') toRecord(entry, 'risk', flip);
    if (section === 'assumptions') toRecord(entry, 'assume', flip);
    if (
      section === 'sources' &&
      isScalar(entry.value) &&
      !/^https?:/.test(String(entry.value.value))
    )
      toRecord(entry, 'title', flip);
    if (section === 'initiatives' && isMap(entry.value)) initiativeForm(entry.value, flip);
    if (isMap(entry.value)) for (const field of entry.value.items as Pair[]) fieldForm(field, flip);
  }
}

function leverForm(entry: Pair, flip: Choices['flip']): void {
  rename(entry.key, 'lever', flip);
  if (isSeq(entry.value) && flip()) {
    const record = new YAMLMap();
    record.set('mechanisms', entry.value);
    entry.value = record;
  } else if (
    isMap(entry.value) &&
    entry.value.items.length === 1 &&
    isSeq(entry.value.get('mechanisms')) &&
    flip()
  ) {
    entry.value = entry.value.get('mechanisms');
  }
  const lists = isMap(entry.value)
    ? ['mechanisms', 'have'].map((key) => (entry.value as YAMLMap).get(key))
    : [entry.value];
  for (const list of lists)
    if (isSeq(list)) for (const item of (list as YAMLSeq).items) rename(item, 'mechanism', flip);
  if (isMap(entry.value))
    for (const field of entry.value.items as Pair[])
      if (keyOf(field) === 'waive') toRecord(field, 'reason', flip);
}

function initiativeForm(record: YAMLMap, flip: Choices['flip']): void {
  const lever = record.get('lever', true);
  rename(lever, 'lever', flip);
  if (isSeq(lever)) for (const item of lever.items) rename(item, 'lever', flip);
  const milestones = record.get('milestones');
  if (isMap(milestones)) for (const one of milestones.items as Pair[]) toRecord(one, 'date', flip);
}

function fieldForm(field: Pair, flip: Choices['flip']): void {
  if (['budget', 'due', 'check_by', 'until', 'baseline', 'target', 'when'].includes(keyOf(field)))
    respell(field.value, flip);
}

/** Another way of writing an amount or a month. */
function respell(node: unknown, flip: Choices['flip']): void {
  if (!isScalar(node) || typeof node.value !== 'string' || flip()) return;
  const text = node.value;
  const million = /^(\d+(?:\.\d)?)M$/.exec(text);
  const month = /^(\d{4})-0?(\d{1,2})$/.exec(text);
  if (million) node.value = `${Number((Number(million[1]) * 100).toFixed(3))}万`;
  else if (month) node.value = flip() ? `${month[1]}/${month[2]}` : `${month[1]}年${month[2]}月`;
  else if (/%$/.test(text)) node.value = text.replace('%', '％');
}

/** Another name of the same entry of the catalogue, where it has one that means nothing else. */
function rename(node: unknown, kind: 'lever' | 'mechanism', flip: Choices['flip']): void {
  if (!isScalar(node) || typeof node.value !== 'string' || flip()) return;
  const catalog = builtinCatalog();
  const id = find(catalog, kind, node.value)?.id;
  const entry =
    id === undefined ? undefined : (kind === 'lever' ? catalog.levers : catalog.mechanisms).get(id);
  const name = flip() ? entry?.name.zh : entry?.name.en;
  if (name !== undefined && find(catalog, kind, name)?.id === id) node.value = name;
}

function toRecord(pair: Pair, field: string, flip: Choices['flip']): void {
  const { value } = pair;
  if (isScalar(value) && value.value !== '' && flip()) {
    const record = new YAMLMap();
    record.set(field, new Scalar(value.value));
    pair.value = record;
  } else if (isMap(value) && value.items.length === 1 && isScalar(value.get(field, true)) && flip())
    pair.value = value.get(field, true);
}

function lineRecord(line: string, fields: readonly string[], pattern: RegExp): unknown {
  const match = pattern.exec(line);
  const record = new YAMLMap();
  fields.forEach((field, index) => {
    const part = match?.[index + 1];
    if (part !== undefined && part !== '') record.set(field, new Scalar(part));
  });
  return record;
}
