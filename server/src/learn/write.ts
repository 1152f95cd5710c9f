import { columnOf, indentUnit, isInFlow, type NewEntry, yamlText } from '../syntax/edit.ts';
import { addEntry, addToMap } from '../syntax/edit-add.ts';
import { blockLines, flowPairs } from '../syntax/new-entry.ts';
import type { Syntax } from '../syntax/parse.ts';
import { entryOf, type MapEntry, type Node } from '../syntax/tree.ts';
import type { Text } from '../text/language.ts';
import { lineBreakOf } from '../text/lines.ts';
import { applyEdits, type TextEdit } from '../text/span.ts';
import { freeId } from './case.ts';
import type { LearntCase, LearntFact } from './types.ts';

/** The field by which the case of a plan is found again. */
const sourceField = 'x-plan';

/** Where a case goes. */
export interface Target {
  /** The company catalogue as it is; undefined for a new one. */
  readonly syntax: Syntax | undefined;
  /** The id of a new catalogue. */
  readonly id: string;
  /** The catalogue that a new one extends: `id@version`. */
  readonly base: string;
  /** The plan as the catalogue sees it: a path, or an id. */
  readonly plan: string;
  /** Cases that are elsewhere and must not be hidden. */
  readonly taken: { readonly has: (id: string) => boolean };
}

/** A company catalogue with a case in it, and the id that the case has there. */
export interface Written {
  readonly text: string;
  readonly id: string;
}

/**
 * Writes a case into a company catalogue. The case that was written for the same plan before is
 * replaced and keeps its id; every other byte stays. Another case is never overwritten.
 * @returns undefined if the catalogue is no map, or its `cases` are none
 */
export function writeCase(learnt: LearntCase, target: Target): Written | undefined {
  const { syntax, taken } = target;
  const text = syntax?.text ?? '';
  const root = syntax?.root;
  if (!root || text.trim() === '') return newCatalog(learnt, text, target);
  if (root.kind !== 'map') return undefined;
  const cases = entryOf(root, 'cases');
  const all = cases?.value.kind === 'map' ? cases.value.entries : [];
  const own = all.find((entry) => sourceOf(entry.value) === target.plan);
  const ids = new Set(all.map(({ key }) => key.text));
  const isTaken = { has: (id: string) => taken.has(id) || ids.has(id) };
  const id = own?.key.text ?? freeId(learnt.id, isTaken);
  const entry = caseEntry(learnt, id, target.plan);
  const edits = own
    ? [replaced(text, root, own, entry)]
    : cases
      ? addEntry({ text, root }, cases, entry)
      : addToMap(text, root, { key: 'cases', fields: [entry] });
  return edits && { text: applyEdits(text, edits), id };
}

function newCatalog(learnt: LearntCase, before: string, target: Target): Written {
  const id = freeId(learnt.id, target.taken);
  const head: readonly NewEntry[] = [
    { key: 'catalog', inline: '1' },
    { key: 'id', text: target.id },
    { key: 'extends', inline: target.base },
  ];
  const cases = { key: 'cases', fields: [caseEntry(learnt, id, target.plan)] };
  const lineBreak = lineBreakOf(before);
  const lines = (entries: readonly NewEntry[]): string =>
    blockLines(before, entries, 0, 2).slice(lineBreak.length) + lineBreak;
  const gap = before === '' || /\n$/.test(before) ? '' : lineBreak;
  return { text: `${before}${gap}${lines(head)}${lineBreak}${lines([cases])}`, id };
}

function sourceOf(value: Node): string | undefined {
  const source = entryOf(value, sourceField)?.value;
  return source?.kind === 'scalar' ? source.text : undefined;
}

function replaced(text: string, root: Node, own: MapEntry, entry: NewEntry): TextEdit {
  const { span } = own;
  if (isInFlow(root, own.key.span.start)) return { span, newText: flowPairs([entry]) };
  const column = columnOf(text, own.key.span.start);
  const lineBreak = lineBreakOf(text);
  const lines = blockLines(text, [entry], column, indentUnit(text));
  const end = /\n$/.test(text.slice(span.start, span.end)) ? lineBreak : '';
  return { span, newText: lines.slice(lineBreak.length + column) + end };
}

function caseEntry(
  { name, models, counter, facts }: LearntCase,
  id: string,
  plan: string,
): NewEntry {
  return {
    key: id,
    fields: [
      { key: 'name', text: name },
      { key: sourceField, text: plan },
      ...listEntry('models', models),
      ...(counter === undefined ? [] : [{ key: 'counter', inline: counter }]),
      { key: 'facts', fields: facts.map(factEntry) },
    ],
  };
}

function factEntry(fact: LearntFact): NewEntry {
  const { lever, mechanisms = [], measured, year, text, caveat } = fact;
  const { kpi, from, to } = measured ?? {};
  return {
    key: fact.id,
    fields: [
      ...(lever === undefined ? [] : [{ key: 'lever', text: lever }]),
      ...listEntry('mechanisms', mechanisms),
      { key: 'kind', inline: 'internal' },
      ...(kpi === undefined ? [] : [{ key: 'kpi', text: kpi }]),
      ...(from === undefined ? [] : [{ key: 'from', inline: String(from) }]),
      ...(to === undefined ? [] : [{ key: 'to', inline: String(to) }]),
      ...(year === undefined ? [] : [{ key: 'year', inline: year }]),
      textEntry('text', text),
      ...(caveat ? [textEntry('caveat', caveat)] : []),
    ],
  };
}

function listEntry(key: string, ids: readonly string[]): readonly NewEntry[] {
  const items = ids.map((id) => yamlText(id, true));
  return items.length === 0 ? [] : [{ key, inline: `[${items.join(', ')}]` }];
}

function textEntry(key: string, { en, zh }: Text): NewEntry {
  return {
    key,
    fields: [
      { key: 'en', text: en },
      { key: 'zh', text: zh },
    ],
  };
}
