// A risk and the answer to it in one text: `the partner is late: a second partner by May`.
import type { Piece } from './lines.ts';

/** Where the answer to a risk begins, by a word for it. */
const answer =
  /(?:response|answer|mitigation|mitigated by|covered by|counter-?measures?|in that case|plan b|to avoid this|应对(?:措施|办法)?|对策|办法|措施|缓解|兜底|预案|后手)(?:就?是|为)?[】\]]?\s*[:：=–—-]?\s*/iu;

/** Such a word without a sign after it is one only where a new part of the text begins. */
const starts = /^[\s\S]*[,，.。;；!！?？→】|]\s*[【[]?$/u;

/** What stands between a risk and the word for its answer. */
const between = new Set([...' \t\n.。;；,，–—-(（[【|']);

/** The end of a text without the signs between a risk and its answer. */
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && between.has(text[end - 1] ?? '')) end--;
  return end;
}

/** A dash, a bar, or an arrow to the left. */
const dash = /\s*(?:—{1,2}|\s(?:[–—-]|--))\s+(?=\S)|\s*——\s*|\s\|\s|\s\/{1,2}\s|\s*<-{1,2}\s*/u;

/** The start of what somebody does. */
const deed =
  "(?:we(?:'ll| will| won't| shift| keep| hold| cut| move| offer| switch| build| have a)|talk|cut|build|hold|keep|use|hedge|insure|switch|move|monitor|accept|stop|sign|add|raise|lower|test|train|hire|offer|pass|freeze|get|pass on|local|retention|second|soft|ring-fence|therefore)\\b|(?:我们|由|就|则|那就|先|用|已请|已签|提前|靠|争取|分散到|保留|改|停|换|签|锁定|启动|预留|首单|接受|拼|增加|建立|多[签找备设留建配]|备(?:选|用|份|货)|[要得](?:建|做|设|有|签|靠)|[\\p{Script=Han}]{0,8}每[年季月周](?:培训|抽|查|检|开|复盘|评)|[\\p{Script=Han}]{0,4}准备好?(?=\\S)|定期|加强|设[立置]|配备|控制|督促|抓紧|催收|尽快|届时)";

/** `raise the next round early`, `买保险`: a text that begins with what is done, and names no risk. */
export function startsDeed(text: string): boolean {
  return text.length <= longestDeed && doing.test(text) && !/[.。;；]\s*\S/u.test(text);
}

const longestDeed = 60;

const doing =
  /^(?:(?:raise|buy|build|hire|add|keep|hold|switch|move|sign|renegotiate|negotiate|diversify|extend|offer|lower|hedge|insure|pass on|ring-fence|recruit|train|freeze|delay|postpone)\s+(?!of\b)\p{L}|买(?:保险|断)|(?:加大|增加|降低|提高|多[签找备设建]|另找|找第二|备[选用份]|提前[锁备签囤]|锁[定价]|给[\p{Script=Han}]{2,8}(?:补|发|涨|期权)|改[用做成]|换成?|请律师|购买|加强|做好|严控|严格|签署|法务|导师|与[\p{Script=Han}]{1,6}沟通|沟通|跟到底|建[立设]|设立|培训|约谈))/iu;

/** A comma or a semicolon before what is done. */
const clause = new RegExp(`\\s*[;；]\\s*(?=we\\b|our\\b|${deed})|\\s*[,，]\\s*(?=${deed})`, 'iu');

const sentence = /[.!?]\s+(?=[\p{L}"“])|[。！？]\s*/u;

/** A colon after what may happen, said in several words, before what is done. */
const colon = new RegExp(
  `(?<=^\\S+(?:\\s\\S+){2,12}|^[\\p{Script=Han}\\d%A-Za-z/,，、]{5,30})\\s?[:：]\\s*(?=${deed})`,
  'iu',
);

/** `If the landlord says no, we move`: what may happen, then what is done. */
const condition = /(?<=^(?:if|when|should)\b[^,]{4,80}),\s+/iu;

/** A risk is said in its first characters. */
const longest = 200;

/** The risk and the answer to it; undefined where the text has only one of them. */
export function splitAnswer(
  text: string,
): { readonly from: Piece; readonly to: Piece } | undefined {
  const head = text.slice(0, longest);
  const found =
    wordIn(head) ??
    [condition, dash, clause, sentence, colon]
      .map((one) => one.exec(head))
      .find((one) => one !== null);
  if (!found || found.index === 0) return undefined;
  let start = found.index + found[0].length;
  while (/[\s—–-]/u.test(text[start] ?? '')) start++;
  const said = text.slice(0, found.index);
  const rest = text.slice(start).trimEnd();
  // `(answer: app in Q1)`
  const isInside = /[(（]/u.test(said.trimEnd().slice(-1));
  const done = isInside ? rest.replace(/[)）]$/u, '') : rest;
  const end = endOf(said);
  if (done === '' || !/\S{2}/u.test(said.slice(0, end))) return undefined;
  return {
    from: { text: said.slice(0, end), start: 0, end },
    to: { text: done, start, end: start + done.length },
  };
}

function wordIn(head: string): RegExpExecArray | undefined {
  const found = answer.exec(head);
  if (!found) return undefined;
  const isMarked = /[:：=–—-]\s*$/u.test(found[0]);
  return isMarked || starts.test(head.slice(0, found.index)) ? found : undefined;
}
