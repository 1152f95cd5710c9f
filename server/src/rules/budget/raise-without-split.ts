import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Plan } from '../../model/plan.ts';
import { kept } from '../../text/kept.ts';
import { startOf } from '../../text/start.ts';
import { defineRule } from '../rule.ts';
import { type Line, linesOf } from '../support/lines.ts';

/** Minimum number of uses, maximum number of them in the message, and maximum lengths. */
const [several, most, longest, longestSum] = [2, 4, 30, 50];

/** Maximum length of one use; more tells how it is done. */
const longestUse = 80;

export default defineRule({
  code: 'BUD515',
  name: 'raise-without-split',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Money that is not divided', zh: '一笔钱没有分开' },
  why: {
    en: 'A sum for several uses goes to whoever asks first. Divided beforehand, each use has an amount that can be stopped.',
    zh: '几项共用一笔钱，谁先开口谁先花。事先分好，哪一项没做到，就停哪一项的钱。',
  },
  message: {
    en: 'The money is for {uses}, and nothing says how much for each. Divide it, and say what each must reach before more is spent.',
    zh: '这笔钱要用于{uses}，各多少没有写。请分到每一项，并写明做到什么再拨下一笔。',
  },
  variants: {
    sum: {
      en: 'The money (“{sum}”) is for {uses}, and nothing says how much for each. Divide it, and say what each must reach before more is spent.',
      zh: '这笔钱（“{sum}”）要用于{uses}，各多少没有写。请分到每一项，并写明做到什么再拨下一笔。',
    },
  },
  yieldsTo: { file: ['REF704', 'STR001'] },
  check({ plan, report }) {
    const uses = usesOf(plan);
    const [first] = uses;
    if (!first || uses.length < several) return;
    const sum = sumOf(plan, first.line);
    report({
      span: first.line.span,
      path: first.line.path,
      ...(sum && { variant: 'sum' }),
      data: {
        uses: uses.slice(0, most).map(({ text }) => `“${startOf(text, longest)}”`),
        sum: sum ? startOf(sum.said, longestSum) : '',
      },
    });
  },
});

interface Use {
  readonly text: string;
  readonly line: Line;
}

/** The uses under the first heading of such, none of which has a figure. */
function usesOf(plan: Plan): readonly Use[] {
  const { not } = builtinReading().uses;
  const groups = new Map<string, Use[]>();
  for (const line of linesOf(plan)) {
    const at = line.path.findIndex((part) => isUses(`${part}`));
    if (at < 0 || wordsIn(not, normalise(line.key)).length > 0) continue;
    const own = at === line.path.length - 1;
    const texts = own ? line.text.split(/[;；、]|, and | and |[,，]/u) : [useIn(line, at)];
    const group = line.path.slice(0, at + 1).join('/');
    const found = groups.get(group) ?? [];
    const added = texts.flatMap((text) => (text.trim() ? { text: text.trim(), line } : []));
    groups.set(group, [...found, ...added]);
  }
  const open = [...groups.values()].find((uses) => uses.every(({ line }) => isOpen(line))) ?? [];
  return open.filter(({ text }, index) => open.findIndex((one) => one.text === text) === index);
}

/**
 * `trailer pool: largest part` is a use by its name, an item of a list by its text, and a map of
 * who and when by the name of the map.
 */
function useIn({ key, text, path }: Line, at: number): string {
  if (path.at(-1) !== key || remainder.test(key)) return text;
  return `${path[at + 1]}`;
}

/** `rest: general purposes` is a use by its text. */
const remainder = /^(?:rest|other|others|其余|剩余|其他)$/iu;

/** A use without an amount or a share. */
function isOpen({ said, text, key }: Line): boolean {
  if (times.test(key)) return true;
  return (
    !/\d|一半|[二三四五]分之|[一二三四五六七八九]成|half|third|quarter/u.test(said) &&
    text.length <= longestUse
  );
}

/** `start: 2022`: a time is no share. */
const times = /^(?:start|when|due|by|until|date|begin|开始|时间|周期|起止)/iu;

/** The same headings occur above many lines. */
const isUses = kept((heading): boolean => {
  const { names } = builtinReading().uses;
  const folded = normalise(heading.replaceAll('_', ' '));
  if (/^uses? of /u.test(folded)) return true;
  return [...names.en, ...names.zh].some(
    (name) => folded === name || folded.startsWith(`${name}(`),
  );
});

/** The line of the same section that says how much money it is. */
function sumOf(plan: Plan, { section, path }: Line): Line | undefined {
  const { raised } = builtinReading().uses;
  return linesOf(plan).find(
    (line) =>
      line.section === section &&
      line.path[0] === path[0] &&
      /\d ?(?:[mbk]n?|million|billion|万|亿)|[$£€¥]/iu.test(line.text) &&
      wordsIn(raised, line.folded).length > 0,
  );
}
