import type { Section } from './layer-field-types.ts';
import { fieldsOf } from './layer-fields.ts';
import { known, readItem } from './layer-item.ts';
import type { LayerProblem } from './layer-problems.ts';
import type { LayerDemand, LayerModel, LayerTrend } from './layer-types.ts';

const severities = ['error', 'warning', 'info', 'hint', 'off'] as const;

const strengths = ['strong', 'normal'] as const;

const modelFields = known(
  ['based_on', 'definition', 'requires', 'recommends', 'relaxes'],
  ['requires', 'recommends', 'relaxes'],
);

const demandFields = ['lever', 'why', 'strength'];

const relaxFields = ['key', 'to', 'why'];

/** Reads a model, or what is changed in one. */
export function readModel(problems: LayerProblem[], section: Section): LayerModel {
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

/** Reads a trend. */
export function readTrend(problems: LayerProblem[], section: Section): LayerTrend {
  const fields = fieldsOf(problems, section.value, section.span, trendFields.all);
  const item = readItem(section, fields, trendFields);
  return {
    definition: fields.text('definition'),
    levers: fields.has('levers') ? fields.names('levers') : undefined,
    expects: fields.has('expects') ? fields.names('expects') : undefined,
    ...item,
  };
}
