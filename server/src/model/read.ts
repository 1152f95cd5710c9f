import type { Catalog } from '../catalog/catalog.ts';
import { find } from '../catalog/lookup.ts';
import { recogniseMechanisms } from '../catalog/recognise.ts';
import type { Syntax } from '../syntax/parse.ts';
import { entryOf, type MapNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { dateOf } from './grammar/day.ts';
import { splitShift } from './grammar/lines.ts';
import { unitTable } from './grammar/units.ts';
import type { EntryBase, LeverEntry, Plan, PlanStatus, Ref, TextField, Waiver } from './plan.ts';
import { readIgnores } from './read-entries.ts';
import {
  catalogRef,
  catalogRefs,
  evidenceRefs,
  fieldNames,
  itemFields,
  itemsOf,
  ownRefs,
  pieceSpan,
  plainAt,
  type ReadContext,
  read,
  textAt,
  textField,
  writtenAt,
} from './reader.ts';

const nowhere: Span = { start: 0, end: 0 };

const statuses: readonly PlanStatus[] = ['draft', 'review', 'approved', 'retired'];

/** How the head of a plan is read before its sections are: names of models, the first year. */
export function readGround(
  syntax: Syntax,
  root: MapNode | undefined,
  catalog: Catalog,
  own: ReadContext['own'],
): {
  readonly context: ReadContext;
  readonly models: readonly Ref[];
  readonly period: Plan['period'];
} {
  const first: ReadContext = {
    text: syntax.source,
    catalog,
    units: unitTable(catalog.measures),
    models: [],
    year: undefined,
    own,
    prose: [],
  };
  const models = catalogRefs(first, 'model', root, 'model', []);
  const period = read.period(first, plainAt(first, root, 'period', []));
  const year = period?.value ? dateOf(period.value.start).year : undefined;
  return {
    context: { ...first, models: models.flatMap((model) => model.id ?? []), year },
    models,
    period,
  };
}

/** The fields of a plan that stand at the top of the file, without the language, which all texts decide. */
export function readHead(syntax: Syntax, root: MapNode | undefined, context: ReadContext) {
  const status = plainAt(context, root, 'status', [])?.text;
  return {
    syntax,
    root,
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
    currency: plainAt(context, root, 'currency', []),
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

function keysAt(root: MapNode | undefined): Plan['top'] {
  const top = new Map<string, Span>();
  for (const { key } of root?.entries ?? []) if (!top.has(key.text)) top.set(key.text, key.span);
  return top;
}

/** Reads an entry of `levers`. */
export function readLever(context: ReadContext, base: EntryBase): LeverEntry {
  const { record, path, entry } = base;
  const prose = entry.value.kind === 'scalar' ? textField(context, entry.value, path) : undefined;
  const found = find(context.catalog, 'lever', base.key, context.models);
  const mechanisms =
    entry.value.kind === 'list'
      ? itemFields(context, entry.value, path)
      : itemsOf(context, record, 'mechanisms', path);
  return {
    key: base.key,
    keySpan: base.keySpan,
    entry: base.entry,
    record: base.record,
    memo: base.memo,
    span: base.span,
    path: base.path,
    id: found?.id,
    via: found?.via,
    prose,
    mechanisms: mechanisms.map((field) => catalogRef(context, 'mechanism', field)),
    have: catalogRefs(context, 'mechanism', record, 'have', path),
    recognised: prose ? recognised(context, prose) : [],
    why: textAt(context, record, 'why', path),
    note: textAt(context, record, 'note', path),
    owner: textAt(context, record, 'owner', path),
    kpis: ownRefs(context, context.own.kpis, record, 'kpis', path),
    evidence: evidenceRefs(context, record, path),
    waive: readWaiver(context, base),
  };
}

/** Mechanisms named in a sentence, without those it denies. */
function recognised(context: ReadContext, prose: TextField): Ref[] {
  return recogniseMechanisms(context.catalog, prose.text)
    .filter((hit) => !hit.negated)
    .map(({ id, span }) => ({
      text: prose.text.slice(span.start, span.end),
      span: prose.span,
      path: prose.path,
      id,
      via: 'alias',
    }));
}

function readWaiver(context: ReadContext, base: EntryBase): Waiver | undefined {
  const entry = entryOf(base.record, 'waive');
  if (!entry) return undefined;
  const path = [...base.path, 'waive'];
  const map = entry.value.kind === 'map' ? entry.value : undefined;
  return {
    keySpan: entry.key.span,
    span: entry.span,
    path,
    reason: textField(context, entry.value, path) ?? textAt(context, map, 'reason', path),
    until: read.date(context, plainAt(context, map, 'until', path)),
    by: textAt(context, map, 'by', path),
  };
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
    total: read.money(context, total),
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
      span: pieceSpan(context.text, node, piece.start, piece.end),
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
