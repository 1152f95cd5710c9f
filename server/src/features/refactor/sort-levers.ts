import { columnOf } from '../../syntax/edit.ts';
import { contentEnd } from '../../syntax/extent.ts';
import { entryOf, type MapNode } from '../../syntax/tree.ts';
import { indexLines, type LineIndex, lineAt, lineSpan, lineText } from '../../text/lines.ts';
import type { TextEdit } from '../../text/span.ts';
import { overlaps } from '../../text/span.ts';
import type { PlanDocument } from '../document.ts';
import { type Offer, rewriting } from './refactoring.ts';

const title = { en: 'Sort levers in the order of the model', zh: '按模式的要点顺序排列杠杆' };

/**
 * Sorts levers: first those that the model requires, in its order, then those it recommends, then
 * the others in their present order.
 */
export const sortLevers: Offer = (document, range) => {
  const { plan } = document.checked;
  const section = plan.root && entryOf(plan.root, 'levers');
  const map = section?.value;
  if (!section || map?.kind !== 'map' || map.flow) return [];
  const touched =
    overlaps(section.key.span, range) ||
    plan.levers.some(({ keySpan }) => overlaps(keySpan, range));
  return touched ? rewriting(title, sortEdits(document, map, section.key.span.end)) : [];
};

function sortEdits(document: PlanDocument, map: MapNode, from: number): TextEdit[] | undefined {
  const { text, checked } = document;
  const chunks = chunksOf(text, map, from);
  if (!chunks || chunks.length !== checked.plan.levers.length) return undefined;
  const ranks = checked.plan.levers.map((lever) => rankOf(document, lever.id));
  const order = chunks
    .map((_, index) => index)
    .sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
  return chunks.flatMap((span, place) => {
    const from = chunks[order[place] ?? place];
    return from && from !== span ? [{ span, newText: text.slice(from.start, from.end) }] : [];
  });
}

function rankOf({ checked, catalog }: PlanDocument, id: string | undefined): number {
  const { keys, models } = checked.coverage;
  const required = keys.findIndex(({ lever }) => lever.id === id);
  if (required >= 0) return required;
  const recommended = models.findIndex((model) =>
    catalog.levers
      .get(id ?? '')
      ?.recommendedBy.some((one) => one.model === model && one.strength === 'strong'),
  );
  return keys.length + (recommended >= 0 ? recommended : models.length);
}

/**
 * The lines of each entry without the last line break, including comments right above it and
 * indented comments below it. Blank lines between entries stay where they are. Undefined where an
 * entry does not start its line.
 */
function chunksOf(
  text: string,
  map: MapNode,
  from: number,
): { readonly start: number; readonly end: number }[] | undefined {
  const lines = indexLines(text);
  const column = columnOf(text, map.entries[0]?.key.span.start ?? 0);
  const keyLines = map.entries.map(({ key }) => lineAt(lines, key.span.start));
  const lastLines = map.entries.map(({ key, value }) =>
    lineAt(lines, Math.max(key.span.end, contentEnd(value))),
  );
  const ends = lastLines.map((last, index) =>
    withOwnComments(lines, last, keyLines[index + 1] ?? lines.starts.length, column),
  );
  const firsts = keyLines.map((line, index) =>
    withCommentsAbove(lines, line, index === 0 ? lineAt(lines, from) : (ends[index - 1] ?? 0)),
  );
  const chunks = firsts.map((first, index) => ({
    start: lines.starts[first] ?? 0,
    end: lineSpan(lines, ends[index] ?? first).end,
  }));
  const clean = map.entries.every(
    ({ key }, index) =>
      text.slice(lines.starts[keyLines[index] ?? 0], key.span.start).trim() === '',
  );
  return clean && keyLines.every((line, index) => index === 0 || line > (lastLines[index - 1] ?? 0))
    ? chunks
    : undefined;
}

/** The last line of an entry, including comments below it with more indentation than its key. */
function withOwnComments(lines: LineIndex, last: number, limit: number, column: number): number {
  let end = last;
  for (let line = last + 1; line < limit; line++) {
    const text = lineText(lines, line);
    if (text.trim() === '') continue;
    if (!text.trimStart().startsWith('#') || text.search(/\S/) <= column) break;
    end = line;
  }
  return end;
}

/** The first line of an entry, including the comments above it, but none above the line `after`. */
function withCommentsAbove(lines: LineIndex, key: number, after: number): number {
  let first = key;
  for (let line = key - 1; line > after; line--) {
    const text = lineText(lines, line).trim();
    if (text.startsWith('#')) first = line;
    else if (text !== '') break;
  }
  return first;
}
