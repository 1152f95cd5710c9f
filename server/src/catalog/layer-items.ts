import type { Section } from './layer-field-types.ts';
import { fieldsOf } from './layer-fields.ts';
import { known, readItem } from './layer-item.ts';
import type { LayerProblem } from './layer-problems.ts';
import type { LayerKpi, LayerLever, LayerMechanism } from './layer-types.ts';

const directions = ['higher', 'lower', 'context'] as const;

const dimensions = ['connection', 'efficiency', 'experience'];

const leverFields = known(
  ['summary', 'dimension', 'acquisition', 'kpis', 'mechanisms', 'note'],
  ['mechanisms'],
);

/** Reads a lever with its mechanisms. */
export function readLever(problems: LayerProblem[], section: Section): LayerLever {
  const fields = fieldsOf(problems, section.value, section.span, leverFields.all);
  const weighed = fields.fields('dimension', dimensions);
  const item = readItem(section, fields, leverFields);
  return {
    acquisition: fields.flag('acquisition'),
    mechanisms: fields.sections('mechanisms').map((entry) => readMechanism(problems, entry)),
    summary: fields.text('summary'),
    weights: weighed && Object.fromEntries(dimensions.map((id) => [id, weighed.number(id) ?? 0])),
    kpis: fields.has('kpis') ? fields.names('kpis') : undefined,
    note: fields.text('note'),
    ...item,
  };
}

const mechanismFields = known(['also', 'system_change', 'personal_data', 'gives_choice']);

function readMechanism(problems: LayerProblem[], section: Section): LayerMechanism {
  const fields = fieldsOf(problems, section.value, section.span, mechanismFields.all);
  const item = readItem(section, fields, mechanismFields);
  return {
    also: fields.names('also'),
    systemChange: fields.flag('system_change'),
    personalData: fields.flag('personal_data'),
    givesChoice: fields.flag('gives_choice'),
    ...item,
  };
}

const kpiFields = known([
  'definition',
  'formula',
  'pitfall',
  'unit',
  'direction',
  'hard',
  'soft',
  'window',
  'outcome',
  'vanity',
  'levers',
  'counter_of',
]);

/** Reads a KPI. */
export function readKpi(problems: LayerProblem[], section: Section): LayerKpi {
  const fields = fieldsOf(problems, section.value, section.span, kpiFields.all);
  const item = readItem(section, fields, kpiFields);
  return {
    window: fields.flag('window'),
    outcome: fields.flag('outcome'),
    vanity: fields.flag('vanity'),
    definition: fields.text('definition'),
    formula: fields.text('formula'),
    pitfall: fields.text('pitfall'),
    unit: fields.name('unit'),
    direction: fields.oneOf('direction', directions),
    hard: fields.range('hard'),
    soft: fields.range('soft'),
    levers: fields.has('levers') ? fields.names('levers') : undefined,
    counterOf: fields.has('counter_of') ? fields.names('counter_of') : undefined,
    ...item,
  };
}
