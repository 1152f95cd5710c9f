import { type Element, markup, type Part, textOf } from '../../report/page/element.ts';
import { ownColours, pictureStyle } from '../../report/page/style.ts';
import { plainMarkdown } from '../review/plain.ts';

/** A page as Markdown, with its pictures as separate files. */
export interface MarkdownPage {
  readonly text: string;
  readonly pictures: readonly { readonly name: string; readonly svg: string }[];
}

/**
 * A page as Markdown. Words of the plan are escaped.
 * @param prefix prefix of the picture files; without it there are only the tables
 */
export function markdownPage(page: Element, prefix?: string): MarkdownPage {
  const pictures: { name: string; svg: string }[] = [];
  const keep = (svg: Element): string => {
    if (prefix === undefined) return '';
    const name = `${prefix}-${pictures.length + 1}.svg`;
    pictures.push({ name, svg: pictureFile(svg) });
    return `![${plainMarkdown(svg.attributes['aria-label'] ?? '')}](${encodeURI(name)})`;
  };
  const text = blocks(page.parts, keep)
    .filter((block) => block !== '')
    .join('\n\n');
  return { text: `${text}\n`, pictures };
}

/** A picture as a file of its own, with its style. */
function pictureFile(svg: Element): string {
  // A style in an XML file is ordinary text; nothing in it needs escaping.
  const style = {
    tag: 'style',
    attributes: {},
    parts: [ownColours.replaceAll(':root', 'svg') + pictureStyle],
  };
  const ground = {
    tag: 'rect',
    attributes: { width: '100%', height: '100%', style: 'fill:var(--bg)' },
    parts: [],
  };
  return `${markup({ ...svg, parts: [style, ground, ...svg.parts] }, true)}\n`;
}

function blocks(parts: readonly Part[], keep: (svg: Element) => string): string[] {
  return parts.flatMap((part) => (typeof part === 'string' ? inline(part) : blockOf(part, keep)));
}

function blockOf(part: Element, keep: (svg: Element) => string): string[] {
  switch (part.tag) {
    case 'svg':
      return [keep(part)];
    case 'h1':
    case 'h2':
    case 'h3':
      return [`${'#'.repeat(Number(part.tag[1]))} ${inline(textOf(part))}`];
    case 'p':
      return [inline(textOf(part))];
    case 'summary':
      return [];
    case 'dl':
      return [part.parts.map((row) => `- ${pair(row)}`).join('\n')];
    case 'ul':
      return [part.parts.map((item) => `- ${inline(textOf(item))}`).join('\n')];
    case 'ol':
      return part.parts.flatMap((item) =>
        typeof item === 'string' ? [] : blocks(item.parts, keep),
      );
    case 'table':
      return [tableText(part)];
    default:
      return blocks(part.parts, keep);
  }
}

function pair(row: Part): string {
  const [name, text] = typeof row === 'string' ? [row] : row.parts.map(textOf);
  return `${inline(name ?? '')}: ${inline(text ?? '')}`;
}

function tableText(table: Element): string {
  const rows = rowsOf(table);
  const [head] = rows;
  if (!head) return '';
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.slice(1).map(row)].join('\n');
}

function rowsOf(part: Part): string[][] {
  if (typeof part === 'string') return [];
  if (part.tag === 'tr') return [part.parts.map((cell) => inline(visible(cell)))];
  return part.parts.flatMap(rowsOf);
}

/** The text for screen readers, without purely visual parts. */
function visible(part: Part): string {
  if (typeof part === 'string') return part;
  return part.attributes['aria-hidden'] === 'true' ? '' : part.parts.map(visible).join(' ');
}

function inline(text: string): string {
  return plainMarkdown(text.trim());
}
