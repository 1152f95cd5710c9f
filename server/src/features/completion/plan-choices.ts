import { monthsOf } from '../../model/grammar/date.ts';
import { type Day, dateOf, isoMonth } from '../../model/grammar/day.ts';
import type { Plan } from '../../model/plan.ts';
import type { FieldShape, ValueType } from '../../model/shape.ts';
import { yamlText } from '../../syntax/edit.ts';
import { same, type Text } from '../../text/language.ts';
import { words } from '../words.ts';
import { type Choice, literal } from './item.ts';

/** A plain value. */
export function valueChoice(label: string, rank: number, detail?: Text): Choice {
  return {
    label,
    kind: 'value',
    ...(detail && { detail }),
    filter: label,
    rank,
    insert: literal(label),
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
    .map(([name], index) => ({ ...valueChoice(name, index), insert: literal(yamlText(name)) }));
}

/** Due dates inside the plan: its end, the ends of its quarters, its months. */
export function dateChoices(plan: Plan): Choice[] {
  const period = plan.period?.value;
  if (!period) return [];
  const months = monthsOf(period);
  const end = isoMonth(period.end);
  const quarters = months.filter((month) => /-(?:03|06|09|12)$/.test(month) && month !== end);
  const rest = months.filter((month) => month !== end && !quarters.includes(month));
  return [
    valueChoice(end, 0, { en: 'end of the plan', zh: '计划期末' }),
    ...[...quarters, ...rest].map((month, index) => valueChoice(month, index + 1)),
  ];
}

/** Periods: the whole plan, its quarters, or years when there is no plan period yet. */
export function periodChoices(plan: Plan, forPlan: boolean, today: Day): Choice[] {
  const period = plan.period?.value;
  if (forPlan || !period) {
    const { year } = dateOf(period?.start ?? today);
    return [
      String(year),
      String(year + 1),
      `${year}-H1`,
      `${year}-H2`,
      `${year}-Q1`,
      `${year}-07..${year + 1}-06`,
    ].map((text, index) => valueChoice(text, index));
  }
  const months = monthsOf(period);
  const stretches = [0, 3, 6, 9].flatMap((from) => {
    const [a, b] = [months[from], months[Math.min(from + 2, months.length - 1)]];
    return a !== undefined && b !== undefined ? [`${a}..${b}`] : [];
  });
  return [...stretches, period.text].map((text, index) => valueChoice(text, index));
}

/** Keys of a section of the plan, with the names of their entries. */
export function ownChoices(
  plan: Plan,
  target: 'own-kpi' | 'initiative' | 'affected',
  except: string | undefined,
): Choice[] {
  const kpis = plan.kpis.map((kpi) => ({ key: kpi.key, name: kpi.line?.text ?? kpi.target?.text }));
  const initiatives = plan.initiatives.map((one) => ({ key: one.key, name: one.name?.text }));
  const entries =
    target === 'own-kpi' ? kpis : target === 'initiative' ? initiatives : [...initiatives, ...kpis];
  return entries
    .filter(({ key }) => key !== except)
    .map(({ key, name }, index) => ({
      label: key,
      kind: 'own',
      ...(name !== undefined && { detail: same(name) }),
      filter: `${key} ${name ?? ''}`,
      rank: index,
      insert: literal(key),
    }));
}

/** The fields of a record that are not there yet, required ones first. */
export function fieldChoices(
  fields: Iterable<FieldShape>,
  present: readonly string[],
  flow: boolean,
): Choice[] {
  return [...fields]
    .filter((field) => !present.includes(field.name))
    .map((field, index) => ({
      label: field.name,
      kind: 'field',
      detail: field.doc,
      ...(field.required && { remark: words.required }),
      filter: [field.name, ...(field.aka ?? []), field.doc.zh].join(' '),
      rank: (field.required ? 0 : field.recommended ? 100 : 200) + index,
      insert: fieldInsert(field, flow),
      about: { doc: field.doc, ...(field.example !== undefined && { example: field.example }) },
      again: opensChoices(field),
    }));
}

function fieldInsert(field: FieldShape, flow: boolean): string {
  const name = literal(field.name);
  if (field.type === 'list') return `${name}: [$1]`;
  if (field.type === 'version') return `${name}: 1`;
  const block = field.type === 'map' || field.type === 'record';
  if (!block) return `${name}: `;
  return flow ? `${name}: {$1}` : `${name}:\n  $1`;
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
