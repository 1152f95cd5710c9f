import type { Node } from '../syntax/tree.ts';
import { readCase } from './layer-case.ts';
import { fieldsOf, type Section } from './layer-fields.ts';
import { known, readItem } from './layer-item.ts';
import type { LayerProblem } from './layer-problems.ts';
import type {
  Layer,
  LayerDemand,
  LayerKpi,
  LayerLever,
  LayerMechanism,
  LayerModel,
  LayerTrend,
} from './layer-types.ts';

export { applyLayer } from './apply-layer.ts';
export type { LayerProblem, LayerProblemCode } from './layer-problems.ts';
export type { Layer } from './layer-types.ts';

const version = 1;
const severities = ['error', 'warning', 'info', 'hint', 'off'] as const;
const strengths = ['strong', 'normal'] as const;
const directions = ['higher', 'lower', 'context'] as const;
const dimensions = ['connection', 'efficiency', 'experience'];

const topFields = [
  'catalog',
  'id',
  'name',
  'extends',
  'levers',
  'kpis',
  'models',
  'trends',
  'cases',
];

/** A layer as far as it could be read, and its problems. */
export interface LayerRead {
  readonly layer: Layer;
  readonly problems: readonly LayerProblem[];
}

/**
 * Reads a company catalogue. Never throws: unreadable parts are left out and reported.
 * @param root the tree of the file, as returned by `parse`; undefined for an empty or unreadable
 *   file
 * @param fallbackId the id of the layer if the file has no `id`
 */
export function readLayer(root: Node | undefined, fallbackId = 'company'): LayerRead {
  const problems: LayerProblem[] = [];
  const nothing: Layer = {
    id: fallbackId,
    name: undefined,
    extends: undefined,
    levers: [],
    kpis: [],
    models: [],
    trends: [],
    cases: [],
  };
  const start = root?.kind === 'map' ? root.entries[0]?.key.span : undefined;
  if (root?.kind !== 'map' || !start) {
    problems.push({
      code: 'not-a-catalog',
      span: { start: root?.span.start ?? 0, end: root?.span.end ?? 0 },
      data: {},
    });
    return { layer: nothing, problems };
  }
  const fields = fieldsOf(problems, root, start, topFields);
  const written = fields.name('catalog');
  if (!written) problems.push({ code: 'not-a-catalog', span: start, data: { field: 'catalog' } });
  if (written && written.text !== String(version)) {
    const newer = Number(written.text) > version;
    problems.push({
      code: newer ? 'newer-version' : 'wrong-form',
      span: written.span,
      data: { field: 'catalog' },
    });
    if (newer) return { layer: nothing, problems };
  }
  const id = fields.name('id')?.text;
  if (id === undefined)
    problems.push({ code: 'missing-field', span: start, data: { field: 'id' } });
  const layer: Layer = {
    id: id ?? fallbackId,
    name: fields.text('name'),
    extends: fields.name('extends'),
    levers: readItems(problems, fields.sections('levers'), readLever),
    kpis: readItems(problems, fields.sections('kpis'), readKpi),
    models: readItems(problems, fields.sections('models'), readModel),
    trends: readItems(problems, fields.sections('trends'), readTrend),
    cases: readItems(problems, fields.sections('cases'), readCase),
  };
  return { layer, problems };
}

function readItems<T>(
  problems: LayerProblem[],
  sections: readonly Section[],
  item: (problems: LayerProblem[], section: Section) => T,
): readonly T[] {
  return sections.map((section) => item(problems, section));
}

const leverFields = known(
  ['summary', 'dimension', 'acquisition', 'kpis', 'mechanisms', 'note'],
  ['mechanisms'],
);

function readLever(problems: LayerProblem[], section: Section): LayerLever {
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

function readKpi(problems: LayerProblem[], section: Section): LayerKpi {
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

const modelFields = known(
  ['based_on', 'definition', 'requires', 'recommends', 'relaxes'],
  ['requires', 'recommends', 'relaxes'],
);
const demandFields = ['lever', 'why', 'strength'];
const relaxFields = ['key', 'to', 'why'];

function readModel(problems: LayerProblem[], section: Section): LayerModel {
  const fields = fieldsOf(problems, section.value, section.span, modelFields.all);
  const demands = (field: string): readonly LayerDemand[] =>
    fields.items(field).flatMap((node) => {
      const item = fieldsOf(problems, node, node.span, demandFields);
      const lever = item.name('lever');
      const why = item.text('why');
      if (!lever || !why)
        problems.push({
          code: 'missing-field',
          span: node.span,
          data: { field: lever ? 'why' : 'lever' },
        });
      return lever && why
        ? [{ lever, why, strength: item.oneOf('strength', strengths) ?? 'strong' }]
        : [];
    });
  const relaxes = fields.items('relaxes').flatMap((node) => {
    const item = fieldsOf(problems, node, node.span, relaxFields);
    const key = item.name('key');
    const to = item.oneOf('to', severities);
    const why = item.text('why');
    if (key && to !== undefined && why) return [{ key, to, why }];
    const missing = relaxFields.find((field) => !item.has(field));
    if (missing !== undefined)
      problems.push({ code: 'missing-field', span: node.span, data: { field: missing } });
    return [];
  });
  const item = readItem(section, fields, modelFields);
  return {
    requires: demands('requires'),
    recommends: demands('recommends'),
    relaxes,
    basedOn: fields.name('based_on'),
    definition: fields.text('definition'),
    ...item,
  };
}

const trendFields = known(['definition', 'levers', 'expects']);

function readTrend(problems: LayerProblem[], section: Section): LayerTrend {
  const fields = fieldsOf(problems, section.value, section.span, trendFields.all);
  const item = readItem(section, fields, trendFields);
  return {
    definition: fields.text('definition'),
    levers: fields.has('levers') ? fields.names('levers') : undefined,
    expects: fields.has('expects') ? fields.names('expects') : undefined,
    ...item,
  };
}
