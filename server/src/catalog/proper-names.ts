import { affixes, type Patterns, patternsOf } from './affixes.ts';
import { foldWord, isChinese } from './normalise.ts';
import { builtinReading } from './reading.ts';

interface KnownName {
  /** What kind of name it is, in English. */
  readonly kind: string;
  readonly means?: string;
}

const known: {
  names?: ReadonlyMap<string, KnownName>;
  patterns?: Patterns;
  beside?: Patterns;
  modifiers?: Patterns;
  turned?: Patterns;
  except?: Patterns;
} = {};

function names(): ReadonlyMap<string, KnownName> {
  known.names ??= new Map(
    builtinReading().properNames.known.flatMap((group) =>
      group.names.map((name) => {
        const { is, means } = group;
        return [foldWord(name), { kind: is.en, ...(means !== undefined && { means }) }] as const;
      }),
    ),
  );
  return known.names;
}

/** What a platform, retailer, carrier or tool by its name is; undefined for all other words. */
export function knownName(text: string): KnownName | undefined {
  return names().get(foldWord(text));
}

const figure =
  /[¥$€£￥]?\d[\d,.]*\s*(?:%|个|件|天|周|小时|分钟|公里|元|万|亿|家|座|次|days?|weeks?|hours?|minutes?|km|usd|eur|pieces?|skus?)*/giu;

/**
 * An item without figures, names, brackets and what stands beside a name.
 * @returns the folded rest, and the names that were in it
 */
export function stripped(text: string, own: readonly string[]): { rest: string; names: string[] } {
  const { besideNames } = builtinReading().properNames;
  known.patterns ??= namePatterns([...names().keys()]);
  known.beside ??= patternsOf(besideNames, 'ends');
  const found: string[] = [];
  let rest = foldWord(text.replace(/[()（）[\]【】]/gu, ' ').replace(figure, ' '));
  for (const patterns of [namePatterns(own), known.patterns]) {
    for (let off = affixes(rest, patterns); off; off = affixes(rest, patterns)) {
      found.push(off.found);
      rest = off.rest;
    }
  }
  const beside = found.length > 0 ? affixes(rest, known.beside) : undefined;
  return { rest: beside?.rest ?? rest, names: found };
}

function namePatterns(words: readonly string[]): Patterns {
  const zh = words.filter((word) => word !== '' && isChinese(word));
  const en = words.filter((word) => word !== '' && !isChinese(word));
  return patternsOf({ en, zh }, 'anywhere');
}

/** A word without what may stand before or after it without changing what is done, one after the other. */
export function withoutModifiers(text: string): readonly string[] {
  known.modifiers ??= patternsOf(builtinReading().properNames.itemModifiers, 'ends');
  const steps: string[] = [];
  let rest = foldWord(text);
  for (let off = affixes(rest, known.modifiers); off?.rest; off = affixes(rest, known.modifiers)) {
    rest = off.rest;
    steps.push(rest);
  }
  return steps;
}

/** True where words beside the ones that matched turn the meaning: `zero commission`, `退出批发`. */
export function isTurned(text: string, matched: readonly string[]): boolean {
  const { words, except } = builtinReading().properNames.turnedRound;
  known.turned ??= patternsOf(words, 'anywhere');
  known.except ??= patternsOf(except, 'anywhere');
  let rest = foldWord(text);
  for (const word of matched) rest = rest.replace(foldWord(word), ' ');
  for (let off = affixes(rest, known.except); off; off = affixes(rest, known.except))
    rest = off.rest;
  return affixes(rest, known.turned) !== undefined;
}

/** True for what looks like a name: marks, capitals inside a word, acronyms, quotation marks. */
export function looksLikeName(text: string): boolean {
  const item = text.trim();
  return (
    /^["“”'《「].*["“”'》」]$/u.test(item) ||
    /[®™+]|[a-z][A-Z]|\w[.·]\w| [x×] /u.test(item) ||
    /^[A-Z0-9]{2,5}$/.test(item)
  );
}
