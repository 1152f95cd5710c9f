import type { SourceBlock, SourceCell } from '../in/source.ts';
import { below, childOf, type Element, inside, readElements, textOf } from './element.ts';
import { isTitle } from './grid.ts';
import { markedItem } from './list-marks.ts';
import type { Archive } from './zip.ts';

type At = { readonly kind: 'slide'; readonly slide: number };

/** A slide: its title, its blocks, and what stands in its margins. */
export interface Slide {
  readonly title: string | undefined;
  readonly blocks: readonly SourceBlock[];
  readonly margins: readonly string[];
}

interface Shape {
  readonly placeholder: string | undefined;
  readonly lines: readonly Line[];
  /** The largest letters in it, in hundredths of a point. */
  readonly size: number;
}

interface Line {
  readonly text: string;
  readonly level: number;
  readonly isItem: boolean;
}

/** Reads a slide; without a title of its own the largest short text is one. */
export function readSlide(archive: Archive, part: string, number: number): Slide {
  const at: At = { kind: 'slide', slide: number };
  const found: (Shape | SourceBlock)[] = [];
  readElements(archive, part, new Set(['sp', 'graphicFrame']), (element) => {
    if (element.name === 'sp') found.push(shapeOf(element));
    else {
      const table = inside(element, 'tbl');
      if (table) found.push(tableOf(table, at));
    }
  });
  const shapes = found.filter((one): one is Shape => 'lines' in one && one.lines.length > 0);
  const title = titleOf(shapes);
  const margins = shapes.filter(({ placeholder = '' }) =>
    /^(?:ftr|sldNum|dt|hdr)$/.test(placeholder),
  );
  const blocks = found.flatMap((one): readonly SourceBlock[] => {
    if (!('lines' in one)) return [one];
    return one === title || margins.includes(one) ? [] : blocksOf(one, at);
  });
  return {
    title: title?.lines.map(({ text }) => text).join(' '),
    blocks,
    margins: margins.flatMap(({ lines }) => lines.map(({ text }) => text)),
  };
}

function titleOf(shapes: readonly Shape[]): Shape | undefined {
  const named = shapes.find(({ placeholder = '' }) => /^(?:title|ctrTitle)$/.test(placeholder));
  if (named) return named;
  const able = shapes.filter(({ lines }) => lines.length <= 2 && isTitle(lines[0]?.text ?? ''));
  const largest = Math.max(0, ...shapes.map(({ size }) => size));
  return able.find(({ size }) => size === largest && largest > 0);
}

function shapeOf(element: Element): Shape {
  const body = childOf(element, 'txBody');
  const paragraphs = body ? below(body).filter(({ name }) => name === 'p') : [];
  const lines = paragraphs.map(lineOf).filter(({ text }) => text !== '');
  const placeholder = inside(element, 'ph');
  const type = placeholder && (placeholder.attributes.type ?? 'body');
  const isList = (type === 'body' || type === 'obj') && lines.length > 1;
  return {
    placeholder: type,
    lines: isList ? lines.map((line) => ({ ...line, isItem: true })) : lines,
    size: Math.max(0, ...paragraphs.map(sizeOf)),
  };
}

function lineOf(paragraph: Element): Line {
  const properties = childOf(paragraph, 'pPr');
  const isItem =
    properties !== undefined &&
    below(properties).some(({ name }) => /^bu(?:Char|AutoNum|Blip)$/.test(name));
  return {
    text: paragraphText(paragraph),
    level: Number(properties?.attributes.lvl ?? 0) + 1,
    isItem,
  };
}

function paragraphText(paragraph: Element): string {
  return below(paragraph)
    .map((one) =>
      one.name === 'br'
        ? '\n'
        : one.name === 'r' || one.name === 'fld'
          ? textOf(childOf(one, 't') ?? { ...one, content: [] })
          : '',
    )
    .join('')
    .trim();
}

function sizeOf(paragraph: Element): number {
  const sizes = below(paragraph).map((one) => Number(childOf(one, 'rPr')?.attributes.sz ?? 0));
  return Math.max(0, ...sizes);
}

function blocksOf({ lines }: Shape, at: At): SourceBlock[] {
  return lines.flatMap(({ text, level, isItem }) =>
    text.split('\n').map((line): SourceBlock => {
      const marked = markedItem(line);
      if (isItem || level > 1)
        return { kind: 'item', level, text: marked?.text ?? line.trim(), at };
      return marked
        ? { kind: 'item', level: 1, text: marked.text, at }
        : { kind: 'paragraph', text: line.trim(), at };
    }),
  );
}

function tableOf(table: Element, at: At): SourceBlock {
  const rows: SourceCell[][] = [];
  for (const row of below(table).filter(({ name }) => name === 'tr')) {
    const above = rows.at(-1);
    rows.push(
      below(row)
        .filter(({ name }) => name === 'tc')
        .reduce((cells: SourceCell[], cell) => {
          const { vMerge, hMerge } = cell.attributes;
          const from =
            vMerge === '1' ? above?.[cells.length] : hMerge === '1' ? cells.at(-1) : undefined;
          const text = childOf(cell, 'txBody');
          const lines = text ? below(text).filter(({ name }) => name === 'p') : [];
          const own = lines
            .map(paragraphText)
            .filter((line) => line !== '')
            .join('\n');
          cells.push(from ? { text: from.text, at, isMerged: true } : { text: own, at });
          return cells;
        }, []),
    );
  }
  return { kind: 'table', rows, at };
}
