import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  Scalar,
  type YAMLMap,
} from 'yaml';
import { joinSpans } from '../text/span.ts';
import type { ListNode, MapEntry, MapNode, Node, ScalarNode, ScalarStyle } from './tree.ts';
import { type Context, collectionSpan, live, spanOf } from './yaml-span.ts';

const styles: Readonly<Record<string, ScalarStyle>> = {
  [Scalar.PLAIN]: 'plain',
  [Scalar.QUOTE_SINGLE]: 'single',
  [Scalar.QUOTE_DOUBLE]: 'double',
  [Scalar.BLOCK_LITERAL]: 'literal',
  [Scalar.BLOCK_FOLDED]: 'folded',
};

/** A node of the `yaml` package as one of ours. */
export function convert(node: ParsedNode, context: Context): Node {
  noteUnsupported(node, context);
  if (isMap(node)) return convertMap(node as YAMLMap.Parsed, context);
  if (isSeq(node)) {
    const items = node.items.map((item) =>
      isPair(item) ? convertPairItem(item, context) : convert(item as ParsedNode, context),
    );
    return {
      kind: 'list',
      span: collectionSpan(node, node.flow === true, items, context),
      flow: node.flow === true,
      items,
    } satisfies ListNode;
  }
  if (isScalar(node)) return convertScalar(node as Scalar.Parsed, context);
  const span = spanOf(node, context);
  return {
    kind: 'scalar',
    span,
    text: isAlias(node) ? `*${node.source}` : '',
    style: 'plain',
    isNull: false,
  };
}

/** `[a: b]` is a pair inside a list, read as a map of one entry. */
function convertPairItem(item: unknown, context: Context): Node {
  const pair = item as { key: ParsedNode | null; value: ParsedNode | null };
  const entry = convertPair(pair.key, pair.value, 0, context);
  return { kind: 'map', span: entry.span, flow: true, entries: [entry] };
}

function convertMap(node: YAMLMap.Parsed, context: Context): MapNode {
  let end = node.range[0];
  const entries = node.items.map((pair) => {
    const entry = convertPair(pair.key, pair.value, end, context);
    end = pair.value?.range[2] ?? pair.key?.range[2] ?? end;
    return entry;
  });
  return {
    kind: 'map',
    span: collectionSpan(node, node.flow === true, entries, context),
    flow: node.flow === true,
    entries,
  };
}

function convertPair(
  key: ParsedNode | null,
  value: ParsedNode | null,
  end: number,
  context: Context,
): MapEntry {
  const keyNode = key ? convert(key, context) : nothing(end, context);
  const scalarKey = keyNode.kind === 'scalar' ? keyNode : complexKey(keyNode, context);
  const valueNode = value ? convert(value, context) : nothing(key?.range[1] ?? end, context);
  return {
    key: scalarKey,
    value: valueNode,
    span: joinSpans(
      scalarKey.span,
      valueNode.span.end < scalarKey.span.end ? scalarKey.span : valueNode.span,
    ),
  };
}

function complexKey(node: Node, context: Context): ScalarNode {
  context.unsupported.push({ kind: 'complex-key', span: node.span });
  return { kind: 'scalar', span: node.span, text: '', style: 'plain', isNull: true };
}

function nothing(at: number, context: Context): ScalarNode {
  return { kind: 'scalar', span: live(context, at, at), text: '', style: 'plain', isNull: true };
}

function convertScalar(node: Scalar.Parsed, context: Context): ScalarNode {
  const style = styles[node.type ?? Scalar.PLAIN] ?? 'plain';
  const text =
    typeof node.value === 'string' ? node.value : node.value === null ? '' : String(node.value);
  const isNull =
    style === 'plain' &&
    (text === '' || text === '~' || text === 'null' || text === 'Null' || text === 'NULL');
  return { kind: 'scalar', span: spanOf(node, context), text, style, isNull };
}

function noteUnsupported(node: ParsedNode, context: Context): void {
  const { unsupported } = context;
  const span = spanOf(node, context);
  if (isAlias(node)) unsupported.push({ kind: 'alias', span });
  else if (node.anchor !== undefined) unsupported.push({ kind: 'anchor', span });
  if (node.tag !== undefined) unsupported.push({ kind: 'tag', span });
  if (isMap(node)) {
    for (const pair of node.items) {
      if (isScalar(pair.key) && pair.key.value === '<<' && pair.key.type === Scalar.PLAIN) {
        unsupported.push({ kind: 'merge', span: spanOf(pair.key as ParsedNode, context) });
      }
    }
  }
}
