import type { MapNode } from '../syntax/tree.ts';
import type { EntryBase, TextField } from './plan.ts';
import type { Gate, Phase } from './plan-sections.ts';
import { ownRefs } from './read-refs.ts';
import { plainAt, type ReadContext, read, short, textAt, textField, writtenAt } from './reader.ts';

/** The gate of a phase or an initiative: a text, or a record. */
export function readGate(
  context: ReadContext,
  record: MapNode | undefined,
  path: readonly string[],
): Gate | undefined {
  const node = writtenAt(record, 'gate');
  if (!node) return undefined;
  const at = [...path, 'gate'];
  const map = node.kind === 'map' ? node : undefined;
  return {
    text: textField(context, node, at) ?? textAt(context, map, 'if', at),
    by: read.date(context, plainAt(context, map, 'by', at)),
    otherwise: textAt(context, map, 'else', at),
  };
}

/** Reads a phase. */
export function readPhase(context: ReadContext, base: EntryBase): Phase {
  const { record, path } = base;
  const line = short(context, base, false);
  const { when, goal } = line
    ? periodAndGoal(context, line)
    : { when: plainAt(context, record, 'when', path), goal: textAt(context, record, 'goal', path) };
  return {
    name: textAt(context, record, 'name', path),
    when: read.period(context, when),
    goal,
    kpis: ownRefs(context, ['kpis'], record, 'kpis', path),
    budget: read.money(context, plainAt(context, record, 'budget', path)),
    gate: readGate(context, record, path),
    ...base,
  };
}

/**
 * `2027-01..2027-03` or, with the phase's goal after it, `2027-01..2027-03 pilot in two cities`.
 */
function periodAndGoal(
  context: ReadContext,
  line: TextField,
): { readonly when: TextField; readonly goal: TextField | undefined } {
  const [, first = '', gap = '', rest = ''] = /^(\S+)([\s:：]+)(.+)$/su.exec(line.text) ?? [];
  const isPlain = context.text.slice(line.span.start, line.span.end) === line.text;
  if (!isPlain || read.period(context, line)?.value) return { when: line, goal: undefined };
  const { start } = line.span;
  const when = { ...line, text: first, span: { start, end: start + first.length } };
  if (first === '' || !read.period(context, when)?.value) return { when: line, goal: undefined };
  const from = start + first.length + gap.length;
  return { when, goal: { ...line, text: rest, span: { start: from, end: line.span.end } } };
}
