import type { Catalog } from '../catalog/catalog.ts';
import { childType, fieldAt, typeAt } from '../model/shape.ts';
import type { ValueType } from '../model/shape-types.ts';
import { locate } from '../syntax/locate.ts';
import type { Node } from '../syntax/tree.ts';
import { namedKinds, recordTypes } from './completion/record-vocabulary.ts';
import { type DescribedKind, describe } from './describe/describe.ts';
import type { OtherDocument } from './document.ts';
import { explainRules } from './explain-rule.ts';
import { fieldMarkdown } from './field-markdown.ts';
import type { Hover } from './hover-value.ts';

/** The hover for the word at an offset of a configuration file or a company catalogue. */
export function hoverRecord(
  { root, kind, catalog, lang }: OtherDocument,
  offset: number,
): Hover | undefined {
  const location = locate(root, offset);
  if (!location) return undefined;
  const { path, node } = location;
  const shape = recordTypes[kind];
  if (location.part === 'value') return nameHover(node, typeAt(path, shape), catalog, lang);
  const parent = typeAt(path.slice(0, -1), shape);
  const key = path.at(-1) ?? '';
  if (parent?.type === 'map') {
    const explained = kind === 'config' ? explainRules(key, lang) : undefined;
    if (explained !== undefined) return { span: node.span, markdown: explained };
    const markdown =
      describedKind(path.at(-2)) &&
      describe(catalog, describedKind(path.at(-2)) ?? 'lever', key, { lang });
    return markdown ? { span: node.span, markdown } : undefined;
  }
  const field = childType(parent, key) && fieldAt(path, shape);
  return field ? { span: node.span, markdown: fieldMarkdown(field, lang) } : undefined;
}

/** The kind of entries in a section of a catalogue. */
function describedKind(section: string | undefined): DescribedKind | undefined {
  const sections: Readonly<Record<string, DescribedKind>> = {
    levers: 'lever',
    mechanisms: 'mechanism',
    kpis: 'kpi',
    models: 'model',
    trends: 'trend',
    cases: 'case',
  };
  return section === undefined ? undefined : sections[section];
}

function nameHover(
  node: Node,
  type: ValueType | undefined,
  catalog: Catalog,
  lang: OtherDocument['lang'],
): Hover | undefined {
  const inner = type?.type === 'list' || type?.type === 'one-or-list' ? type.of : type;
  if (
    node.kind !== 'scalar' ||
    inner?.type !== 'ref' ||
    inner.to === undefined ||
    !(inner.to in namedKinds)
  )
    return undefined;
  const markdown = describe(catalog, inner.to as DescribedKind, node.text, { lang });
  return markdown ? { span: node.span, markdown } : undefined;
}
