import { childOf, type Element, inside, readElements } from './element.ts';
import type { Archive } from './zip.ts';

/** What a paragraph is by its style. */
export interface WordStyle {
  /** 1 for titles, 2 for headings of the first level; undefined for other text. */
  readonly heading?: number;
  readonly isItem?: boolean;
}

interface Written {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly outline: string | undefined;
  readonly hasList: boolean;
}

/** The styles of a document by their ids. */
export function readStyles(archive: Archive, part: string): (id: string | undefined) => WordStyle {
  const styles = new Map<string, Written>();
  readElements(archive, part, new Set(['style']), (style) => {
    const { styleId = '' } = style.attributes;
    styles.set(styleId, {
      name: childOf(style, 'name')?.attributes.val ?? styleId,
      basedOn: childOf(style, 'basedOn')?.attributes.val,
      outline: inside(style, 'outlineLvl')?.attributes.val,
      hasList: inside(style, 'numPr') !== undefined,
    });
  });
  const known = new Map<string, WordStyle>();
  return (id = '') => {
    const found = known.get(id) ?? styleOf(id, styles);
    known.set(id, found);
    return found;
  };
}

function styleOf(id: string, styles: ReadonlyMap<string, Written>): WordStyle {
  let at: string | undefined = id;
  for (let steps = 0; at !== undefined && steps < 12; steps++) {
    const style = styles.get(at);
    const name = style?.name ?? at;
    const [, level] = /^(?:heading|标题)\s?(\d)/i.exec(name) ?? [];
    if (level !== undefined) return { heading: Number(level) + 1 };
    if (/^(?:title|标题|文档标题)$/i.test(name)) return { heading: 1 };
    if (style?.outline !== undefined && Number(style.outline) < 9)
      return { heading: Number(style.outline) + 2 };
    if (style?.hasList || /^(?:list (?:bullet|number|paragraph)|列表)/i.test(name))
      return { isItem: !/paragraph|段落/i.test(name) };
    at = style?.basedOn;
  }
  return {};
}

/** The level of an item in a list; undefined for other paragraphs. */
export function listLevel(properties: Element | undefined): number | undefined {
  const numbered = childOf(properties, 'numPr');
  const id = childOf(numbered, 'numId')?.attributes.val;
  if (!numbered || id === '0') return undefined;
  return Number(childOf(numbered, 'ilvl')?.attributes.val ?? 0) + 1;
}
