import type { Lang } from '../../text/language.ts';
import { baseName, baseVersion } from './base-name.ts';
import { type ReadSheet, tidy } from './sheet.ts';

/** A cell as it was exported. */
export interface BaseCell {
  readonly value: string | number;
  /** As the plan had it. */
  readonly source: string;
  /** No cell can change it. */
  readonly fixed: boolean;
  /** The name of an entry that has none of its own. */
  readonly isLabel: boolean;
}

/** A row as it was exported. */
export interface BaseRow {
  readonly id: string;
  readonly path: readonly string[];
  readonly cells: ReadonlyMap<string, BaseCell>;
}

/** A sheet as it was exported. */
export interface BaseTable {
  /** Of its table in the format. */
  readonly path: string;
  readonly name: string;
  /** The heads of the columns that are read, by their fields. */
  readonly heads: ReadonlyMap<string, string>;
  readonly rows: readonly BaseRow[];
}

/** What an export remembers of the plan. */
export interface Base {
  readonly lang: Lang;
  readonly text: string;
  readonly tables: readonly BaseTable[];
}

/**
 * The hidden sheet of an export; undefined for other workbooks, and for a sheet that somebody
 * changed.
 */
export function readBase(sheets: readonly ReadSheet[]): Base | undefined {
  const sheet = sheets.find(({ name }) => name === baseName);
  const [, head, ...rows] = (sheet?.rows ?? []).map((row) => row.map(tidy));
  if (head?.[0] !== baseName || head[1] !== String(baseVersion)) return undefined;
  try {
    return { lang: head[2] === 'zh' ? 'zh' : 'en', ...contentOf(rows) };
  } catch {
    return undefined;
  }
}

function contentOf(rows: readonly (readonly string[])[]): Pick<Base, 'text' | 'tables'> {
  const texts: string[] = [];
  const tables: (BaseTable & { rows: BaseRow[] })[] = [];
  for (const [kind, first = '', second = '', ...rest] of rows) {
    if (kind === 'text') texts.push(textIn(first));
    else if (kind === 'sheet') {
      const heads = new Map(
        listIn(rest[0] ?? '').map((pair) => [String(pair[0]), String(pair[1])]),
      );
      tables.push({ path: first, name: textIn(second), heads, rows: [] });
    } else if (kind === 'row') {
      const cells = listIn(rest.map(textIn).join('')).map(cellIn);
      const path = pathIn(second);
      tables.at(-1)?.rows.push({ id: textIn(first), path, cells: new Map(cells) });
    }
  }
  return { text: texts.join(''), tables };
}

function textIn(json: string): string {
  const value: unknown = JSON.parse(json === '' ? '""' : json);
  if (typeof value !== 'string') throw new TypeError('not a text');
  return value;
}

function listIn(json: string): unknown[][] {
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value) || !value.every(Array.isArray)) throw new TypeError('not a list');
  return value;
}

function pathIn(json: string): string[] {
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value)) throw new TypeError('not an address');
  return value.map(String);
}

function cellIn([field, value, source, mark]: readonly unknown[]): [string, BaseCell] {
  const shown = typeof value === 'number' ? value : String(value);
  const marks = { fixed: mark === 'fixed', isLabel: mark === 'label' };
  return [String(field), { value: shown, source: String(source), ...marks }];
}
