import { find } from '../catalog/lookup.ts';
import type { MapEntry, MapNode, Node } from '../syntax/tree.ts';
import { formNamed } from './forms.ts';
import { splitKpiLine } from './grammar/lines.ts';
import type { EntryBase, Ref, TextField } from './plan.ts';
import type {
  Channel,
  Competitor,
  Decision,
  EconomicsEntry,
  Gate,
  Goal,
  Market,
  Phase,
  Scenario,
  Segment,
  WiderPlan,
} from './plan-sections.ts';
import {
  entryBase,
  evidenceRefs,
  itemsOf,
  ownRef,
  ownRefs,
  plainAt,
  type ReadContext,
  read,
  spanInScalar,
  textAt,
  textField,
  writtenAt,
} from './reader.ts';

/**
 * Reads the sections of format 1.1.
 * @param entriesOf the entries of a section without those that the structure check reports
 */
export function readWider(
  context: ReadContext,
  root: MapNode | undefined,
  entriesOf: (section: string) => readonly MapEntry[],
): WiderPlan {
  const of = <T>(section: string, one: (context: ReadContext, base: EntryBase) => T): T[] =>
    entriesOf(section).map((entry) => one(context, entryBase(entry, [section])));
  return {
    goals: of('goals', readGoal),
    notDoing: itemsOf(context, root, 'not_doing', []),
    market: readMarket(context, root),
    segments: of('segments', readSegment),
    economics: of('economics', readEconomics),
    phases: of('phases', readPhase),
    channels: of('channels', readChannel),
    scenarios: of('scenarios', readScenario),
    decisions: of('decisions', readDecision),
    partOf: plainAt(context, root, 'part_of', []),
    forms: readForms(context, root),
  };
}

function readForms(context: ReadContext, root: MapNode | undefined): Ref[] {
  const node = writtenAt(root, 'form');
  const fields =
    node?.kind === 'map'
      ? node.entries.map(({ key, value }) => textField(context, value, ['form', key.text], false))
      : [textField(context, node, ['form'], false)];
  return fields.flatMap((field) => {
    if (!field) return [];
    const { text, span, path } = field;
    return { text, span, path, id: formNamed(text, context.models)?.id };
  });
}

function short(context: ReadContext, base: EntryBase, prose = true): TextField | undefined {
  return textField(context, base.entry.value, base.path, prose);
}

function readGoal(context: ReadContext, base: EntryBase): Goal {
  const { record, path } = base;
  return {
    goal: short(context, base) ?? textAt(context, record, 'goal', path),
    kpis: ownRefs(context, ['kpis'], record, 'kpis', path),
    why: textAt(context, record, 'why', path),
    owner: textAt(context, record, 'owner', path),
    due: read.date(context, plainAt(context, record, 'due', path)),
    serves: plainAt(context, record, 'serves', path),
    ...base,
  };
}

function readSegment(context: ReadContext, base: EntryBase): Segment {
  const { record, path } = base;
  return {
    name: textAt(context, record, 'name', path),
    who: short(context, base) ?? textAt(context, record, 'who', path),
    need: textAt(context, record, 'need', path),
    size: read.quantity(context, plainAt(context, record, 'size', path)),
    share: read.quantity(context, plainAt(context, record, 'share', path)),
    offer: textAt(context, record, 'offer', path),
    evidence: evidenceRefs(context, record, path),
    ...base,
  };
}

/** The gate of a phase or an initiative: a text, or a record. */
export function readGate(
  context: ReadContext,
  record: MapNode | undefined,
  path: readonly string[],
): Gate | undefined {
  const node = writtenAt(record, 'gate');
  if (!node) return undefined;
  const at = [...path, 'gate'];
  const map = node.kind === 'map' ? node : undefined;
  return {
    text: textField(context, node, at) ?? textAt(context, map, 'if', at),
    by: read.date(context, plainAt(context, map, 'by', at)),
    otherwise: textAt(context, map, 'else', at),
  };
}

function readPhase(context: ReadContext, base: EntryBase): Phase {
  const { record, path } = base;
  const line = short(context, base, false);
  const { when, goal } = line
    ? periodAndGoal(context, line)
    : { when: plainAt(context, record, 'when', path), goal: textAt(context, record, 'goal', path) };
  return {
    name: textAt(context, record, 'name', path),
    when: read.period(context, when),
    goal,
    kpis: ownRefs(context, ['kpis'], record, 'kpis', path),
    budget: read.money(context, plainAt(context, record, 'budget', path)),
    gate: readGate(context, record, path),
    ...base,
  };
}

