// Headings as authors write them, with more words than the name of a section.
import type { Words } from '../catalog/basics.ts';
import { foldWord, isChinese } from '../catalog/normalise.ts';
import type { MapEntry, MapNode } from '../syntax/tree.ts';
import { kept } from '../text/kept.ts';
import { remembered } from '../text/remember.ts';
import { leftOut } from './other-headings.ts';
import type { FieldShape, RecordShape } from './shape-types.ts';

/** `Risks (top 5)`, `2027 年目标`, `our levers`, `KPIs FY27`: the heading alone. */
export function bareHeading(key: string): string {
  const bracket = key.search(/.[(（[【]/u);
  return (bracket < 0 ? key : key.slice(0, bracket + 1))
    .replace(/^(?:\d{1,2}(?:[.)、]|\s(?=\S))|[(（]?[一二三四五六七八九十]{1,2}[)）]?[、.])\s*/u, '')
    .replace(/^(?:our|the|my|key|main|top|major|主要|核心|关键|重点)[\s_-]?/iu, '')
    .replace(/^(?:fy\s?)?(?:19|20)\d{2}[\s_-]?(?:财?年度?)?的?/iu, '')
    .replace(/[\s_-]?(?:fy\s?)?(?:19|20)?\d{2}年?$/iu, '')
    .trim();
}

/** Of words of the same length those of the first ones say more: `数字目标` are figures. */
const order = ['not_doing', 'risks', 'assumptions', 'kpis', 'levers', 'initiatives', 'goals'];

/** A section that the words of a heading name, and by which list of words. */
type Heading = { readonly field: FieldShape; readonly by: 'heading' | 'perhaps' };

/**
 * `what keeps me awake`, `盯这几个数`: the section that a heading names with its last word, else with
 * its longest; what is in brackets counts where nothing else does.
 */
export const headingIn = (record: RecordShape, key: string) => headingsOf(record)(key);

const headingsOf = remembered((record: RecordShape) => kept((key) => headingOf(record, key)));

function headingOf(record: RecordShape, key: string): Heading | undefined {
  if (isNumberedWork(key)) return undefined;
  const sections = order.flatMap((name) => record.fields.get(name) ?? []);
  const names = [` ${foldWord(bareHeading(key))} `, ` ${foldWord(key)} `];
  for (const by of ['heading', 'perhaps'] as const)
    for (const name of names) {
      const found = sections
        .map((field) => ({ field, ...wordIn(name, field[by]) }))
        .reduce((a, b) => (isSurer(b, a) ? b : a));
      const other = wordIn(name, record.noSection);
      const isOther = by === 'perhaps' ? other.length > 0 : isSurer(other, found);
      if (found.length === 0) continue;
      return isOther ? undefined : { field: leftOut(key, found.field, record), by };
    }
  return undefined;
}

export type Word = { readonly length: number; readonly isLast: boolean };

/** Whether one word of a heading says more than another: it is the last, else it is longer. */
export function isSurer(one: Word, other: Word): boolean {
  return one.isLast === other.isLast ? one.length > other.length : one.isLast;
}

/** The longest of some words in a heading. */
export function wordIn(name: string, words: Words | undefined): Word {
  const found = [...(words?.en ?? []), ...(words?.zh ?? [])].filter((word) => has(name, word));
  return {
    length: Math.max(0, ...found.map((word) => word.length)),
    isLast: found.some((word) => name.trim().endsWith(word)),
  };
}

function has(folded: string, word: string): boolean {
  return isChinese(word) ? folded.includes(word) : wholeWord(word).test(folded);
}

/** Next to Chinese a word has no spaces around it: `KPI一览`. */
const wholeWord = kept((word) => new RegExp(`(?<![a-z])${word}(?![a-z])`, 'u'));

const objective = /^(?:o\d{1,2}|(?:objective|目标)[\s_-]?(?:\d{1,2}|[一二三四五六]))$/i;

/** `O1 做到市场第一`: the number of a goal, and the goal. */
const titled = /^o\d{1,2}(?:\s?[:：.、—–_-]\s?|\s)(\S.{0,118})$/iu;

/** Whether a heading is a numbered goal: `O1`, `O1 做到市场第一`. */
export function isGoalHeading(key: string): boolean {
  return objective.test(key.trim()) || goalInHeading(key) !== undefined;
}

/** `战役二 守住老客`, `battle 1 - speed`: a piece of work with its number. */
export function isNumberedWork(key: string): boolean {
  const [, word = ''] = beforeNumber.exec(key.trim()) ?? [];
  return workWords.includes(word.toLowerCase());
}

const workWords = ['battle', 'project', 'workstream', '战役', '项目', '大事', '工程'];

/** The goal in a heading with its number. */
export function goalInHeading(key: string): string | undefined {
  return titled.exec(key.trim())?.[1];
}

/** `Objective A`, `大事一`, `Pillar 2 - speed`: the word before the number of a heading. */
const beforeNumber = /^(\p{L}+(?: \p{L}+)?)[\s_-]?(?:\d{1,2}|[a-e]|[一二三四五六])(?![\p{L}\d])/iu;

/** `O1: …` names the goal, `KRs` its key results. */
export function goalField({ fields }: RecordShape, key: string): FieldShape | undefined {
  if (objective.test(key) || /^o$/iu.test(key)) return fields.get('goal');
  return /^krs?$/i.test(key) ? fields.get('kpis') : undefined;
}

/**
 * `O1:`, `O2:` at the top of a plan are its goals, `大事一:`, `大事二:` its work, where it has no
 * such section.
 * @param sectionOf the section that an entry is under another heading
 */
export function withNumbered(
  entries: readonly MapEntry[],
  { fields }: RecordShape,
  sectionOf: (entry: MapEntry) => string | undefined,
): readonly MapEntry[] {
  return [...fields.values()].reduce((left, field) => {
    const found = field.numbered ? numberedAs(field, left) : [];
    const [first, last] = [found[0], found.at(-1)];
    const isThere = (one: MapEntry): boolean =>
      !found.includes(one) && one.value.kind !== 'scalar' && sectionOf(one) === field.name;
    if (!first || !last || left.some(isThere)) return left;
    const span = { start: first.span.start, end: last.span.end };
    const value: MapNode = { kind: 'map', span, flow: false, entries: found };
    const whole = { key: { ...first.key, text: field.name }, value, span };
    return left.flatMap((entry) => (entry === first ? whole : found.includes(entry) ? [] : entry));
  }, entries);
}

/** The entries whose headings are the word of a section with a number, if there are several. */
function numberedAs(
  { name, numbered = [] }: FieldShape,
  entries: readonly MapEntry[],
): readonly MapEntry[] {
  const maps = entries.filter(({ value }) => value.kind === 'map');
  const short = maps.filter(({ key }) => name === 'goals' && objective.test(key.text.trim()));
  if (short.length > 0) return short;
  const told = maps.filter(({ key }) => name === 'goals' && goalInHeading(key.text));
  if (told.length > 1) return told;
  const wordOf = ({ key }: MapEntry): string =>
    (beforeNumber.exec(key.text.trim())?.[1] ?? '').toLowerCase();
  const long = maps.filter((entry) => numbered.includes(wordOf(entry)));
  return long.length > 1 ? long : [];
}
