import { modelName, nameOf } from '../catalog/names.ts';
import type { Plan } from '../model/plan.ts';
import { recordOf, recordShape, typeAt } from '../model/shape.ts';
import { isEmpty, type MapEntry } from '../syntax/tree.ts';
import type { PlanDocument } from './document.ts';
import { item, type OutlineItem } from './outline-item.ts';
import { entriesByKey } from './outline-sections.ts';

/**
 * The outline of a plan: its fields and sections in the order of the text, with the entries of each
 * section.
 */
export function outline(document: PlanDocument): OutlineItem[] {
  const { plan } = document.checked;
  const entries = entriesByKey(document);
  return (plan.root?.entries ?? []).map((entry) => {
    const key = entry.key.text;
    const type = typeAt([key]);
    const children = entries.get(key) ?? [];
    if (type?.type !== 'map') return item('field', entry, key, fieldDetail(document, entry));
    const record = recordOf(type.of);
    const what = record ? recordShape(record.id).name[document.lang] : '';
    const count = document.lang === 'zh' ? `${what} ${children.length} 条` : `${children.length}`;
    return { ...item('section', entry, key, isEmpty(entry.value) ? '' : count), children };
  });
}

/** The value of a top-level field: the models by name, everything else as written. */
function fieldDetail({ checked, catalog, lang }: PlanDocument, { key, value }: MapEntry): string {
  const plan: Plan = checked.plan;
  if (key.text === 'model')
    return plan.models
      .map((ref) => (ref.id === undefined ? ref.text : modelName(catalog, ref.id)[lang]))
      .join(', ');
  if (key.text === 'trends')
    return plan.trends
      .map((ref) => (ref.id === undefined ? ref.text : nameOf(catalog, 'trends', ref.id)[lang]))
      .join(', ');
  if (value.kind === 'scalar') return value.text;
  if (value.kind === 'list')
    return value.items.flatMap((one) => (one.kind === 'scalar' ? one.text : [])).join(', ');
  return '';
}
