import type { Lang } from '../../text/language.ts';
import { shown } from '../../text/message.ts';
import { hashOf } from './hash.ts';
import { tame } from './tame.ts';
import { type Answer, AssistError, type AssistInput } from './tool.ts';

/** Size of an answer in KB of JSON, where none is asked for. */
export const usualSize = 8;
/** Room for the cursor. */
const forCursor = 48;

type PageInput = Pick<AssistInput, 'cursor' | 'max_kb'>;

/**
 * An answer with the entries of a list that fit, at least one, and the cursor of the others.
 * @param of what the answer is about: a cursor of another text is refused
 * @param toJson makes an entry; called only for those that are shown
 * @throws AssistError for a cursor of another answer
 */
export function pageOfList<T>(
  head: Answer,
  key: string,
  list: readonly T[],
  { of, input, toJson }: { of: string; input: PageInput; toJson: (entry: T) => unknown },
): Answer {
  const stamp = hashOf(`${key} ${list.length} ${of}`);
  const first = startOf(input.cursor, stamp, list.length);
  const start = tame({ ...head, total: list.length }) as Answer;
  const room = roomOf(input) - sizeOf({ ...start, [key]: [] });
  const entries: unknown[] = [];
  let used = 0;
  for (const entry of list.slice(first)) {
    const value = tame(toJson(entry));
    used += sizeOf(value) + 1;
    if (entries.length > 0 && used > room) break;
    entries.push(value);
  }
  const end = first + entries.length;
  return { ...start, [key]: entries, ...(end < list.length && { next: `${end}.${stamp}` }) };
}

/**
 * An answer with the part of a text that fits, in whole lines if it has any, and the cursor of the
 * rest.
 * @throws AssistError for a cursor of another answer
 */
export function pageOfText(head: Answer, key: string, text: string, input: PageInput): Answer {
  const stamp = hashOf(`${key} ${text}`);
  const first = startOf(input.cursor, stamp, text.length);
  const start = tame(head) as Answer;
  const room = roomOf(input) - sizeOf({ ...start, [key]: '' });
  const part = partThatFits(text, first, Math.max(256, room));
  const end = first + part.length;
  return {
    ...start,
    [key]: tame(part),
    ...(end < text.length && { next: `${end}.${stamp}` }),
  };
}

function partThatFits(text: string, first: number, room: number): string {
  let used = 0;
  let line = first;
  for (let at = first; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    used += sizeOf(tame(character)) - 2;
    if (used > room) return text.slice(first, line > first ? line : at);
    at += character.length;
    if (character === '\n') line = at;
  }
  return text.slice(first);
}

function roomOf({ max_kb = usualSize }: PageInput): number {
  return max_kb * 1024 - forCursor;
}

function startOf(cursor: string | undefined, stamp: string, length: number): number {
  if (cursor === undefined) return 0;
  const [, at, of] = /^(\d{1,9})\.(\w+)$/.exec(cursor) ?? [];
  if (of === stamp && Number(at) < length) return Number(at);
  throw new AssistError({
    en: `The cursor ${shown(cursor)} does not belong to this answer. Call again without \`cursor\`; then pass \`next\` on as it is, with the same arguments.`,
    zh: `游标 ${shown(cursor)} 不属于这次回答。请先不带 \`cursor\` 重新调用，再原样传入 \`next\`，其他参数保持不变。`,
  });
}

/** The length of a value as JSON in UTF-8 bytes. */
export function sizeOf(value: unknown): number {
  const json = JSON.stringify(value) ?? '';
  let size = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    // Each half of a surrogate pair counts as two of its four bytes.
    size += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return size;
}

/** The language of an answer: as asked for, else of the plan or the host. */
export function langOf({ lang }: AssistInput, fallback: Lang): Lang {
  return lang ?? fallback;
}
