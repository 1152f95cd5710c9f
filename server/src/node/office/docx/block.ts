import { HeadingLevel, Paragraph, type Table, TextRun } from 'docx';
import type { Block } from '../../../documents/out/blocks.ts';
import { displayWidth } from '../../../text/width.ts';
import { unbroken } from '../xml.ts';
import { quiet } from './styles.ts';
import { tableParts } from './table.ts';

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** A block as paragraphs and tables. */
export function blockParts(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: levels[block.level] })];
    case 'paragraph':
      // What announces a list is on one page with its first item.
      return [new Paragraph({ children: runsOf(block.text), keepNext: /[:：]$/.test(block.text) })];
    case 'facts':
      return block.facts.map(
        ([name, text]) =>
          new Paragraph({
            spacing: { after: 40 },
            children: [
              new TextRun({ text: `${name}  `, color: quiet }),
              ...runsOf(text, displayWidth(text) < 60),
            ],
          }),
      );
    case 'list':
      return block.items.map(
        (text) =>
          new Paragraph({ children: runsOf(text), bullet: { level: 0 }, spacing: { after: 60 } }),
      );
    case 'table':
      return tableParts(block.table);
  }
}

/** A text with its line breaks. */
function runsOf(text: string, bold = false): TextRun[] {
  return text
    .split('\n')
    .map((line, at) => new TextRun({ text: unbroken(line), bold, ...(at > 0 && { break: 1 }) }));
}
