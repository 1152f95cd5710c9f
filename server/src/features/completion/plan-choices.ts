import { kpisOfLever } from '../../catalog/requirements.ts';
import type { EntryBase, Plan, TextField } from '../../model/plan.ts';
import type { FieldShape, ValueType } from '../../model/shape.ts';
import type { CompletionContext } from '../../syntax/cursor/completion-context.ts';
import { same, type Text } from '../../text/language.ts';
import type { PlanDocument } from '../document.ts';
import { words } from '../words.ts';
import { filterText } from './filter-text.ts';
import type { Choice } from './item.ts';
import { value } from './writing.ts';

/** A plain value. */
export function valueChoice(label: string, rank: number, detail?: Text): Choice {
  return {
    label,
    kind: 'value',
    ...(detail && { detail }),
    filter: label,
    rank,
    write: value(label),
  };
}

/** The values of a fixed list, in its order. */
export function enumChoices(values: readonly string[]): Choice[] {
  return values.map((value, index) => valueChoice(value, index));
}

/** Names the plan already gives as owners. */
export function personChoices(plan: Plan): Choice[] {
  const fields = [
    plan.owner,
    ...plan.reviewers,
    ...[...plan.kpis, ...plan.initiatives, ...plan.assumptions, ...plan.risks, ...plan.levers].map(
      (one) => one.owner,
    ),
  ];
  const counts = new Map<string, number>();
  for (const field of fields) if (field) counts.set(field.text, (counts.get(field.text) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name], index) => ({ ...valueChoice(name, index), filter: filterText(name) }));
}

/** What an own entry is offered for. */
export interface OwnPlace {
  /** The entry itself. */
  readonly except: string | undefined;
  /** The levers it is about: what measures them comes first. */
  readonly levers: readonly string[];
}

/** What a reference to an entry of the plan may name. */
export type OwnTarget = 'own-kpi' | 'initiative' | 'affected' | 'phase' | 'segment' | 'channel';

/** Keys of a section of the plan, with the names of their entries. */
export function ownChoices(
  { catalog, checked: { plan } }: PlanDocument,
  target: OwnTarget,
  { except, levers }: OwnPlace,
): Choice[] {
  const usual = new Set(
    levers.flatMap((lever) => kpisOfLever(catalog, lever).map((kpi) => kpi.id)),
  );
  const named = new Set(
    plan.levers
      .filter(({ id }) => id !== undefined && levers.includes(id))
      .flatMap((lever) => lever.kpis.flatMap((ref) => ref.id ?? [])),
  );
  const kpis = plan.kpis.map((kpi) => ({
    key: kpi.key,
    name: kpi.line?.text ?? kpi.target?.text,
    fits:
      named.has(kpi.key) ||
      kpi.levers.some(({ id }) => id !== undefined && levers.includes(id)) ||
      (kpi.levers.length === 0 && kpi.id !== undefined && usual.has(kpi.id)),
  }));
  const initiatives = plan.initiatives.map((one) => ({
    key: one.key,
    name: one.name?.text,
    fits: false,
  }));
  const ofSection = (section: readonly (EntryBase & { readonly name: TextField | undefined })[]) =>
    section.map((one) => ({ key: one.key, name: one.name?.text, fits: false }));
  const phases = ofSection(plan.phases);
  const entries = {
    'own-kpi': kpis,
    initiative: initiatives,
    affected: [...initiatives, ...phases, ...kpis],
    phase: phases,
    segment: ofSection(plan.segments),
    channel: ofSection(plan.channels),
  }[target];
  return entries
    .filter(({ key }) => key !== except)
    .map(({ key, name, fits }, index) => ({
      label: key,
      kind: 'own',
      ...(name !== undefined && { detail: same(name) }),
      filter: filterText(key, name === undefined ? undefined : same(name)),
      rank: fits ? index : index + entries.length,
      write: value(key),
    }));
}

/** The fields of a record that are not there yet, required ones first. */
export function fieldChoices(
  fields: Iterable<FieldShape>,
  { present, flow }: Pick<CompletionContext, 'present' | 'flow'>,
): Choice[] {
  return [...fields]
    .filter((field) => !present.includes(field.name))
    .map((field, index) => ({
      label: field.name,
      kind: 'field',
      detail: field.doc,
      ...(field.required && { remark: words.required }),
      filter: filterText(field.name, undefined, {
        en: [],
        zh: [...(field.aka ?? []), field.doc.zh],
      }),
      rank: (field.required ? 0 : field.recommended ? 100 : 200) + index,
      write: { as: 'key', key: field.name, after: afterField(field, flow) },
      about: { doc: field.doc, ...(field.example !== undefined && { example: field.example }) },
      again: opensChoices(field),
    }));
}

function afterField(field: FieldShape, flow: boolean): string {
  if (field.type === 'list') return ': [$1]';
  if (field.type === 'version') return ': 1';
  const block = field.type === 'map' || field.type === 'record';
  if (!block) return ': ';
  return flow ? ': {$1}' : ':\n  $1';
}

/** True when a value for the field can be offered at once. */
function opensChoices(type: ValueType): boolean {
  return [
    'enum',
    'ref',
    'date',
    'period',
    'person',
    'list',
    'one-or-list',
    'map',
    'record',
  ].includes(type.type);
}
