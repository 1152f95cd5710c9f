// Work in one line with who, when and how much beside it: `Save flow (Tom, June, £85k)`.
import type { MapEntry, MapNode, ScalarNode } from '../syntax/tree.ts';
import { madeField, madeRecord } from './made-entries.ts';
import { isName, personIn } from './people-in-work.ts';

/** A part of a line between commas and brackets. */
interface Clause {
  readonly text: string;
  readonly start: number;
  readonly inBrackets: boolean;
}

type Detail = 'owner' | 'when' | 'budget';

/**
 * A line of work as a record of its name and of what stands beside it.
 * @returns undefined where the line tells nothing but its name
 */
export function toldWork(node: ScalarNode): MapNode | undefined {
  const [first, ...others] = clausesOf(node.text);
  const found = first ? detailsOf(node, others) : [];
  if (!first || found.length === 0) return undefined;
  const name = { ...piece(node, first.start, first.text), whole: node.text };
  return madeRecord(node.span, [madeField('name', name), ...found]);
}

/** What a text beside the name of a piece of work tells of who, when and how much. */
export function toldDetails(node: ScalarNode): readonly MapEntry[] {
  return detailsOf(node, clausesOf(node.text));
}

function detailsOf(node: ScalarNode, clauses: readonly Clause[]): readonly MapEntry[] {
  const found = new Map<Detail, MapEntry>();
  for (const clause of clauses) {
    const [detail, text] = detailOf(clause) ?? [];
    if (detail === undefined || text === undefined || found.has(detail)) continue;
    const start = clause.start + clause.text.indexOf(text);
    found.set(detail, madeField(detail, piece(node, start, text)));
  }
  return [...found.values()];
}

function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let depth = 0;
  let from = 0;
  let isListed = false;
  // `stores in LA (Silver Lake) and New York`: the sentence goes on.
  const isLast = (to: number): boolean =>
    !/^[^()（）]*[)）]\s*[\p{L}\d]/u.test(text.slice(to, to + longest));
  const close = (to: number): void => {
    const part = text.slice(from, to).replace(/\.\s*$/u, '');
    const start = from + part.length - part.trimStart().length;
    if (part.trim() !== '')
      clauses.push({ text: part.trim(), start, inBrackets: depth > 0 ? isLast(to) : isListed });
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const [between = ''] = wide.exec(text.slice(at, at + 4)) ?? [];
    const isEnd = /[,，;；。()（）]/u.test(sign) || between !== '' || isFullStop(text, at);
    if (!isEnd || isInNumber(text, at)) continue;
    close(at);
    if (/[|/]/.test(between)) isListed = true;
    from = at + Math.max(1, between.length);
    if (/[(（]/u.test(sign)) depth += 1;
    if (/[)）]/u.test(sign)) depth -= 1;
  }
  close(text.length);
  return clauses;
}

/** Between a name and what is said of it: `save flow / Tom / £6k`, `验机仓 —— 老罗`. */
const wide = /^(?:——| [|/] | [–—-] (?=[A-Z€£$¥\d])| (?=(?:预算|费用|投入)\s?\d))/u;

/** The end of a sentence: no decimal point, and no `J.` or `approx.`. */
function isFullStop(text: string, at: number): boolean {
  return (
    text.charAt(at) === '.' &&
    /[\p{L})]{3}\.(?:\s|$)/u.test(text.slice(Math.max(0, at - 3), at + 2))
  );
}

/** The comma of `2,600`. */
function isInNumber(text: string, at: number): boolean {
  return text.charAt(at) === ',' && /\d,\d{3}/.test(text.slice(at - 1, at + 4));
}

function detailOf({ text, inBrackets }: Clause): readonly [Detail, string] | undefined {
  const [, money] = budget.exec(text) ?? [];
  if (money !== undefined) return ['budget', money.trim()];
  const person = personIn(text);
  if (person !== undefined) return ['owner', person];
  if (text.length <= longest && months.test(text) && isTimeAlone(text)) return ['when', text];
  return inBrackets && isName(text) ? ['owner', text] : undefined;
}

/** Maximum length of a time. */
const longest = 30;

/** An amount of money with its sign or unit, and the words that lead to it. */
const budget =
  /^(?:(?:投入|费用|预算|概算|开办费|奖金池|预付款|IT\s?费用|花费?|耗资|大概|合计|研发|营销费用|另拨|补贴不超过|(?:revenue cost|cost|budget|capital|capex|about|one-off|provision)s?:?(?: of)?)\s?)?((?:[A-Z]{0,3}[$€£¥]|RMB|CNY|EUR|GBP|USD|AED|SEK|PLN|IDR|RM|INR)\s?\d[\d.,]*\s?(?:bn|[mk]|million|billion|万|亿)?(?: (?:a|per) (?:year|month)| p\.a\.?)?(?: capex)?|\d[\d.,]*\s?(?:万|亿|百万)元?|\d[\d.,]*\s?(?:[mk]|million)?\s?(?:EUR|USD|GBP|MSEK|SEK|AED|euros?|dollars?|pounds?|元|欧元|美元)(?: an? (?:year|month))?|\d[\d.,]*\s?[mk])$/iu;

const months =
  /(?<![\p{L}\d])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|q[1-4]|h[12])(?![\p{L}\d])|(?<!\d)20\d{2}(?!\d)|\d{1,2}\s?月|[一二三四]季度|[上下]半年|\d{2}(?:Q[1-4]|H[12])|全年|年[底内末]|[一二三四五六七八九十]月/iu;

/** Maximum number of letters of what stands beside a time: `live by end of`. */
const mostBeside = 16;

function isTimeAlone(text: string): boolean {
  const rest = text
    .split(months)
    .join('')
    .replace(/[^\p{L}]/gu, '');
  const han = (rest.match(/\p{Script=Han}/gu) ?? []).length;
  return rest.length + 2 * han <= mostBeside;
}

/** A part of a text with its place in the file; for quoted texts the place of the whole. */
export function piece(node: ScalarNode, start: number, text: string): ScalarNode {
  const isPlain = node.style === 'plain' && node.span.end - node.span.start === node.text.length;
  const from = node.span.start + start;
  return isPlain
    ? { ...node, text, span: { start: from, end: from + text.length } }
    : { ...node, text };
}
