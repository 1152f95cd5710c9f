import { kpisOfLever } from '../../catalog/kpi-links.ts';
import { builtinReading } from '../../catalog/reading.ts';
import type { Plan } from '../../model/plan.ts';
import type { FieldShape } from '../../model/shape-types.ts';
import { titlesOf } from '../../model/titles.ts';
import type { CompletionContext } from '../../syntax/cursor/completion-context.ts';
import { same, type Text } from '../../text/language.ts';
import type { PlanDocument } from '../document.ts';
import { hasChineseKeys, isHan } from './field-choices.ts';
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
  return values.map((value, index) => ({
    ...valueChoice(value, index),
    filter: filterText(value),
  }));
}

/** The values of a fixed list, in the language of the keys around. */
export function valuesIn(
  type: Pick<FieldShape, 'words'> & { readonly values?: readonly string[] },
  context: Pick<CompletionContext, 'path' | 'present'>,
): readonly string[] {
  const { values = [], words } = type;
  if (!hasChineseKeys(context)) return values;
  return values.map((value) => words?.[value]?.find(isHan) ?? value);
}

/** The business forms of the plan's models. */
export function formChoices(models: readonly string[]): Choice[] {
  return builtinReading()
    .forms.filter(({ model }) => models.includes(model))
    .map(({ id, name, what }, index) => ({
      ...valueChoice(id.slice(id.indexOf('.') + 1), index, name),
      filter: filterText(id, name),
      about: { doc: what },
    }));
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

/** The context in which an entry of the plan is offered. */
export interface OwnPlace {
  /** The entry itself. */
  readonly except: string | undefined;
  /** The levers concerned; KPIs that measure them come first. */
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
  const ofSection = (section: 'phases' | 'segments' | 'channels') => {
    const titles = titlesOf(plan, section);
    return plan[section].map(({ key }) => ({ key, name: titles.get(key), fits: false }));
  };
  const phases = ofSection('phases');
  const entries = {
    'own-kpi': kpis,
    initiative: initiatives,
    affected: [...initiatives, ...phases, ...kpis],
    phase: phases,
    segment: ofSection('segments'),
    channel: ofSection('channels'),
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
