import type { AsideBlock, SourceBlock, SourceDocument } from '../in/source.ts';
import { chartBlocks } from './pptx-chart.ts';
import { readSlide } from './pptx-slide.ts';
import { relationsOf } from './relations.ts';
import { textsIn } from './texts-in.ts';
import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** Maximum number of slides that are read. */
const mostSlides = 500;

/** Reads a presentation: each slide is a heading with its lists, tables and texts. */
export function readPptx(archive: Archive, main: string): Omit<SourceDocument, 'name'> {
  const blocks: SourceBlock[] = [];
  const asides: AsideBlock[] = [];
  const slides = slidesOf(archive, main);
  for (const [index, part] of slides.slice(0, mostSlides).entries()) {
    const number = index + 1;
    const at = { kind: 'slide', slide: number } as const;
    const { title, blocks: own, margins } = readSlide(archive, part, number);
    const aside = (text: string, why: AsideBlock['why']): void => {
      asides.push({ text, at, why });
    };
    if (isHidden(archive, part)) {
      for (const text of [title ?? '', ...own.map(textOfBlock)])
        if (text !== '') aside(text, 'hidden');
      continue;
    }
    blocks.push({ kind: 'heading', level: 1, text: title ?? '', at }, ...own);
    for (const text of margins) if (!/^\d{0,4}$/.test(text)) aside(text, 'margin');
    for (const { type, target } of relationsOf(archive, part)) {
      if (type === 'notesSlide')
        for (const text of textsIn(archive, target, 'txBody'))
          if (!/^\d{0,4}$/.test(text))
            asides.push({ text, at: { ...at, part: 'notes' }, why: 'margin' });
      if (type === 'comments')
        for (const text of textsIn(archive, target, 'cm')) aside(text, 'margin');
      if (type === 'chart') blocks.push(...chartBlocks(archive, target, at));
      if (type === 'diagramData')
        for (const text of textsIn(archive, target, 'pt'))
          blocks.push({ kind: 'item', level: 1, text, at });
    }
  }
  return { blocks, asides, notes: slides.length > mostSlides ? ['text-cut'] : [] };
}

function slidesOf(archive: Archive, main: string): readonly string[] {
  const relations = relationsOf(archive, main);
  const parts: string[] = [];
  readXml(archive, main, {
    open: (name, attributes) => {
      if (name !== 'sldId') return;
      const target = relations.find(({ id }) => id === attributes['r:id'])?.target;
      if (target !== undefined) parts.push(target);
    },
    close: () => {},
    text: () => {},
  });
  return parts;
}

function isHidden(archive: Archive, part: string): boolean {
  let hidden = false;
  readXml(archive, part, {
    open: (name, { show }) => {
      if (name === 'sld' && show === '0') hidden = true;
    },
    close: () => {},
    text: () => {},
  });
  return hidden;
}

function textOfBlock(block: SourceBlock): string {
  if (block.kind !== 'table') return block.text;
  return block.rows.map((row) => row.map(({ text }) => text).join(' | ')).join('\n');
}
