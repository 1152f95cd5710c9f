import type { Value } from '../../diff/value.ts';
import { splitKpiLine, splitShift } from '../../model/grammar/lines.ts';
import type { ValueType } from '../../model/shape-types.ts';
import { yamlText } from '../../syntax/new-entry.ts';
import type { Written } from './written.ts';

/** A value as YAML on one line, safe in brackets. */
export function inlineText(written: Written): string {
  if (written.kind === 'text') return yamlText(written.text, true);
  if (written.kind === 'raw') return `[${written.items.join(', ')}]`;
  if (written.kind === 'items')
    return `[${written.items.map((item) => yamlText(item, true)).join(', ')}]`;
  return `{${written.pairs.map(([key, text]) => `${yamlText(key, true)}: ${yamlText(text, true)}`).join(', ')}}`;
}

/** The fields of an entry, also of one in a short form; undefined for what is no entry. */
export function partsOf(
  value: Value,
  type: ValueType | undefined,
): Map<string, Written> | undefined {
  if (value.kind === 'items') return undefined;
  if (value.kind === 'leaf') {
    if (value.node.kind !== 'scalar') return undefined;
    if (value.text === '') return new Map();
    if (type?.type === 'kpi-line') return linePieces(value.text);
    return new Map([['note', { kind: 'text', text: value.text }]]);
  }
  const parts = new Map<string, Written>();
  for (const [key, { value: part }] of value.fields) {
    const written = writtenPart(part);
    if (!written) return undefined;
    parts.set(key, written);
  }
  return parts;
}

function linePieces(line: string): Map<string, Written> {
  const { arrow: _, ...pieces } = splitKpiLine(line);
  return new Map(Object.entries(pieces).map(([key, { text }]) => [key, { kind: 'text', text }]));
}

function writtenPart(value: Value): Written | undefined {
  if (value.kind === 'leaf')
    return value.node.kind === 'scalar' ? { kind: 'text', text: value.text } : undefined;
  if (value.kind === 'items') return { kind: 'items', items: value.items.map(({ text }) => text) };
  const pairs = [...value.fields.values()].map(({ key, value: part }) =>
    part.kind === 'leaf' && part.node.kind === 'scalar' ? ([key, part.text] as const) : undefined,
  );
  return pairs.some((pair) => !pair)
    ? undefined
    : { kind: 'pairs', pairs: pairs.flatMap((pair) => (pair ? [pair] : [])) };
}

/**
 * The parts in the short form that the entry had, if it can have them: a line, a list or a text.
 */
export function shortOf(
  parts: ReadonlyMap<string, Written>,
  before: Value,
  type: ValueType | undefined,
): string | undefined {
  const shorts = type?.type === 'entry' ? type.short.map((short) => short.type) : [type?.type];
  const line = lineOf(parts, shorts);
  if (line !== undefined) return yamlText(line, true);
  const [only] = parts;
  const node = before.kind === 'fields' || before.kind === 'leaf' ? before.node : undefined;
  if (!only || parts.size > 1) return undefined;
  if (node?.kind === 'list' && only[1].kind === 'items') return inlineText(only[1]);
  const isSame = before.kind === 'leaf' || (before.kind === 'fields' && before.fields.has(only[0]));
  return node?.kind === 'scalar' && isSame && only[1].kind === 'text'
    ? inlineText(only[1])
    : undefined;
}

/** The parts as a line, if reading it gives the same parts. */
export function lineOf(
  parts: ReadonlyMap<string, Written>,
  shorts: readonly (string | undefined)[],
): string | undefined {
  const text = (name: string): string => {
    const part = parts.get(name);
    return part?.kind === 'text' ? part.text : '';
  };
  const after = (word: string, name: string): string =>
    text(name) === '' ? '' : word + text(name);
  const isPlain = [...parts.values()].every(
    (part) => part.kind === 'text' && !part.text.includes('\n'),
  );
  if (!isPlain || parts.size === 0) return undefined;
  const isKpi = shorts.includes('kpi-line');
  if (!isKpi && !shorts.includes('shift-line')) return undefined;
  const from = text('baseline') === '' ? '' : `${text('baseline')} -> `;
  const line = isKpi
    ? `${from}${text('target')}${after(' by ', 'due')}${after(' @ ', 'owner')}`
    : `${text('from')} -> ${text('to')}`;
  const { arrow: _, ...pieces } = {
    arrow: undefined,
    ...(isKpi ? splitKpiLine(line) : splitShift(line)),
  };
  const read = Object.entries(pieces);
  const isSame = read.every(([key, piece]) => text(key) === piece?.text);
  return isSame && read.length === parts.size ? line : undefined;
}
