// KPI lines in a sentence of the author's own: `31% today, want 40 by Christmas (Ana)`.
import { builtinReading } from '../../catalog/reading.ts';
import { kept } from '../../text/kept.ts';
import type { KpiLine, Piece } from './lines.ts';
import { anyOf } from './time-words.ts';
import { figuresIn, timesIn } from './told-figures.ts';
import { nameIn } from './told-name.ts';
import type { UnitTable } from './units.ts';

type Cue = 'now' | 'from' | 'wanted' | 'to';

interface Figure extends Piece {
  readonly is: 'now' | 'wanted' | undefined;
}

/** What ends a part of a sentence. A comma inside a number does not. */
const separator = /[，；;|｜。！!()（）[\]【】]|,(?!\d)|(?<!\d),|\s[/:–—-]\s|\.\s|->|→|⇒|=>|>>|↑/gu;

/** The parts of a line that is no `baseline -> target`; undefined if no figure can be read. */
export function toldLine(line: string, units: UnitTable): KpiLine | undefined {
  const figures: Figure[] = [];
  const times: Piece[] = [];
  let owner: Piece | undefined;
  for (const part of partsOf(line)) {
    const at = timesIn(part.text);
    const found = figuresIn(part.text, at, units);
    for (const [index, figure] of found.entries()) {
      const from = found[index - 1]?.end ?? 0;
      const to = found[index + 1]?.start ?? part.text.length;
      const is = roleOf(part.text.slice(from, figure.start), part.text.slice(figure.end, to));
      figures.push({ ...moved(figure, part.start), is });
    }
    times.push(...at.map((one) => moved(one, part.start)));
    if (found.length === 0 && at.length === 0) owner = nameIn(part) ?? owner;
  }
  if (figures.length === 0) return undefined;
  const isPlaced = /\s[/|]\s/u.test(line) && (owner ?? times[0]) !== undefined;
  if (!isCertain(figures, isPlaced)) return undefined;
  const target = targetOf(figures);
  const baseline =
    figures.filter((one) => one !== target && one.is === 'now').at(-1) ??
    figures.find(
      (one) => one !== target && one.is === undefined && one.start < (target?.start ?? 0),
    );
  const due = target && dueOf(line, target, times);
  return {
    ...(baseline && { baseline }),
    ...(target && { target }),
    ...(due && target && { due }),
    ...(owner && { owner }),
  };
}

/**
 * Whether it is certain what the figures are: nobody knows without words for them.
 * @param isPlaced two figures stand in places of their own: `88 / 95 / Dec 27 / Ops`
 */
function isCertain(figures: readonly Figure[], isPlaced: boolean): boolean {
  if (isPlaced && figures.length === 2) return true;
  const said = figures.filter(({ is }) => is !== undefined).length;
  // `10 万（现有 4.2 万）`
  const [first, second, ...others] = figures;
  if (others.length === 0 && first?.is === undefined && second?.is === 'now') return true;
  if (said >= Math.min(2, figures.length)) return true;
  // A first figure without a word is that of today, if the last one is to be reached.
  return figures[0]?.is === undefined && figures.at(-1)?.is === 'wanted';
}

/** The figure to reach: the last one that is said to be it, else the last of several. */
function targetOf(figures: readonly Figure[]): Figure | undefined {
  const open = figures.filter(({ is }) => is === undefined);
  const said = figures.filter(({ is }) => is === 'wanted').at(-1);
  const isAlone = figures.length === open.length && figures.length === 1;
  const hasNow = figures.some(({ is }) => is === 'now');
  return said ?? (isAlone || hasNow || open.length > 1 ? open.at(-1) : undefined);
}

/** The time in the same part of the line, else the next one after the figure. */
function dueOf(line: string, target: Piece, times: readonly Piece[]): Piece | undefined {
  const part = partsOf(line).find(({ start, end }) => start <= target.start && target.end <= end);
  const beside = times.filter(({ start, end }) => part && part.start <= start && end <= part.end);
  return beside.at(-1) ?? times.find(({ start }) => start > target.end);
}

function moved({ text, start, end }: Piece, by: number): Piece {
  return { text, start: start + by, end: end + by };
}

function partsOf(line: string): Piece[] {
  const parts: Piece[] = [];
  let start = 0;
  for (const match of [...line.matchAll(separator), undefined]) {
    const end = match?.index ?? line.length;
    const text = line.slice(start, end);
    if (text.trim() !== '') parts.push({ text, start, end });
    start = end + (match?.[0].length ?? 0);
  }
  return parts;
}

/** Whether a text says of a figure what it is, or has more than a figure. */
export function hasMore(text: string): boolean {
  const bare = text.replace(/[(（][^()（）\d]*[)）]/gu, '');
  return (
    /[，；;。|]|,\s|\.\s|[(（][^()（）]*\d/u.test(bare) ||
    (['now', 'from', 'wanted', 'to'] as const).some((name) => bare.search(cues(name)) >= 0)
  );
}

const cues = kept((name) => new RegExp(anyOf(builtinReading().toldLines[name as Cue]), 'giu'));

/** What the words before a figure make of it, else those after it. */
function roleOf(before: string, after: string): Figure['is'] {
  const last = (name: Cue): number => [...before.matchAll(cues(name))].at(-1)?.index ?? -1;
  const first = (name: Cue): number => {
    const at = [...after.matchAll(cues(name))][0]?.index;
    return at ?? Number.POSITIVE_INFINITY;
  };
  const now = Math.max(last('now'), last('from'));
  const wanted = Math.max(last('wanted'), last('to'));
  if (now >= 0 || wanted >= 0) return now > wanted ? 'now' : 'wanted';
  // `62 vs target 45` says nothing of the first one.
  if (/^\s?(?:vs\.?|versus|against)\b/iu.test(after)) return 'now';
  const [isNow, isWanted] = [first('now'), first('wanted')];
  if (Number.isFinite(isNow) || Number.isFinite(isWanted))
    return isNow < isWanted ? 'now' : 'wanted';
  return /\b(?:by|until|before)\b|之?前\s*$/iu.test(after) ? 'wanted' : undefined;
}
