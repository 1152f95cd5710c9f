import { columnOf, endOfLine } from '../syntax/edit.ts';
import type { MapEntry } from '../syntax/tree.ts';
import { lineBreakOf } from '../text/lines.ts';
import type { TextEdit } from '../text/span.ts';
import { entryEnd, isBlock, leadOf, type Source, tailOf } from './source.ts';

/** The three versions of a text. */
export interface Versions {
  readonly base: Source;
  readonly ours: Source;
  readonly theirs: Source;
}

/** The same entry in the three versions. */
export interface Entries {
  readonly base: MapEntry | undefined;
  readonly ours: MapEntry;
  readonly theirs: MapEntry;
}

/** Comments that the other side added or removed above an entry. */
export function leadEdits({ base, ours, theirs }: Versions, entries: Entries): TextEdit[] {
  if (!standsAlone(ours, entries.ours) || !standsAlone(theirs, entries.theirs)) return [];
  const was = entries.base ? leadOf(base, entries.base).comments : [];
  const is = leadOf(theirs, entries.theirs).comments;
  const lead = leadOf(ours, entries.ours);
  const there = new Set(ours.comments.map(({ text }) => bare(text)));
  const added = is.filter((comment) => !was.includes(comment) && !there.has(bare(comment)));
  const left = new Set(theirs.comments.map(({ text }) => bare(text)));
  const removed = was.filter(
    (comment) => !left.has(bare(comment)) && lead.comments.includes(comment),
  );
  const pad = ' '.repeat(columnOf(ours.text, entries.ours.key.span.start));
  const newText = added.map((comment) => `${pad}${comment}${lineBreakOf(ours.text)}`).join('');
  const edits: TextEdit[] =
    newText === '' ? [] : [{ span: { start: lead.end, end: lead.end }, newText }];
  return [...removed.flatMap((comment) => removedLine(ours, lead, comment)), ...edits];
}

function removedLine(
  { text }: Source,
  { start, end }: { start: number; end: number },
  comment: string,
): TextEdit[] {
  for (let at = start; at < end; ) {
    const next = text.indexOf('\n', at) + 1;
    if (text.slice(at, next).trim() === comment)
      return [{ span: { start: at, end: next }, newText: '' }];
    at = next;
  }
  return [];
}

/** The trailing comment of an entry: that of the side that changed it, or both if both did. */
export function tailEdits({ base, ours, theirs }: Versions, entries: Entries): TextEdit[] {
  if (!standsAlone(ours, entries.ours) || !standsAlone(theirs, entries.theirs)) return [];
  if (isBlock(ours, entries.ours) !== isBlock(theirs, entries.theirs)) return [];
  const was = entries.base ? tailOf(base, entries.base).text : '';
  const [mine, other] = [tailOf(ours, entries.ours), tailOf(theirs, entries.theirs).text];
  if (other === was || other === mine.text) return [];
  if (mine.text === was) {
    const { start, end, text } = mine;
    return [
      {
        span: { start, end },
        newText:
          other === ''
            ? ''
            : `${text === '' ? '   ' : /^[ \t]*/.exec(ours.text.slice(start))?.[0]}${other}`,
      },
    ];
  }
  return other === '' ? [] : [{ span: { start: mine.end, end: mine.end }, newText: ` ${other}` }];
}

/** Comments that the other side added at the end. */
export function endEdits({ base, ours, theirs }: Versions, last: MapEntry | undefined): TextEdit[] {
  if (!last) return [];
  const after = endOfLine(theirs.text, entryEnd(theirs, last));
  const known = new Set([...base.comments, ...ours.comments].map(({ text }) => bare(text)));
  const lines = theirs.comments.filter(
    ({ span, text }) => span.start > after && !known.has(bare(text)),
  );
  const end = ours.text.length;
  const lineBreak = lineBreakOf(ours.text);
  const newText = lines
    .map(({ span }) => `${theirs.text.slice(span.start, span.end)}${lineBreak}`)
    .join('');
  if (newText === '') return [];
  return [
    {
      span: { start: end, end },
      newText: ours.text.endsWith('\n') ? newText : lineBreak + newText,
    },
  ];
}

/** The entry's key is the first thing on its line. */
function standsAlone({ text }: Source, { key }: MapEntry): boolean {
  return text.slice(key.span.start - columnOf(text, key.span.start), key.span.start).trim() === '';
}

function bare(comment: string): string {
  return comment.replace(/^#/, '').trim();
}
