import { parseDocument } from 'yaml';
import { splitKpiLine } from '../../server/src/model/grammar/lines.ts';
import { squeezed } from './same.ts';

/** A value of a plan with its address. */
export interface Leaf {
  readonly section: string;
  readonly entry: string | undefined;
  /** `target`, `checkpoints/2027-03`; the entry itself is `name`. */
  readonly field: string | undefined;
  readonly text: string;
}

const keyed = new Set(['kpis', 'economics', 'levers']);
const mains = ['name', 'goal', 'risk', 'assume', 'decision', 'title'];

/** All values of a plan. */
export function leavesOf(text: string): Leaf[] {
  const data: unknown = parseDocument(text).toJS({ mapAsMap: true });
  return data instanceof Map
    ? [...data].flatMap(([section, value]) => ofSection(String(section), value))
    : [];
}

function ofSection(section: string, value: unknown): Leaf[] {
  if (Array.isArray(value))
    return value.flatMap((one) =>
      one instanceof Map
        ? ofEntry(section, mainOf(one), one)
        : [{ section, entry: undefined, field: undefined, text: String(one) }],
    );
  if (!(value instanceof Map))
    return [{ section, entry: undefined, field: undefined, text: String(value) }];
  if (section === 'market' || section === 'budget')
    return [...value].flatMap(([field, one]) =>
      Array.isArray(one)
        ? one.flatMap((item) => (item instanceof Map ? ofEntry(section, mainOf(item), item) : []))
        : String(one)
            .split(field === 'share' ? ' -> ' : '\n')
            .map((text) => ({ section, entry: undefined, field: String(field), text })),
    );
  if (!keyed.has(section)) return ofEntry(section, undefined, value);
  return [...value].flatMap(([name, one]) => ofEntry(section, String(name), one));
}

function mainOf(entry: Map<unknown, unknown>): string {
  return String(mains.map((name) => entry.get(name)).find((one) => one !== undefined) ?? '');
}

function ofEntry(section: string, entry: string | undefined, value: unknown): Leaf[] {
  const self: Leaf[] = entry === undefined ? [] : [{ section, entry, field: 'name', text: entry }];
  if (value instanceof Map)
    return [
      ...self,
      ...[...value].flatMap(([field, one]) =>
        mains.includes(String(field)) && one === entry
          ? []
          : ofField(section, entry, String(field), one),
      ),
    ];
  const line = splitKpiLine(String(value));
  return [
    ...self,
    ...(['baseline', 'target', 'due', 'owner'] as const).flatMap((field) => {
      const piece = line[field];
      return piece ? [{ section, entry, field, text: piece.text }] : [];
    }),
  ];
}

function ofField(
  section: string,
  entry: string | undefined,
  field: string,
  value: unknown,
): Leaf[] {
  if (value instanceof Map)
    return [...value].flatMap(([key, one]) =>
      ofField(section, entry, `${field}/${String(key)}`, one),
    );
  const texts = Array.isArray(value) ? value.map(String) : [String(value)];
  return [...texts, ...(texts.length > 1 ? [texts.join(', ')] : [])].map((text) => ({
    section,
    entry,
    field,
    text,
  }));
}

/** Everything that a plan says in comments, squeezed. */
export function commentsOf(text: string): string {
  return squeezed(
    text
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .map((line) => line.replace(/^#\s*/, ''))
      .join('\n'),
  );
}
