import type { Syntax } from '../syntax/parse.ts';
import { entryOf, type MapNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { splitShift } from './grammar/lines.ts';
import type { Plan, PlanStatus, TextField } from './plan.ts';
import { spanInScalar } from './read-entries.ts';
import { readIgnores } from './read-records.ts';
import { catalogRefs } from './read-refs.ts';
import {
  fieldNames,
  itemsOf,
  plainAt,
  type ReadContext,
  read,
  textAt,
  textField,
  writtenAt,
} from './reader.ts';

const nowhere: Span = { start: 0, end: 0 };

const statuses: readonly PlanStatus[] = ['draft', 'review', 'approved', 'retired'];

/** The top-level fields of a plan, without the language, which depends on all texts. */
export function readHead(syntax: Syntax, root: MapNode | undefined, context: ReadContext) {
  const status = plainAt(context, root, 'status', [])?.text;
  return {
    syntax,
    root,
    calendar: context.calendar,
    anchor: root?.entries[0]?.key.span ?? nowhere,
    top: keysAt(root),
    version: plainAt(context, root, 'plan', []),
    id: plainAt(context, root, 'id', []),
    title: textAt(context, root, 'title', []),
    company: textAt(context, root, 'company', []),
    summary: textAt(context, root, 'summary', []),
    owner: textAt(context, root, 'owner', []),
    reviewers: itemsOf(context, root, 'reviewers', []),
    status: statuses.find((known) => known === status) ?? 'draft',
    lang: plainAt(context, root, 'lang', []),
    trends: catalogRefs(context, 'trend', root, 'trends', []),
    currency: codeIn(plainAt(context, root, 'currency', [])),
    budget: readBudget(context, root),
    markets: itemsOf(context, root, 'markets', []),
    area: itemsOf(context, root, 'area', []),
    profile: readProfile(context, root),
    shift: readShift(context, root),
    emphasis: readEmphasis(context, root),
    catalogs: itemsOf(context, root, 'catalog', []),
    ignores: readIgnores(context, root),
  };
}

/** `EUR unless I write PLN`: the currency alone. */
function codeIn(field: TextField | undefined): TextField | undefined {
  const code = /^[A-Z]{3}(?=[\s,;(])/u.exec(field?.text.trim() ?? '')?.[0];
  return field && code !== undefined ? { ...field, text: code } : field;
}

function keysAt(root: MapNode | undefined): Plan['top'] {
  const top = new Map<string, Span>();
  for (const { key } of root?.entries ?? []) if (!top.has(key.text)) top.set(key.text, key.span);
  return top;
}

function readBudget(context: ReadContext, root: MapNode | undefined): Plan['budget'] {
  const node = writtenAt(root, 'budget');
  if (!node) return undefined;
  const map = node.kind === 'map' ? node : undefined;
  const total = map
    ? plainAt(context, map, 'total', ['budget'])
    : textField(context, node, ['budget'], false);
  return {
    at: { span: node.span, path: ['budget'] },
    total: read.money(context, total, context.months),
    reserve: read.money(context, plainAt(context, map, 'reserve', ['budget'])),
  };
}

function readProfile(context: ReadContext, root: MapNode | undefined): Plan['profile'] {
  const node = writtenAt(root, 'profile');
  const map = node?.kind === 'map' ? node : undefined;
  return {
    sellers: plainAt(context, map, 'sellers', ['profile']),
    buyers: plainAt(context, map, 'buyers', ['profile']),
    orderValue: read.money(context, plainAt(context, map, 'order-value', ['profile'])),
    ordersPerYear: plainAt(context, map, 'orders-per-year', ['profile']),
    custom: plainAt(context, map, 'custom', ['profile']),
  };
}

function readShift(context: ReadContext, root: MapNode | undefined): Plan['shift'] {
  const node = writtenAt(root, 'shift');
  if (!node) return undefined;
  const at = { span: node.span, path: ['shift'] };
  if (node.kind === 'map')
    return {
      at,
      from: textAt(context, node, 'from', ['shift']),
      to: textAt(context, node, 'to', ['shift']),
    };
  const field = textField(context, node, ['shift']);
  const parts = field && splitShift(field.text);
  if (!field || node.kind !== 'scalar') return undefined;
  const part = (
    piece: { text: string; start: number; end: number } | undefined,
  ): TextField | undefined =>
    piece && {
      ...field,
      text: piece.text,
      span: spanInScalar(context.text, node, piece.start, piece.end),
    };
  return { at, from: part(parts?.from), to: parts ? part(parts.to) : field };
}

function readEmphasis(context: ReadContext, root: MapNode | undefined): Plan['emphasis'] {
  const entry = entryOf(root, 'emphasis');
  if (entry?.value.kind !== 'map') return undefined;
  const map = entry.value;
  const weights = new Map<string, TextField>();
  for (const name of fieldNames('emphasis')) {
    const field = name === 'why' ? undefined : plainAt(context, map, name, ['emphasis']);
    if (field) weights.set(name, field);
  }
  return {
    at: { span: map.span, path: ['emphasis'] },
    keySpan: entry.key.span,
    weights,
    why: textAt(context, map, 'why', ['emphasis']),
  };
}
