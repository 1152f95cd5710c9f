import type { SourceBlock, SourceDocument } from '../in/source.ts';
import { readXmlText } from './xml.ts';

interface Node {
  readonly text: string;
  readonly note: string;
  readonly link: string;
  readonly number: number;
  readonly nodes: Node[];
}

/**
 * Reads an outline: a node of the first two levels with others below it is a heading, all others
 * are items of lists.
 */
export function readOpml(text: string): Omit<SourceDocument, 'name'> {
  const root: Node = { text: '', note: '', link: '', number: 0, nodes: [] };
  const open: Node[] = [root];
  let number = 0;
  let title = '';
  let isTitle = false;
  readXmlText(text, {
    open: (name, attributes) => {
      isTitle = name === 'title';
      if (name !== 'outline') return;
      number++;
      const node: Node = {
        text: (attributes.text ?? attributes.title ?? '').trim(),
        note: (attributes._note ?? attributes.note ?? '').trim(),
        link: attributes.url ?? attributes.htmlUrl ?? attributes.xmlUrl ?? '',
        number,
        nodes: [],
      };
      open.at(-1)?.nodes.push(node);
      open.push(node);
    },
    close: (name) => {
      isTitle = false;
      if (name === 'outline') open.pop();
    },
    text: (piece) => {
      if (isTitle) title += piece;
    },
  });
  const blocks: SourceBlock[] = [];
  for (const node of root.nodes) add(blocks, node, 1, 0);
  const first = blocks[0];
  const isSaid = first?.kind === 'heading' && first.text === title.trim();
  const at = { kind: 'margin', part: 'properties' } as const;
  const asides =
    title.trim() === '' || isSaid ? [] : [{ text: title.trim(), at, why: 'margin' as const }];
  return { blocks, asides, notes: [] };
}

/** @param list level in a list; 0 above lists */
function add(blocks: SourceBlock[], node: Node, depth: number, list: number): void {
  const at = { kind: 'node', node: node.number } as const;
  const isHeading = list === 0 && depth <= 2 && node.nodes.length > 0;
  const text = [node.text, node.link].filter((part) => part !== '').join(' ');
  if (isHeading) blocks.push({ kind: 'heading', level: depth, text, at });
  else blocks.push({ kind: 'item', level: list + 1, text, at });
  if (node.note !== '')
    blocks.push(
      isHeading
        ? { kind: 'paragraph', text: node.note, at }
        : { kind: 'item', level: list + 2, text: node.note, at },
    );
  for (const below of node.nodes) add(blocks, below, depth + 1, isHeading ? 0 : list + 1);
}
