import { readLayer } from '../catalog/layer.ts';
import type { Name } from '../catalog/layer-field-types.ts';
import type { LayerItem } from '../catalog/layer-types.ts';
import type { Kind } from '../catalog/types.ts';
import { parse } from '../syntax/parse.ts';
import type { Span } from '../text/span.ts';

/** The text of a company catalogue in force for a plan. */
export interface CatalogText {
  readonly uri: string;
  readonly text: string;
}

/** One place of a company catalogue that names an entry, by its exact id or by another word. */
export interface CatalogPlace {
  readonly kind: Kind;
  readonly text: string;
  readonly span: Span;
  /** The entry itself. */
  readonly isKey: boolean;
  /** The full id, where the text is only the last part of it: `queue` of `katong-pilot/queue`. */
  readonly id: string;
}

/** Every name in a company catalogue, in the order of the text. Empty for any other file. */
export function catalogPlaces(text: string): CatalogPlace[] {
  const { layer } = readLayer(parse(text).root);
  const places: CatalogPlace[] = [];
  const key = (kind: Kind, { id, span }: Pick<LayerItem, 'id' | 'span'>, full = id): number =>
    places.push({ kind, text: id, span, isKey: true, id: full });
  const refs = (kind: Kind, names: readonly (Name | undefined)[] | undefined): void => {
    for (const name of names ?? [])
      if (name) places.push({ kind, ...name, isKey: false, id: name.text });
  };
  for (const lever of layer.levers) {
    key('lever', lever);
    refs('lever', [lever.replacedBy]);
    refs('kpi', lever.kpis);
    for (const mechanism of lever.mechanisms) {
      key('mechanism', mechanism);
      refs('mechanism', [mechanism.replacedBy]);
      refs('lever', mechanism.also);
    }
  }
  for (const kpi of layer.kpis) {
    key('kpi', kpi);
    refs('kpi', [kpi.replacedBy, ...(kpi.counterOf ?? [])]);
    refs('lever', kpi.levers);
  }
  for (const model of layer.models) {
    key('model', model);
    refs('model', [model.replacedBy, model.basedOn]);
    refs(
      'lever',
      [...model.requires, ...model.recommends].map(({ lever }) => lever),
    );
    refs(
      'lever',
      model.relaxes.map((relief) => leverOfKey(relief.key, model.id)),
    );
  }
  for (const trend of layer.trends) {
    key('trend', trend);
    refs('trend', [trend.replacedBy]);
    refs('lever', [...(trend.levers ?? []), ...(trend.expects ?? [])]);
  }
  for (const one of layer.cases) {
    key('evidence', one);
    for (const fact of one.facts) {
      key('evidence', fact, `${one.id}/${fact.id}`);
      refs('lever', [fact.lever]);
      refs('mechanism', fact.mechanisms);
    }
  }
  return places.sort((a, b) => a.span.start - b.span.start);
}

/** The lever after the dot of `o2o.trust`; undefined where its span cannot be determined. */
function leverOfKey({ text, span }: Name, model: string): Name | undefined {
  if (!text.startsWith(`${model}.`)) return { text, span };
  const lever = text.slice(model.length + 1);
  return span.end - span.start === text.length
    ? { text: lever, span: { start: span.end - lever.length, end: span.end } }
    : undefined;
}

/** Where an entry is defined: in the last of the catalogues that has it, since later ones win. */
export function definitionIn(
  catalogs: readonly CatalogText[],
  kind: Kind,
  id: string,
): { readonly uri: string; readonly text: string; readonly span: Span } | undefined {
  for (const { uri, text } of [...catalogs].reverse()) {
    const place = catalogPlaces(text).find(
      (one) => one.isKey && one.kind === kind && one.id === id,
    );
    if (place) return { uri, text, span: place.span };
  }
  return undefined;
}
