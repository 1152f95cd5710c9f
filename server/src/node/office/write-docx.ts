import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Paper } from '../../documents/out/make-paper.ts';
import { blockParts } from './docx/block.ts';
import { quiet, styles } from './docx/styles.ts';
import { coreProperties, xmlText } from './xml.ts';

/** A paper as the bytes of a `.docx` file. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const { title, running, blocks } = paper;
  const made = new Document({
    title,
    creator: 'Planwright',
    styles: styles(),
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        headers: { default: new Header({ children: [small(running)] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: blocks.flatMap(blockParts),
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(made));
  return finished(bytes, paper);
}

function small(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, size: 17, color: quiet })] });
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
        size: 17,
        color: quiet,
      }),
    ],
  });
}

/** The library gives tables no title for screen readers, and knows neither their language. */
function finished(bytes: Uint8Array, { title, lang, blocks }: Paper): Uint8Array {
  const parts = unzipSync(bytes);
  const captions = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  let at = 0;
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
    /<\/w:tblPr>/g,
    () => {
      const table = captions[at++];
      const words = table ? [table.caption, table.heads.join(', ')].map(xmlText) : [];
      return `<w:tblCaption w:val="${words[0] ?? ''}"/><w:tblDescription w:val="${words[1] ?? ''}"/></w:tblPr>`;
    },
  );
  const files = {
    ...parts,
    'word/document.xml': strToU8(document),
    'docProps/core.xml': strToU8(coreProperties(title, lang)),
  };
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 2) });
}
