// Work in one line with who, when and how much beside it: `Save flow (Tom, June, £85k)`.
import { isChinese } from '../catalog/normalise.ts';
import type { MapEntry, MapNode, ScalarNode } from '../syntax/tree.ts';
import { madeField, madeRecord } from './made-entries.ts';

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
const wide = /^(?:——| [|/] | [–—-] (?=[A-Z€£$¥\d]))/u;

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
  /^(?:(?:投入|费用|预算|概算|开办费|奖金池|预付款|IT\s?费用|花费?|耗资|大概|合计|研发|营销费用|另拨|补贴不超过|(?:revenue cost|cost|budget|capital|capex|about|one-off|provision)s?:?(?: of)?)\s?)?((?:[A-Z]{0,3}[$€£¥]|RMB|CNY|EUR|GBP|USD|AED|SEK|PLN|IDR|RM|INR)\s?\d[\d.,]*\s?(?:bn|[mk]|million|billion|万|亿)?(?: (?:a|per) (?:year|month)| p\.a\.?)?(?: capex)?|\d[\d.,]*\s?(?:万|亿|百万)元?|\d[\d.,]*\s?(?:[mk]|million)?\s?(?:EUR|USD|GBP|MSEK|SEK|AED|euros?|dollars?|pounds?|元|欧元|美元)(?: an? \w+)?|\d[\d.,]*\s?[mk])(?:\s?封顶)?$/iu;

/** `由 贺建国牵头`, `责任人 邱敏`, `阿May + 商品部`, `Owner: J. de Wit`. */
function personIn(text: string): string | undefined {
  const patterns = [
    /^(?:责任人|负责人|牵头人|主责)[：:\s]\s?(.{1,16})$/u,
    /^由\s?(.{1,16}?)\s?(?:牵头|负责|主导|去谈|带队|跟进)$/u,
    /^(.{1,14}?)\s?(?:牵头|负责|主导|带队|跟进)(?:选址)?$/u,
    /^(?:owner|lead|led by|dri|responsible|sponsor|resp)[:\s]\s?(?:the )?(.{1,40})$/iu,
    /^((?:\p{Script=Han}{0,4}(?:部|组|总监|经理|采购|品控|行政|客服|运营|产品|算法|仓配|物流|市场|财务|法务|合规|营运|质检|厂长|供应链)|IT|BD|HR|CTO|CFO|COO)[\s·-]?(?:[老小大]\p{Script=Han}{1,2}|\p{Script=Han}{1,3}|\p{Lu}[a-z]+))$/u,
  ];
  for (const pattern of patterns) {
    const [, person] = pattern.exec(text) ?? [];
    if (person !== undefined && !/\d/.test(person)) return person.trim();
  }
  return undefined;
}

const months =
  /(?<![\p{L}\d])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|q[1-4]|h[12])(?![\p{L}\d])|(?<!\d)20\d{2}(?!\d)|\d{1,2}\s?月|[一二三四]季度|[上下]半年|\d{2}(?:Q[1-4]|H[12])|全年|年[底内末]|[一二三四五六七八九十]月/iu;

/** Maximum number of letters of what stands beside a time: `live by end of`. */
const mostBeside = 16;

function isTimeAlone(text: string): boolean {
  const rest = text
    .split(months)
    .join('')
    .replace(/[^\p{L}]/gu, '');
  return rest.length <= mostBeside;
}

/** A person or a team: a few words that begin with a capital, or a short Chinese name. */
function isName(text: string): boolean {
  if (/\d/.test(text)) return false;
  if (isChinese(text)) return text.length <= 8 && !/[的了在把和与]|^[分按].+、[分按]/u.test(text);
  const words = text.split(/[\s+&/]+/u);
  return words.length <= 4 && /^(?!(?:NO|NOT|ONLY)\b)\p{Lu}/u.test(text) && text.length <= 30;
}

/** A part of a text with its place in the file; for quoted texts the place of the whole. */
function piece(node: ScalarNode, start: number, text: string): ScalarNode {
  const isPlain = node.style === 'plain' && node.span.end - node.span.start === node.text.length;
  const from = node.span.start + start;
  return isPlain
    ? { ...node, text, span: { start: from, end: from + text.length } }
    : { ...node, text };
}
