import { find } from '../catalog/lookup.ts';
import type { MapNode, Node } from '../syntax/tree.ts';
import { splitKpiLine } from './grammar/lines.ts';
import type { EntryBase } from './plan.ts';
import type { Competitor, EconomicsEntry, Market } from './plan-sections.ts';
import { spanInScalar } from './read-entries.ts';
import { evidenceRefs } from './read-refs.ts';
import { plainAt, type ReadContext, read, textAt, textField, writtenAt } from './reader.ts';

/** Reads a figure that the plan is based on. */
export function readEconomics(context: ReadContext, base: EntryBase): EconomicsEntry {
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

/** Reads the market of a plan. */
export function readMarket(context: ReadContext, root: MapNode | undefined): Market | undefined {
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
