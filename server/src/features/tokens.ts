import { recogniseMechanisms } from '../catalog/recognise.ts';
import type { Catalog } from '../catalog/types.ts';
import { splitKpiLine } from '../model/grammar/lines.ts';
import { pieceOf } from '../model/places.ts';
import type { KpiEntry, Plan } from '../model/plan.ts';
import { spanInScalar } from '../model/read-entries.ts';
import type { OwnSection } from '../model/titles.ts';
import type { Span } from '../text/span.ts';
import type { PlanDocument } from './document.ts';
import { type Occurrence, occurrencesIn } from './occurrences.ts';
import type { tokenModifiers, tokenTypes } from './token-legend.ts';

type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

export interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

const catalogTypes = {
  model: 'namespace',
  lever: 'class',
  mechanism: 'function',
  kpi: 'variable',
  trend: 'interface',
  case: 'macro',
  evidence: 'macro',
} as const;

const ownTypes: Readonly<Record<OwnSection, TokenType>> = {
  goals: 'property',
  segments: 'struct',
  phases: 'event',
  channels: 'struct',
  scenarios: 'property',
  decisions: 'property',
  kpis: 'variable',
  initiatives: 'event',
  sources: 'struct',
  assumptions: 'property',
  risks: 'property',
};

/**
 * The semantic tokens of a plan, in order and without overlaps. `declaration` marks keys,
 * `defaultLibrary` names of the built-in catalogue. An unresolved name has no token.
 */
export function tokens({ checked, catalog, text }: PlanDocument): Token[] {
  const { plan } = checked;
  const known = new Map<number, Token>();
  for (const occurrence of occurrencesIn(plan)) {
    const token = tokenOf(catalog, occurrence);
    // The key of a KPI is the plan's own and may be the catalogue's too, which is more specific.
    if (!known.has(token.span.start) || occurrence.target.of === 'catalog')
      known.set(token.span.start, token);
  }
  const all = [
    ...known.values(),
    ...plan.kpis.flatMap((kpi) => lineTokens(text, kpi)),
    ...proseTokens(plan, catalog),
  ];
  all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let done = 0;
  return all.filter(({ span }) => {
    if (
      span.start < done ||
      span.end <= span.start ||
      /[\r\n]/.test(text.slice(span.start, span.end))
    )
      return false;
    done = span.end;
    return true;
  });
}

function tokenOf(catalog: Catalog, { target, span, isKey }: Occurrence): Token {
  const declaration = isKey ? (['declaration'] as const) : [];
  if (target.of === 'plan') return { span, type: ownTypes[target.section], modifiers: declaration };
  const builtIn =
    layerOf(catalog, target.kind, target.id) === undefined ? (['defaultLibrary'] as const) : [];
  return { span, type: catalogTypes[target.kind], modifiers: [...declaration, ...builtIn] };
}

/** The company catalogue that an entry comes from; undefined for a built-in one. */
export function layerOf(
  catalog: Catalog,
  kind: keyof typeof catalogTypes,
  id: string,
): string | undefined {
  switch (kind) {
    case 'model':
      return catalog.models.get(id)?.layer;
    case 'lever':
      return catalog.levers.get(id)?.layer;
    case 'mechanism':
      return catalog.mechanisms.get(id)?.layer;
    case 'kpi':
      return catalog.kpis.get(id)?.layer;
    case 'trend':
      return catalog.trends.get(id)?.layer;
    default:
      return catalog.facts.get(id)?.layer ?? catalog.cases.get(id)?.layer;
  }
}

/**
 * Baseline, arrow, target, due date and owner of a KPI's line; values that could not be read stay
 * plain.
 */
function lineTokens(
  text: string,
  { line, baseline, unmeasured, target, due, owner }: KpiEntry,
): Token[] {
  if (line?.node.kind !== 'scalar') return [];
  const { node } = line;
  const { arrow } = splitKpiLine(node.text);
  const number = [
    unmeasured,
    ...[baseline, target, due].filter((field) => field?.value !== undefined),
  ];
  const separator = arrow && [
    {
      span: spanInScalar(text, node, arrow.start, arrow.end),
      type: 'operator' as const,
      modifiers: [],
    },
  ];
  return [
    ...number.flatMap((field) =>
      field ? [{ span: field.span, type: 'number' as const, modifiers: [] }] : [],
    ),
    ...(separator ?? []),
    ...(owner ? [{ span: owner.span, type: 'parameter' as const, modifiers: [] }] : []),
  ].filter(({ span }) => span !== node.span);
}

/** Mechanisms recognised in the sentence of a lever. */
function proseTokens(plan: Plan, catalog: Catalog): Token[] {
  return plan.levers.flatMap(({ prose, recognised }) => {
    if (!prose || recognised.length === 0) return [];
    return recogniseMechanisms(catalog, prose.text)
      .filter(({ negated }) => !negated)
      .map(({ span }) => pieceOf(plan, prose, span.start, span.end))
      .filter((span) => span !== prose.span)
      .map((span) => ({ span, type: 'function' as const, modifiers: [] }));
  });
}
