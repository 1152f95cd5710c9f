import type { Node } from '../syntax/tree.ts';
import { readCase } from './layer-case.ts';
import type { Section } from './layer-field-types.ts';
import { fieldsOf } from './layer-fields.ts';
import { readKpi, readLever } from './layer-items.ts';
import { readModel, readTrend } from './layer-models.ts';
import type { LayerProblem } from './layer-problems.ts';
import type { Layer } from './layer-types.ts';

export { applyLayer } from './apply-layer.ts';

export type { LayerProblem, LayerProblemCode } from './layer-problems.ts';

export type { Layer } from './layer-types.ts';

const version = 1;

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
