import type { KpiEntry } from '../model/plan.ts';
import { namesIn } from '../model/references.ts';
import { fieldAt } from '../model/shape.ts';
import { locate } from '../syntax/locate.ts';
import { touches } from '../text/span.ts';
import { type DescribedKind, describe, type HoverDetail, textOf } from './describe/describe.ts';
import { shiftText } from './describe/shift.ts';
import type { PlanDocument } from './document.ts';
import { fieldMarkdown } from './field-markdown.ts';
import { progressMarkdown, progressOf } from './figures/progress.ts';
import { ownEntryAt } from './hover-own.ts';
import { type Hover, valueHover } from './hover-value.ts';
import { paragraphs } from './markdown.ts';

/**
 * The hover for the word at an offset: an entry of the catalogue, a field of the format, or how a
 * value was read.
 */
export function hover(
  document: PlanDocument,
  offset: number,
  detail: HoverDetail = 'full',
): Hover | undefined {
  return (
    valueHover(document, offset) ??
    nameHover(document, offset, detail) ??
    fieldHover(document, offset, detail)
  );
}

function nameHover(document: PlanDocument, offset: number, detail: HoverDetail): Hover | undefined {
  const { lang, catalog, checked } = document;
  const { plan, coverage } = checked;
  const options = { lang, coverage, plan, detail };
  const own = ownEntryAt(document, offset, detail);
  if (own) {
    const kpi = own.section === 'kpis' ? plan.kpis.find(({ key }) => key === own.key) : undefined;
    const about = kpi?.id === undefined ? undefined : describe(catalog, 'kpi', kpi.id, options);
    return {
      span: own.span,
      markdown: paragraphs([own.markdown, progressFor(document, kpi), about]),
    };
  }
  const name = namesIn(plan).find((one) => touches(one.span, offset));
  if (name?.id === undefined || ownKinds.has(name.kind)) return undefined;
  const about = describe(catalog, name.kind as DescribedKind, name.id, options);
  const keyOf = name.isKey ? plan.kpis.find(({ keySpan }) => touches(keySpan, offset)) : undefined;
  const markdown = paragraphs([progressFor(document, keyOf), about]);
  return markdown === '' ? undefined : { span: name.span, markdown };
}

/** The status of a KPI with its last figures, once there are any. */
function progressFor(document: PlanDocument, kpi: KpiEntry | undefined): string | undefined {
  const row = kpi && progressOf(document)?.kpis.find(({ key }) => key === kpi.key);
  return row && progressMarkdown(row, document.lang);
}

/** Kinds of names that are not in the catalogue. */
const ownKinds: ReadonlySet<string> = new Set([
  'own-kpi',
  'initiative',
  'affected',
  'phase',
  'segment',
  'channel',
]);

function fieldHover(
  document: PlanDocument,
  offset: number,
  detail: HoverDetail,
): Hover | undefined {
  const location = locate(document.checked.plan.root, offset);
  if (location?.part !== 'key') return undefined;
  const field = fieldAt(location.path);
  if (!field) return undefined;
  const about = aboutField(document, location.path, field.name, detail);
  const markdown = paragraphs([fieldMarkdown(field, document.lang, detail), about]);
  return { span: location.node.span, markdown };
}

/**
 * The catalogue's description of the field itself: a dimension of the emphasis, the shift of the
 * plan's models.
 */
function aboutField(
  { checked, catalog, lang }: PlanDocument,
  path: readonly string[],
  name: string,
  detail: HoverDetail,
): string | undefined {
  const { plan, coverage } = checked;
  const options = { lang, coverage, plan, detail };
  if (path.length === 2 && catalog.dimensions.has(name))
    return describe(catalog, 'dimension', name, options);
  return path.length === 1 && name === 'shift'
    ? textOf(shiftText(catalog, options), options)
    : undefined;
}