/** `2027-01..2027-03` or, with the phase's goal after it, `2027-01..2027-03 pilot in two cities`. */
function periodAndGoal(
  context: ReadContext,
  line: TextField,
): { readonly when: TextField; readonly goal: TextField | undefined } {
  const [, first = '', gap = '', rest = ''] = /^(\S+)([\s:：]+)(.+)$/su.exec(line.text) ?? [];
  const isPlain = context.text.slice(line.span.start, line.span.end) === line.text;
  if (!isPlain || read.period(context, line)?.value) return { when: line, goal: undefined };
  const { start } = line.span;
  const when = { ...line, text: first, span: { start, end: start + first.length } };
  if (first === '' || !read.period(context, when)?.value) return { when: line, goal: undefined };
  const from = start + first.length + gap.length;
  return { when, goal: { ...line, text: rest, span: { start: from, end: line.span.end } } };
}

/** A short entry is a share or an amount of money. */
function readChannel(context: ReadContext, base: EntryBase): Channel {
  const { record, path } = base;
  const line = short(context, base, false);
  const isShare = line && read.quantity(context, line)?.value?.units.includes('percent');
  const share = isShare ? line : plainAt(context, record, 'share', path);
  return {
    name: textAt(context, record, 'name', path),
    share: read.quantity(context, share),
    budget: read.money(
      context,
      isShare ? undefined : (line ?? plainAt(context, record, 'budget', path)),
    ),
    role: textAt(context, record, 'role', path),
    kpis: ownRefs(context, ['kpis'], record, 'kpis', path),
    ...base,
  };
}

function readScenario(context: ReadContext, base: EntryBase): Scenario {
  const { record, path } = base;
  const node = writtenAt(record, 'kpis');
  const entries = node?.kind === 'map' ? node.entries : [];
  const at = [...path, 'kpis'];
  const kpis = entries.map(({ key, value }) => {
    const field = textField(context, value, [...at, key.text], false);
    return {
      ref: ownRef(context, ['kpis'], { text: key.text, span: key.span, path: at }),
      value: read.quantity(context, field),
    };
  });
  return {
    name: textAt(context, record, 'name', path),
    chance: read.quantity(context, plainAt(context, record, 'chance', path)),
    when: textAt(context, record, 'when', path),
    kpis,
    response: textAt(context, record, 'response', path),
    ...base,
  };
}

function readDecision(context: ReadContext, base: EntryBase): Decision {
  const { record, path } = base;
  return {
    decision: short(context, base) ?? textAt(context, record, 'decision', path),
    date: read.date(context, plainAt(context, record, 'date', path)),
    by: textAt(context, record, 'by', path),
    why: textAt(context, record, 'why', path),
    affects: itemsOf(context, record, 'affects', path),
    ...base,
  };
}

function readEconomics(context: ReadContext, base: EntryBase): EconomicsEntry {
  return {
    id: find(context.catalog, 'kpi', base.key, context.models)?.id,
    ...lineEnds(context, base.entry.value, base.path),
    ...base,
  };
}

/** The two ends of `baseline -> target`, or the target alone. */
function lineEnds(context: ReadContext, value: Node | undefined, path: readonly string[]) {
  const split = value?.kind === 'scalar' && !value.isNull ? splitKpiLine(value.text) : {};
  const part = (name: 'baseline' | 'target') => {
    const piece = split[name];
    if (!piece || value?.kind !== 'scalar') return undefined;
    const span = spanInScalar(context.text, value, piece.start, piece.end);
    return read.quantity(context, { text: piece.text, node: value, span, path: [...path, name] });
  };
  return { baseline: part('baseline'), target: part('target') };
}

function readCompetitors(context: ReadContext, market: MapNode): Competitor[] {
  const node = writtenAt(market, 'competitors');
  const items = node?.kind === 'list' ? node.items : node ? [node] : [];
  const path = ['market', 'competitors'];
  return items.flatMap((item): Competitor[] => {
    const record = item.kind === 'map' ? item : undefined;
    const name = record ? textAt(context, record, 'name', path) : textField(context, item, path);
    if (!name && !record) return [];
    return [
      {
        name,
        strength: textAt(context, record, 'strength', path),
        answer: textAt(context, record, 'answer', path),
      },
    ];
  });
}

function readMarket(context: ReadContext, root: MapNode | undefined): Market | undefined {
  const node = writtenAt(root, 'market');
  if (node?.kind !== 'map') return undefined;
  const size = writtenAt(node, 'size');
  const sizes = size?.kind === 'map' ? size : undefined;
  const path = ['market'];
  const share = lineEnds(context, writtenAt(node, 'share'), ['market', 'share']);
  const at = ['market', 'size'];
  const total = plainAt(context, node, 'size', path) ?? plainAt(context, sizes, 'total', at);
  return {
    size: read.money(context, total),
    reachable: read.money(context, plainAt(context, sizes, 'reachable', at)),
    aimedAt: read.money(context, plainAt(context, sizes, 'aimed_at', at)),
    growth: read.quantity(context, plainAt(context, node, 'growth', path)),
    share: plainAt(context, node, 'share', path),
    shareNow: share.baseline,
    shareLater: share.target,
    competitors: readCompetitors(context, node),
    evidence: evidenceRefs(context, node, path),
  };
}
