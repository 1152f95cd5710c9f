import { kept } from '../text/kept.ts';
import { remembered } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { settle } from './ambiguity.ts';
import { type Folded, fold } from './normalise.ts';
import type { Bucket, Index, Token } from './token-index.ts';
import type { Catalog } from './types.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A mechanism or lever named in prose. `negated`: the text says that it is not done. */
export interface Hit {
  readonly kind: 'mechanism' | 'lever';
  readonly id: string;
  readonly span: Span;
  readonly negated: boolean;
}

interface Found {
  readonly token: Token;
  readonly span: Span;
}

/** A company named in prose, and the cases about it. */
export interface CaseHit {
  readonly ids: readonly string[];
  readonly span: Span;
}

/**
 * Mechanisms and levers named in a text, in order, the longest match at each place. A word for both
 * a lever and one of its mechanisms names the mechanism. Linear in the length of the text.
 * @param models the plan's models: they resolve words that name several levers or mechanisms
 * @returns hits that do not overlap; spans are offsets in `text`
 */
export function recognise(
  catalog: Catalog,
  text: string,
  models: readonly string[] = [],
): readonly Hit[] {
  const hits: Hit[] = [];
  let negated = false;
  for (const { token, span } of meansIn(catalog)(text.slice(0, longest))) {
    if (token.kind === 'break') negated = false;
    else if (token.kind === 'negator') negated = true;
    else if (token.kind === 'mechanism' || token.kind === 'lever') {
      const { kind, word } = token;
      hits.push({ kind, id: settle(catalog, kind, word, models) ?? token.id, span, negated });
    }
  }
  return hits;
}

/** The words of levers and mechanisms in a text, and those that negate. */
const meansIn = remembered((catalog: Catalog) =>
  kept((text) => scan(fold(text), vocabularyOf(catalog).means)),
);

/** Maximum number of characters searched. */
const longest = 20_000;

/** Only the mechanisms named in a text. */
export function recogniseMechanisms(catalog: Catalog, text: string): readonly Hit[] {
  return recognise(catalog, text).filter(({ kind }) => kind === 'mechanism');
}

/** Companies and cases named in a text, in order. */
export function recogniseCases(catalog: Catalog, text: string): readonly CaseHit[] {
  return scan(fold(text.slice(0, longest)), vocabularyOf(catalog).cases).flatMap(
    ({ token, span }) => (token.kind === 'company' ? [{ ids: token.ids, span }] : []),
  );
}

/** The longest word at an offset. */
function tokenAt(text: string, at: number, index: Index): Token | undefined {
  const code = text.charCodeAt(at);
  // No word starts inside a Latin word.
  const seconds =
    at > 0 && isLetter(code) && isLetter(text.charCodeAt(at - 1))
      ? undefined
      : index.startingWith(code);
  if (!seconds) return undefined;
  const pairs = at + 1 < text.length ? seconds.get(text.charCodeAt(at + 1)) : undefined;
  return (
    (pairs && longestOf(pairs, text, at)) ??
    seconds.get(0)?.tokens.find((one) => stands(text, at, one))
  );
}

function longestOf({ tokens, lengths }: Bucket, text: string, at: number): Token | undefined {
  if (!lengths) return tokens.find((one) => stands(text, at, one));
  for (const [length, words] of lengths) {
    const token = words.get(text.slice(at, at + length));
    if (token && stands(text, at, token)) return token;
  }
  return undefined;
}

/** The longest word at each place of a text, without overlaps. */
function scan({ text, starts }: Folded, index: Index): readonly Found[] {
  const all: Found[] = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at, index);
    if (!token) {
      at++;
      continue;
    }
    const end = at + token.word.length;
    const span = starts ? { start: starts[at] ?? 0, end: endOf(starts, end) } : { start: at, end };
    all.push({ token, span });
    at = end;
  }
  return all;
}

/** The end of the original character of the last folded one. */
function endOf(starts: readonly number[], end: number): number {
  const last = starts[end - 1] ?? 0;
  for (let at = end; at < starts.length; at++) {
    const start = starts[at] ?? last;
    if (start > last) return start;
  }
  return last;
}

/** Lower-case Latin letters and digits. */
function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xdf && code <= 0x24f)
  );
}

/**
 * Whether there is a whole word at an offset: no Latin letters before or after it, except for the
 * plural s of a name.
 */
function stands(text: string, at: number, { kind, word }: Token): boolean {
  if (!text.startsWith(word, at)) return false;
  if (at > 0 && isLetter(word.charCodeAt(0)) && isLetter(text.charCodeAt(at - 1))) return false;
  const end = at + word.length;
  if (!isLetter(word.charCodeAt(word.length - 1)) || !isLetter(text.charCodeAt(end))) return true;
  const named = kind === 'mechanism' || kind === 'lever';
  return (
    named && word.length > 3 && text.charAt(end) === 's' && !isLetter(text.charCodeAt(end + 1))
  );
}
