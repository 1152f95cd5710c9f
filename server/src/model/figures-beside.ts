// Figures and key results beside the fields of a record: `base: {revenue: €31m}`.
import { nearest } from '../catalog/lookup.ts';
import type { MapEntry, MapNode } from '../syntax/tree.ts';
import { isExtension } from './shape.ts';
import type { RecordShape } from './shape-types.ts';

/** `base: {revenue: €31m}` as `base: {kpis: {revenue: €31m}}`. */
export function withFigures(
  entries: readonly MapEntry[],
  record: RecordShape | undefined,
): readonly MapEntry[] {
  const { figures: field } = record ?? {};
  if (!record || field === undefined) return entries;
  const figures = entries.filter((entry) => isFigure(entry, record));
  const [first] = figures;
  const last = figures.at(-1);
  if (!first || !last) return entries;
  const others = entries.filter((entry) => !figures.includes(entry));
  const there = others.find(({ key }) => key.text === field);
  if (there?.value.kind === 'map') {
    const value = { ...there.value, entries: [...there.value.entries, ...figures] };
    return others.map((entry) => (entry === there ? { ...entry, value } : entry));
  }
  if (there) return entries;
  const span = { start: first.span.start, end: last.span.end };
  const value: MapNode = { kind: 'map', span, flow: true, entries: figures };
  return [...others, { key: { ...first.key, text: field }, value, span }];
}

/** A key that is no field, nor nearly one, with a figure. */
function isFigure({ key, value }: MapEntry, { fields }: RecordShape): boolean {
  return (
    !fields.has(key.text) &&
    !isExtension(key.text) &&
    value.kind === 'scalar' &&
    /\d/.test(value.text) &&
    nearest(key.text, [...fields.keys()]) === undefined
  );
}

const keyResult = /^kr\s?\d{1,2}(?:\.\d{1,2})?$/iu;

/** `KR1: …`, `KR2: …` beside the other fields of a goal as its key results. */
export function withKeyResults(
  entries: readonly MapEntry[],
  record: RecordShape | undefined,
): readonly MapEntry[] {
  if (record?.id !== 'goal') return entries;
  const results = entries.filter(
    ({ key, value }) => keyResult.test(key.text.trim()) && value.kind === 'scalar',
  );
  const [first, last] = [results[0], results.at(-1)];
  if (!first || !last || entries.some(({ key }) => key.text === 'kpis')) return entries;
  const span = { start: first.span.start, end: last.span.end };
  const value: MapNode = { kind: 'map', span, flow: true, entries: results };
  const others = entries.filter((entry) => !results.includes(entry));
  return [...others, { key: { ...first.key, text: 'kpis' }, value, span }];
}
