import type { AsideBlock, SourceBlock, SourceCell, SourceDocument } from './source.ts';

/**
 * Maximum length of a heading, a paragraph, an item or a cell that is understood, and of all of
 * them in a document. No value of a plan is that long, and no plan has that many: so how long a
 * reading takes is not for the author of a document to decide.
 */
export const longestText = 2_000;
const longestDocument = 2_000_000;

type Row = readonly SourceCell[];

/**
 * What of a document can be understood: longer texts are kept beside the plan, and spaces that only
 * fill a line are dropped.
 */
export function readable(document: SourceDocument): SourceDocument {
  const asides: AsideBlock[] = [];
  const keep = (text: string, at: AsideBlock['at']): void => {
    asides.push({ text, at, why: 'long' });
  };
  let room = longestDocument;
  const rowOf = (row: Row): readonly Row[] => {
    const cells = row.map((one) => cellOf(one, keep));
    room -= cells.reduce((sum, { text }) => sum + text.length, 0);
    if (room >= 0) return [cells];
    const own = cells.filter(({ text, isMerged }) => text !== '' && !isMerged);
    if (own[0]) keep(own.map(({ text }) => text).join(' | '), own[0].at);
    return [];
  };
  const blocks = document.blocks.flatMap((block): readonly SourceBlock[] => {
    if (block.kind === 'table') {
      const rows = block.rows.flatMap(rowOf);
      return rows.length > 0 ? [{ ...block, rows }] : [];
    }
    const text = tidy(block.text);
    if (text.length <= longestText) room -= text.length;
    if (text.length <= longestText && room >= 0) return [{ ...block, text }];
    keep(block.text, block.at);
    return [];
  });
  return { ...document, blocks, asides: [...asides, ...document.asides] };
}

function cellOf(from: SourceCell, keep: (text: string, at: SourceCell['at']) => void): SourceCell {
  const text = tidy(from.text);
  if (text.length <= longestText) return text === from.text ? from : { ...from, text };
  if (from.isMerged !== true) keep(from.text, from.at);
  return { text: '', at: from.at, ...(from.isMerged && { isMerged: true }) };
}

/** Spaces in a row say no more than a few of them do. */
function tidy(text: string): string {
  return text.replace(/(\s{3})\s+/g, '$1');
}
