import type { MapEntry, MapNode } from '../syntax/tree.ts';
import { formNamed } from './forms.ts';
import type { EntryBase, Ref } from './plan.ts';
import type { Channel, Decision, Scenario, Segment, WiderPlan } from './plan-sections.ts';
import { entryBase } from './read-entries.ts';
import { readGoal } from './read-goal.ts';
import { readEconomics, readMarket } from './read-market.ts';
import { readPhase } from './read-phases.ts';
import { evidenceRefs, ownRef, ownRefs } from './read-refs.ts';
import {
  itemsOf,
  plainAt,
  type ReadContext,
  read,
  short,
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
