import type { Catalog } from '../../catalog/catalog.ts';
import { paragraphs } from '../markdown.ts';
import { caseParts, evidenceParts } from './case.ts';
import { dimensionParts } from './dimension.ts';
import { formParts } from './form.ts';
import { kpiParts } from './kpi.ts';
import { leverParts } from './lever.ts';
import { mechanismParts } from './mechanism.ts';
import { modelParts } from './model.ts';
import type { DescribeOptions, Part } from './part.ts';
import { trendParts } from './trend.ts';

export type { HoverDetail } from './part.ts';

/** The kinds of catalogue entries that can be described. */
export type DescribedKind =
  | 'model'
  | 'lever'
  | 'mechanism'
  | 'kpi'
  | 'trend'
  | 'dimension'
  | 'case'
  | 'form'
  | 'evidence';

type Describe = (catalog: Catalog, id: string, options: DescribeOptions) => readonly Part[];

const kinds: Readonly<Record<DescribedKind, Describe>> = {
  model: modelParts,
  lever: leverParts,
  mechanism: mechanismParts,
  kpi: kpiParts,
  trend: trendParts,
  dimension: dimensionParts,
  case: caseParts,
  evidence: evidenceParts,
  form: formParts,
};

/**
 * An entry of the catalogue as Markdown: definition, meaning in this plan, and cases. Undefined for
 * an unknown id.
 */
export function describe(
  catalog: Catalog,
  kind: DescribedKind,
  id: string,
  options: DescribeOptions,
): string | undefined {
  return textOf(kinds[kind](catalog, id, options), options);
}

/** The paragraphs of a description in the requested form; undefined for none. */
export function textOf(parts: readonly Part[], { detail }: DescribeOptions): string | undefined {
  const text = paragraphs(
    parts.filter(({ short }) => short || detail !== 'short').map((part) => part.text),
  );
  return text === '' ? undefined : text;
}
