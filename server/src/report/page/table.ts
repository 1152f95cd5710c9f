import type { Item } from '../types.ts';
import { type Element, h, type Part } from './element.ts';
import { placeText } from './pictures/draw.ts';

/** How a page is shown. */
export interface PageOptions {
  readonly lang: 'en' | 'zh';
  /** Width of the pictures in pixels. */
  readonly width: number;
  /** Entries can be clicked to go to their place in the text. */
  readonly links: boolean;
}

/** A row of a table: its subject and its cells; the first cell names it. */
export interface Row {
  readonly item: Item;
  readonly cells: readonly (Part | readonly Part[])[];
}

/** A table with a caption. Columns that are empty in every row are left out, except the first. */
export function table(
  name: string,
  heads: readonly string[],
  rows: readonly Row[],
  { links }: PageOptions,
): Element {
  const used = heads.map(
    (_, column) => column === 0 || rows.some(({ cells }) => !isEmpty(cells[column])),
  );
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, column) => used[column]);
  return h(
    'div',
    { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': name },
    h(
      'table',
      {},
      h('caption', {}, name),
      h('thead', {}, h('tr', {}, ...kept(heads).map((head) => h('th', { scope: 'col' }, head)))),
      h(
        'tbody',
        {},
        ...rows.map(({ item, cells }) =>
          h(
            'tr',
            place(item),
            ...kept(cells).map((cell, column) =>
              column === 0 ? rowHead(cell, item, links) : h('td', {}, ...[cell].flat()),
            ),
          ),
        ),
      ),
    ),
  );
}

function rowHead(cell: Part | readonly Part[], item: Item, links: boolean): Element {
  return h(
    'th',
    { scope: 'row' },
    ...(links && item.at ? [goTo(item, [cell].flat())] : [cell].flat()),
  );
}

/** A button that goes to a place of the plan. */
export function goTo(item: Item, parts: readonly Part[]): Element {
  return h('button', { type: 'button', class: 'goto', ...place(item) }, ...parts);
}

/** The place of an item as an attribute. */
export function place({ at }: Item): { readonly 'data-at'?: string } {
  return at ? { 'data-at': placeText(at) } : {};
}

function isEmpty(cell: Part | readonly Part[] | undefined): boolean {
  return cell === undefined || cell === '' || (Array.isArray(cell) && cell.length === 0);
}

/** A picture with its table folded away below it. */
export function withTable(
  pictures: readonly Part[],
  summary: string,
  tables: readonly Element[],
): readonly Part[] {
  return [
    ...pictures.map((one) => h('div', { class: 'figure' }, one)),
    h('details', {}, h('summary', {}, summary), ...tables),
  ];
}
