import { columnOf, yamlText } from '../syntax/edit.ts';
import { contentEnd } from '../syntax/extent.ts';
import { shiftLines } from '../syntax/shift.ts';
import { entryOf, type MapEntry, type MapNode } from '../syntax/tree.ts';
import type { TextEdit } from '../text/span.ts';
import { idFrom } from './listed.ts';
import { fieldNamed, recordOf } from './shape.ts';
import type { ValueType } from './shape-types.ts';

type MapType = Extract<ValueType, { type: 'map' }>;

/** The edits that write a section as a list; undefined where its layout does not allow it. */
export function toListEdits(
  text: string,
  section: MapEntry,
  map: MapNode,
  type: MapType,
): TextEdit[] | undefined {
  if (map.entries.some(({ key }) => key.isNull)) return undefined;
  const edits = map.entries.map((entry) =>
    map.flow ? inFlow(text, entry, type) : inBlock(text, entry, type),
  );
  if (edits.some((one) => one === undefined)) return undefined;
  const all = edits.flatMap((one) => one ?? []);
  if (!map.flow) return all;
  const { start, end } = map.span;
  if (text[start] !== '{' || section.value.kind !== 'map') return undefined;
  return [
    { span: { start, end: start + 1 }, newText: '[' },
    ...all,
    { span: { start: end - 1, end }, newText: ']' },
  ];
}

/** Whether an entry needs no id: reading derives it from the name that is there. */
function isNamed({ key, value }: MapEntry, type: MapType): boolean {
  const record = recordOf(type.of);
  const named = ['name', ...(record?.namedBy ?? [])]
    .map((name) => entryOf(value, fieldNamed(record, name)?.name ?? name)?.value)
    .find((node) => node?.kind === 'scalar' && !node.isNull);
  const own = value.kind === 'scalar' && isTitled(type) ? value : named;
  return own?.kind === 'scalar' && idFrom(own.text) === key.text;
}

/** A text stands for the whole entry, and names it. */
function isTitled({ keys, of }: MapType): boolean {
  return (
    keys.type === 'own' && of.type === 'entry' && of.short.some((short) => short.type === 'text')
  );
}

/** Whether entries are known by an id of their own, not by the name of a lever or KPI. */
function hasId({ keys, of }: MapType): boolean {
  return keys.type === 'own' && keys.of !== 'own-kpi' && recordOf(of) !== undefined;
}

function inFlow(text: string, entry: MapEntry, type: MapType): TextEdit[] | undefined {
  const { key, value, span } = entry;
  const written = text.slice(span.start, span.end);
  const start = { start: span.start, end: span.start };
  if (isNamed(entry, type))
    return [{ span: { start: key.span.start, end: value.span.start }, newText: '' }];
  if (value.kind === 'map' && value.flow && hasId(type) && value.entries.length > 0)
    return [idFirst(text, key.span.start, value, key.text)];
  if (written.includes('\n') || isField(key.text, type)) return undefined;
  return [
    { span: start, newText: '{' },
    { span: { start: span.end, end: span.end }, newText: '}' },
  ];
}

/** `{id: pickup, ` in place of `pickup: {`. */
function idFirst(text: string, start: number, { span }: MapNode, id: string): TextEdit {
  const blank = /^\s*/.exec(text.slice(span.start + 1))?.[0].length ?? 0;
  return {
    span: { start, end: span.start + 1 + blank },
    newText: `{id: ${yamlText(id, true)}, `,
  };
}

function inBlock(text: string, entry: MapEntry, type: MapType): TextEdit[] | undefined {
  const { key, value } = entry;
  const start = key.span.start;
  const column = columnOf(text, start);
  if (text.slice(start - column, start).trim() !== '') return undefined;
  const dash = { span: { start, end: start }, newText: '- ' };
  const isEmpty = value.kind === 'scalar' && value.isNull;
  const between = text.slice(key.span.end, value.span.start);
  const isPlain = /^:\s*$/.test(between);
  if (isEmpty && type.keys.type === 'ref' && value.span.start === value.span.end) {
    const [colon = ''] = /^\s*:/.exec(text.slice(key.span.end)) ?? [];
    return [dash, { span: { start: key.span.end, end: key.span.end + colon.length }, newText: '' }];
  }
  if (isNamed(entry, type) && isPlain && value.kind === 'scalar')
    return [{ span: { start, end: value.span.start }, newText: '- ' }];
  const isDerived = isNamed(entry, type) && isPlain;
  if (value.kind === 'map' && value.entries.length > 0 && (isDerived || hasId(type)))
    return record(text, entry, value, { isDerived });
  if (isField(key.text, type)) return undefined;
  return [dash, ...shiftLines(text, { start, end: Math.max(key.span.end, contentEnd(value)) }, 2)];
}

/** A record: its id becomes its first field where reading cannot derive it. */
function record(
  text: string,
  { key }: MapEntry,
  value: MapNode,
  { isDerived }: { readonly isDerived: boolean },
): TextEdit[] {
  const { start } = key.span;
  const inside = { start: value.span.start, end: contentEnd(value) };
  if (value.flow) {
    if (!isDerived) {
      const edit = idFirst(text, start, value, key.text);
      return [{ ...edit, newText: `- ${edit.newText}` }];
    }
    return [{ span: { start, end: value.span.start }, newText: '- ' }];
  }
  const shift = columnOf(text, start) + 2 - columnOf(text, value.span.start);
  if (isDerived)
    return [
      { span: { start, end: value.span.start }, newText: '- ' },
      ...shiftLines(text, inside, shift),
    ];
  const colon = /^\s*:/.exec(text.slice(key.span.end))?.[0].length ?? 0;
  const keyLine = { start: key.span.end, end: inside.end };
  return [
    {
      span: { start, end: key.span.end + colon },
      newText: `- id: ${yamlText(key.text)}`,
    },
    ...shiftLines(text, keyLine, shift),
  ];
}

/** A word that would be read as a field of the entry, not as its id. */
function isField(key: string, type: MapType): boolean {
  const of = recordOf(type.of);
  return key === 'id' || of?.namedBy.includes(key) === true || fieldNamed(of, key) !== undefined;
}
