import type { SourceBlock, SourceCell } from '../in/source.ts';
import { below, childOf, type Element, inside, readElements, textOf } from './element.ts';
import { shownNumber } from './number-format.ts';
import type { Archive } from './zip.ts';

/** Maximum number of rows and columns of a chart that are read. */
const mostPoints = 500;
const mostSeries = 50;

/**
 * The stored numbers of a chart as a table: a row for each category, a column for each series. Index
 * numbers, which all start at 100, say nothing of the figures themselves: their rows are lines.
 */
export function chartBlocks(
  archive: Archive,
  part: string,
  at: SourceCell['at'],
): readonly SourceBlock[] {
  const series: Element[] = [];
  readElements(archive, part, new Set(['ser']), (one) => {
    if (series.length < mostSeries) series.push(one);
  });
  const columns = series.map((one) => ({
    name: [...pointsOf(childOf(one, 'tx')).values()].join(' '),
    values: pointsOf(childOf(one, 'val') ?? childOf(one, 'yVal')),
  }));
  const [first] = series;
  const categories = pointsOf(first && (childOf(first, 'cat') ?? childOf(first, 'xVal')));
  const indexes = [...new Set([...categories.keys(), ...columns.flatMap(keysOf)])];
  const rows = [
    ['', ...columns.map(({ name }) => name)],
    ...indexes
      .sort((a, b) => a - b)
      .slice(0, mostPoints)
      .map((index) => [
        categories.get(index) ?? '',
        ...columns.map(({ values }) => values.get(index) ?? ''),
      ]),
  ];
  if (rows.length < 2) return [];
  if (columns.some(({ values }) => isBase([...values.values()])))
    return rows.map((row) => ({ kind: 'paragraph', text: row.join(' | '), at }));
  return [{ kind: 'table', at, rows: rows.map((row) => row.map((text) => ({ text, at }))) }];
}

/** What index numbers are compared with. */
function isBase(values: readonly string[]): boolean {
  return values.length > 1 && values.every((text) => /^100(?:\.0+)?%?$/.test(text));
}

function keysOf({ values }: { readonly values: ReadonlyMap<number, string> }): number[] {
  return [...values.keys()];
}

/** The texts and numbers that are stored with a reference, by their index. */
function pointsOf(element: Element | undefined): ReadonlyMap<number, string> {
  const points = new Map<number, string>();
  const code = element && inside(element, 'formatCode');
  const format = code ? textOf(code) : '';
  const isNumber = element !== undefined && inside(element, 'numCache') !== undefined;
  const visit = (one: Element): void => {
    if (one.name === 'pt') {
      const value = childOf(one, 'v');
      const text = value ? textOf(value).trim() : '';
      const number = Number(text);
      const shown =
        isNumber && text !== '' && Number.isFinite(number)
          ? shownNumber(number, format === 'General' ? '' : format, false).text
          : text;
      if (text !== '') points.set(Number(one.attributes.idx ?? points.size), shown);
    } else for (const child of below(one)) visit(child);
  };
  if (element) visit(element);
  return points;
}
