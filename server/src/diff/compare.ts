import { canonOf, type Field, type Fields, type Value } from './value.ts';

/** One field that changed. An added or removed entry is one difference, whatever it contains. */
export interface Difference {
  /** Keys from the top; entries by the meaning of their keys. */
  readonly path: readonly string[];
  readonly before: Field | undefined;
  readonly after: Field | undefined;
}

/** All differences of two plans, in the order of the second, followed by what was removed. */
export function differences(
  before: Fields,
  after: Fields,
  path: readonly string[] = [],
): Difference[] {
  const keys = [...new Set([...after.fields.keys(), ...before.fields.keys()])];
  return keys.flatMap((key) => {
    const [a, b] = [before.fields.get(key), after.fields.get(key)];
    if (canonOf(a?.value) === canonOf(b?.value) && (a === undefined) === (b === undefined))
      return [];
    if (!isWritten(a) && !isWritten(b)) return [];
    const at = [...path, key];
    const [from, to] = [opened(a?.value, b?.value), opened(b?.value, a?.value)];
    // Sections and records are compared by field even when one side has none; entries of sections
    // are reported as a whole.
    if (from && to && (path.length === 0 || (a && b))) return differences(from, to, at);
    return [{ path: at, before: a, after: b }];
  });
}

function isWritten(field: Field | undefined): boolean {
  return field !== undefined && !field.implied;
}

function opened(value: Value | undefined, other: Value | undefined): Fields | undefined {
  if (value?.kind === 'fields') return value;
  if (!value && other?.kind === 'fields')
    return { kind: 'fields', fields: new Map(), node: undefined, open: other.open };
  return undefined;
}
