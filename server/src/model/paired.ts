// Figures of today and of tomorrow under two headings: `where we stand`, `where we want to be`.
import { foldWord } from '../catalog/normalise.ts';
import type { MapEntry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { madeField, madeItem, madeRecord } from './made-entries.ts';
import { dueOf } from './table-columns.ts';

/** Fewest names that both have. */
const fewest = 2;

const now =
  /\b(?:stand|today|now|current|start|baseline|last year|as is)\b|起点|现状|现在|目前|今天|去年|现有/iu;
const next =
  /\b(?:want|target|next|goal|end of|to be|ambition|year end)\b|终点|目标|年底|以后|要到|明年|想到/iu;

/** Two maps of figures, and the KPIs that they are together. */
export interface Pair {
  readonly entries: readonly [MapEntry, MapEntry];
  readonly items: readonly Node[];
}

/** The two maps of a plan that hold the same figures for today and for later. */
export function pairIn(entries: readonly MapEntry[]): Pair | undefined {
  const maps = entries.filter(({ value }) => value.kind === 'map' && isFigures(value));
  const dated = maps.filter(({ key }) => yearIn(key) !== undefined);
  const last = dated.at(-1);
  const before = dated.at(-2);
  if (last && before && isWanted(last.key) && shared(before, last) >= fewest)
    return { entries: [before, last], items: kpisOf(before, last) };
  for (const from of maps) {
    if (!now.test(from.key.text)) continue;
    const to = maps.find(
      (one) => one !== from && next.test(one.key.text) && shared(from, one) >= fewest,
    );
    if (to) return { entries: [from, to], items: kpisOf(from, to) };
  }
  return undefined;
}

/** `2016年预计`: the year of an account. */
function yearIn({ text }: ScalarNode): string | undefined {
  return /^(?:FY\s?)?((?:19|20)\d{2})/iu.exec(text.trim())?.[1];
}

/** `2017年要做到`, `2027 target`: what an account is to be. */
function isWanted({ text }: ScalarNode): boolean {
  return /要|目标|计划|争取|\b(?:target|plan|goal|aim)\b/iu.test(text);
}

function isFigures({ entries }: MapNode): boolean {
  const values = entries.map(({ value }) => value);
  return values.every(({ kind }) => kind === 'scalar') && values.some(hasDigit);
}

function hasDigit(node: Node): boolean {
  return node.kind === 'scalar' && /\d/.test(node.text);
}

function entriesOf({ value }: MapEntry): readonly MapEntry[] {
  return value.kind === 'map' ? value.entries : [];
}

function shared(from: MapEntry, to: MapEntry): number {
  const names = new Set(entriesOf(from).map(({ key }) => foldWord(key.text)));
  return entriesOf(to).filter(({ key }) => names.has(foldWord(key.text))).length;
}

/** What has a target, with its baseline where there is one. */
function kpisOf(from: MapEntry, to: MapEntry): readonly Node[] {
  const today = new Map(entriesOf(from).map((one) => [foldWord(one.key.text), one]));
  const due = dueOf(timeIn(to.key));
  return entriesOf(to).map((entry) => {
    const start = today.get(foldWord(entry.key.text));
    const fields = [
      ...(start ? [madeField('baseline', start.value)] : []),
      madeField('target', entry.value),
      ...(due ? [madeField('due', due)] : []),
    ];
    return madeItem({ ...entry, value: madeRecord(entry.span, fields) });
  });
}

/** `终点_12月`, `next Dec`: the time in a heading. */
function timeIn(key: ScalarNode): ScalarNode | undefined {
  const time = /(?:20\d{2}年?)?\d{1,2}月|20\d{2}(?:-\d{2})?|[一二三四]季度/u.exec(key.text)?.[0];
  return time === undefined ? undefined : { ...key, text: time };
}
