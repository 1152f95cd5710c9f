import { type Piece, splitKpiLine } from '../../model/grammar/lines.ts';
import type { KpiEntry } from '../../model/plan.ts';
import { columnOf, yamlText } from '../../syntax/edit.ts';
import { addEntry } from '../../syntax/edit-add.ts';
import { entryOf } from '../../syntax/tree.ts';
import { lineBreakOf } from '../../text/lines.ts';
import type { TextEdit } from '../../text/span.ts';
import type { PlanDocument } from '../document.ts';
import { entryAround, formTitles, surroundings } from './form-support.ts';
import { type Offer, rewriting } from './refactoring.ts';
import { type Surroundings, toLine, toRecord } from './reshape.ts';

const parts = ['baseline', 'target', 'due', 'owner'] as const;

/** Turns `baseline -> target by due @ owner` into a full entry, and back. */
export const kpiForms: Offer = (document, range) => {
  const kpi = entryAround(document.checked.plan.kpis, range);
  if (!kpi) return [];
  const around = surroundings(document, 'kpis');
  return [
    ...rewriting(formTitles.full, lineToRecord(around, kpi)),
    ...rewriting(formTitles.short, recordToLine(around, kpi)),
  ];
};

function lineToRecord(
  around: Surroundings,
  kpi: KpiEntry,
  first: readonly (readonly [string, string])[] = [],
): TextEdit[] | undefined {
  if (kpi.line?.node.kind !== 'scalar') return undefined;
  const split = splitKpiLine(kpi.line.node.text);
  if (!split.target) return undefined;
  const fields = parts.flatMap((name) => {
    const piece: Piece | undefined = split[name];
    return piece ? [[name, yamlText(piece.text, around.flow)] as const] : [];
  });
  return toRecord(around, kpi.entry, [...first, ...fields]);
}

function recordToLine(around: Surroundings, kpi: KpiEntry): TextEdit[] | undefined {
  const { record, entry } = kpi;
  if (!record?.entries.every(({ key, value }) => isPart(key.text) && value.kind === 'scalar'))
    return undefined;
  const of = (name: string): string | undefined => {
    const value = entryOf(record, name)?.value;
    const text = value?.kind === 'scalar' && !value.isNull ? value.text.trim() : '';
    return text === '' ? undefined : text;
  };
  const [baseline, target, due, owner] = parts.map(of);
  if (
    target === undefined ||
    new Set(record.entries.map(({ key }) => key.text)).size < record.entries.length
  )
    return undefined;
  const change = baseline === undefined ? target : `${baseline} -> ${target}`;
  const line = `${change}${due === undefined ? '' : ` by ${due}`}${owner === undefined ? '' : ` @ ${owner}`}`;
  const again = splitKpiLine(line);
  // An owner called “a by b” or a target with an arrow in it would be read as something else.
  if (parts.some((name) => again[name]?.text !== of(name))) return undefined;
  return toLine(around, entry, line);
}

function isPart(key: string): boolean {
  return (parts as readonly string[]).includes(key);
}

/** Adds `kpi:` as the first field of an entry, whatever its form. */
export function withKpi(document: PlanDocument, kpi: KpiEntry, id: string): TextEdit[] {
  const { text } = document;
  const around = surroundings(document, 'kpis');
  const { record, entry } = kpi;
  const first = record?.entries[0]?.key.span.start;
  if (record && first !== undefined) {
    const between = record.flow ? ', ' : `${lineBreakOf(text)}${' '.repeat(columnOf(text, first))}`;
    return [{ span: { start: first, end: first }, newText: `kpi: ${id}${between}` }];
  }
  if (kpi.line) return lineToRecord(around, kpi, [['kpi', id]]) ?? [];
  return around.flow
    ? []
    : (addEntry({ text, root: around.root }, entry, { key: 'kpi', inline: id }) ?? []);
}
