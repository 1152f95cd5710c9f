import type { Words } from '../../catalog/basics.ts';
import { builtinReading } from '../../catalog/reading.ts';
import type { TimeWords } from '../../catalog/time-types.ts';
import { kept } from '../../text/kept.ts';
import type { DateParts } from './date-unit.ts';

/** One of some words, the longest first; Latin words do not match inside others. */
export function anyOf({ en, zh }: Words): string {
  const longest = (words: readonly string[]): string =>
    [...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[/.*+?()[\]]/g, '\\$&').replaceAll(' ', '\\s'))
      .join('|');
  return `(?:(?<![a-z])(?:${longest(en)})(?![a-z])|${longest(zh)})`;
}

type Name = 'before' | 'after' | 'ongoing' | 'over';

/** Patterns of the words in the data, made on first use. */
const words = kept((name): RegExp => {
  const list = anyOf(builtinReading().timeWords[name as Name]);
  if (name === 'before') return new RegExp(`^${list}[\\s,，:：、]*`, 'iu');
  if (name === 'over') return new RegExp(`^${list}了?$`, 'iu');
  return new RegExp(name === 'after' ? `[\\s,，、]*${list}$` : `^${list}(?:进行|一次)?$`, 'iu');
});

const seasonPatterns = kept(() =>
  [...builtinReading().timeWords.seasons]
    .sort((a, b) => b.months - a.months)
    .map(({ words: names, ...season }) => ({ season, pattern: new RegExp(anyOf(names), 'iuy') })),
);

/** A season at an offset of a text, and its length. */
export function seasonAt(
  text: string,
  at: number,
): { readonly length: number; readonly says: DateParts } | undefined {
  for (const { season, pattern } of seasonPatterns('')) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { length: found[0].length, says: { season } };
  }
  return undefined;
}

/** Maximum number of words around a date. */
const most = 3;

/**
 * A date without what happens then: `opening November 2026`, `待定，二季度前`.
 * @returns undefined where there is no such word, or nothing else
 */
export function withoutAround(text: string): string | undefined {
  let bare = text;
  for (let round = 0; round < most; round++)
    bare = bare.replace(words('before'), '').replace(words('after'), '');
  if (bare !== text && bare !== '') return bare;
  const [, after] = toldFirst.exec(text) ?? [];
  if (after !== undefined) return after;
  const [, latin = '', date] = toldIn.exec(text) ?? [];
  if (date !== undefined) return contrary.test(latin) ? undefined : date;
  const [, from, said = ''] = toldAfter.exec(text) ?? [];
  return contrary.test(said) || said.startsWith('之') ? undefined : from;
}

/** What happens, in any words, and then the date: `开学季后，9月—12月`. */
const toldFirst = /^[^\d,，]{1,30}[,，]\s?(\S.*)$/u;
/** `signing in May` */
const toldIn = /^([a-z][a-z' -]{0,30}?)\s(?:in|by|on|at)\s(\S.*)$/iu;
/** `2027年4月开仓` */
const toldAfter = /^(.*(?:[月日号旬底内]|季度|Q[1-4]))\s?(\p{Script=Han}{2,6})$/iu;
/** These say that it is not the date itself. */
const contrary =
  /\b(?:not|no|before|after|until|than|unless|if)\b|前|后$|内$|起|止|至|到|或|以|非|不|未/iu;

const brackets = /^(.*[^\s(（])\s*[(（]([^()（）]{1,80})[)）]$/u;

/** A text and the remark in brackets after it. */
export function remarkOf(text: string): readonly [text: string, remark: string] | undefined {
  const [, outer, inner] = brackets.exec(text) ?? [];
  return outer === undefined || inner === undefined ? undefined : [outer.trim(), inner.trim()];
}

/** `every quarter`, `每季度`: the work is repeated as long as the plan. */
export function isRepeated(text: string): boolean {
  return words('ongoing').test(text.trim());
}

/** `done`, `已上线`: a state, which needs no date. */
export function isState(text: string): boolean {
  return words('over').test(text.trim()) || /^\p{Script=Han}{2,6}中$/u.test(text.trim());
}

/** A start and how long it goes on from there. */
export interface Stretch {
  readonly start: string;
  readonly months: number;
  readonly days: number;
}

const stretchPatterns = kept(() => {
  const { lengths, halfYear, numbers } = builtinReading().timeWords;
  const unit = anyOf(joined(lengths.map((one) => one.words)));
  const many = `(?<count>\\d{1,3}|${anyOf(numbers)})\\s?(?<unit>${unit})|(?<half>${anyOf(halfYear)})`;
  const long = `(?:(?:为期|持续|共|for|lasting)\\s?)?(?:${many})`;
  return [
    new RegExp(
      `^(?:from\\s|since\\s|从|自)?(?<start>.+?)(?:起|开始|以后)?[\\s,，、;；]*${long}$`,
      'iu',
    ),
    new RegExp(`^${long}\\s?(?:from|since|starting|从|自)\\s?(?:in\\s)?(?<start>.+)$`, 'iu'),
  ];
});

/** `2026年10月起，半年`, `6 months from October 2026`. */
export function stretchIn(text: string): Stretch | undefined {
  const { lengths, numbers } = builtinReading().timeWords;
  for (const pattern of stretchPatterns('')) {
    const { start, count, unit = '', half } = pattern.exec(text)?.groups ?? {};
    if (start === undefined) continue;
    if (half !== undefined) return { start, months: 6, days: 0 };
    const length = lengths.find((one) => includes(one.words, unit));
    const times = numberOf(count ?? '', numbers);
    if (length && times > 0)
      return { start, months: times * (length.months ?? 0), days: times * (length.days ?? 0) };
  }
  return undefined;
}

function numberOf(text: string, { en, zh }: TimeWords['numbers']): number {
  return Number(text) || en.indexOf(text.toLowerCase()) + 1 || zh.indexOf(text) + 1;
}

function includes({ en, zh }: Words, word: string): boolean {
  return en.includes(word.toLowerCase()) || zh.includes(word);
}

/** All the words of some lists. */
export function joined(lists: readonly Words[]): Words {
  return { en: lists.flatMap(({ en }) => en), zh: lists.flatMap(({ zh }) => zh) };
}
