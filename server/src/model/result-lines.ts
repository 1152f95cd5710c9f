// Key results, and what a piece of work is to bring, several in one text.
import type { MapEntry, Node, ScalarNode } from '../syntax/tree.ts';
import { madeItem } from './made-entries.ts';
import { isTime } from './moments.ts';
import { hasArrow } from './part-records.ts';
import { piece } from './told-work.ts';

/** Between two results: a semicolon, or a comma before a new name. */
const between = /[;；。]\s*|\.\s+(?=\S)|[,，、]\s*(?=\p{L})/gu;

/**
 * The results in a text that have a figure behind their name: `refunds 9% -> 7%, rating 4.5+` are
 * two. What has no figure, or begins with one, is none.
 */
export function resultLines(node: ScalarNode): readonly ScalarNode[] {
  const { text } = node;
  const found: ScalarNode[] = [];
  let from = 0;
  const close = (to: number): void => {
    const part = text.slice(from, to);
    const line = part.trim().replace(remark, '$1');
    if (isResult(line)) found.push(piece(node, from + part.indexOf(line), line));
  };
  for (const sign of text.matchAll(between)) {
    if (isInside(text, sign.index)) continue;
    close(sign.index);
    from = sign.index + sign[0].length;
  }
  close(text.length);
  return found;
}

/** A name, then a figure that is no year, then a few words, or what leads to more. */
function isResult(text: string): boolean {
  if (/^[^\d]{2,20}(?:降一半|减半|翻倍|翻番|翻一番)$/u.test(text)) return true;
  const [, name = '', figure = '', rest = ''] = named.exec(text.replace(span, '')) ?? [];
  if (isTime(name) || /(?:[QHWv]|FY|[(（])$/u.test(name.trim())) return false;
  if (figure === '' || /^(?:19|20)\d{2}$/.test(figure)) return false;
  return shortRest.test(rest) || goesOn.test(rest);
}

/** `fill rate 80% in the top 50 metros`, `500 tasks incl. large ones`: what limits a figure. */
const remark = /^([^\d]{2,60}\d\S*)\s(?:in the|across|incl\.?|including|with)\s[^→>]*$/su;

const named =
  /^(?!(?:from|to|by|over|about|at|each|every|all|any|从|由)\s)(?!\P{L}*\d)([^\d(（]{2,60}?)(\d[\d.,]*)(.*)$/su;

/** `48 小时发货率`: the time in a name. */
const span = /^\d+[\s-]?(?:小时|分钟|天|日|个?月|岁|h|hours?|days?|months?)[\s-]?/iu;

/** A unit, and at most three words. */
const shortRest =
  /^[^\s\p{Script=Han}]*(?:(?:\s[^\s\p{Script=Han}]+){0,3}|\s?\p{Script=Han}{1,6}(?:[(（].*)?)$/u;

const goesOn =
  /^\s?\S{0,8}\s?(?:->|→|=>|[~～–—-]|\+|[(（]|[提升降增减压拉扩翻涨做]?[到至]|升|降|以[上内下]|\b(?:to|by|in|within|across|of|per|for|from|at|until|or)\b)/iu;

/** Whether a place is in brackets. */
function isInside(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const opened = (before.match(/[(（]/gu) ?? []).length;
  return opened > (before.match(/[)）]/gu) ?? []).length;
}

/** The results in the value of a field: of a text, of the texts of a list, of figures by name. */
export function resultsIn(value: Node): readonly Node[] {
  if (value.kind === 'scalar') return value.isNull ? [] : resultLines(value);
  if (value.kind === 'list') return value.items.flatMap(resultsIn);
  return [];
}

const code = /^(?:kr\s?)?\d{1,2}(?:\.\d{1,2})?[.:：、)]?\s*/iu;

/** `KR1`, `1.2`: a number in place of a name. */
export function isCode(key: string): boolean {
  return code.test(key) && key.replace(code, '') === '';
}

/**
 * Key results without their numbers.
 * @param areSure whether they are; then none without a figure to be reached
 */
export function keyResults(node: Node, areSure: boolean): readonly Node[] {
  const [only, ...others] = node.kind === 'map' ? node.entries : [];
  if (only && others.length === 0 && isCode(only.key.text)) return keyResults(only.value, true);
  if (node.kind !== 'scalar') return [node];
  const isNumbered = /^kr/iu.test(node.text);
  if (!areSure && !isNumbered) return [node];
  const text = isNumbered ? node.text.replace(code, '') : node.text;
  return resultLines(piece(node, node.text.length - text.length, text));
}

/** `main goal: market share above 50%`: the text has the name. */
export function isUnnamed(key: string): boolean {
  return /^(?:(?:main|primary|headline|our)?\s?(?:goals?|targets?|objectives?)|(?:主|总|核心|首要|三年|年度)?目标)$/iu.test(
    key.trim(),
  );
}

/**
 * `GMV: 55 Cr -> 250 Cr` below any heading: where something stands and where it goes.
 * @param isOther whether an entry names no part of a plan
 */
export function arrowLines(value: Node, isOther: (entry: MapEntry) => boolean): readonly Node[] {
  if (value.kind === 'list') return value.items.filter(hasArrow).flatMap(resultLines);
  if (value.kind !== 'map') return [];
  const told = value.entries.filter((one) => isToldInside(one) && isOther(one));
  const results = told.flatMap(({ value: text }) => resultsIn(text));
  const rest = value.entries.filter((one) => !told.includes(one));
  const named = rest
    .filter(
      (one) =>
        hasArrow(one.value) && !isUnnamed(one.key.text) && !isOfWork(one.key.text) && isOther(one),
    )
    .map(madeItem);
  return [...named, ...results];
}

/** `what`, `detail`: a field of a piece of work, and no name of a figure. */
function isOfWork(key: string): boolean {
  return /^(?:what|detail|details|how|做什么|干什么|内容|说明|备注)$/iu.test(key.trim());
}

/**
 * `Y3: parcels per order 1.6 → 1.4`, `sales team: repeat rate 46% -> 50%; …`: the text has the names
 * of its figures.
 */
export function isToldInside({ key, value }: MapEntry): boolean {
  if (value.kind !== 'scalar' || !arrowInside.test(value.text)) return false;
  const isNamed = /^\p{L}{2,}/u.test(value.text) && !leads.test(value.text);
  return (
    isNamed &&
    (isLabel.test(key.text.trim()) || /[;；]/u.test(value.text)) &&
    resultLines(value).length > 0
  );
}

const arrowInside = /\d[^→>\d]{0,12}(?:->|→|=>)/u;

/** Words that lead to a figure, and are no name of it. */
const leads =
  /^(?:up|down|from|about|around|roughly|approx|currently|now|today|grow|rise|fall|keep|some|ca|est|USD|EUR|GBP|RMB|CNY|KRW|约|从|由|现|现在|目前|估|超过|不到)(?![\p{L}])/iu;

/** A number in place of a name, or a word for any result. */
const isLabel =
  /^(?:[A-Z]{1,2}\s?\d{1,2}|sign|signs|measure|result|proof|kpi|target|看什么|信号|结果|指标|目标)$/iu;
