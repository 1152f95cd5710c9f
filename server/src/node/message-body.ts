import type { Message } from 'vscode-languageserver';
import { textOf } from './bytes.ts';

/** From so many bytes on it matters how a message is read. */
const large = 1024 * 1024;
/** The text of a document begins so near to the start of the message. */
const nearStart = 4096;
const textStart = /"text"\s*:\s*"/;
/** Where one of so many bytes begins an escape, V8 takes most of its time for escapes: eight nanoseconds for each, a loop three. */
const dense = 3;
/** Bytes that are read in one go: what is called often is soon compiled well, a long loop is not. */
const stretch = 32 * 1024;

const quote = 0x22;
const backslash = 0x5c;
/** What an escape of two signs stands for; 0 for what is none. */
const meanings = new Uint8Array(256);
for (const [sign, meaning] of Object.entries({
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}))
  meanings[sign.charCodeAt(0)] = meaning.charCodeAt(0);
/** 1 for bytes that stand for themselves. */
const plain = Uint8Array.from({ length: 256 }, (_, byte) => Number(byte >= 0x20 && byte !== quote));

/** What may hold the text of a document. */
interface Holder {
  text?: unknown;
}

/** The message that bytes are. Throws where they are no JSON. */
export function messageIn(body: Buffer): Message {
  return (
    (body.length < large ? undefined : messageOfEscapes(body)) ??
    (JSON.parse(textOf(body)) as Message)
  );
}

/** A message with a large text of little but escapes, such as ten million line breaks; undefined for any other. */
function messageOfEscapes(body: Buffer): Message | undefined {
  const found = textStart.exec(body.toString('latin1', 0, nearStart));
  const from = found ? found.index + found[0].length : 0;
  if (!found || !isDense(body.subarray(from, from + nearStart))) return undefined;
  const read = unescaped(body, from);
  if (!read) return undefined;
  const mark = crypto.randomUUID();
  const message = JSON.parse(
    `${textOf(body.subarray(0, from))}${mark}${textOf(body.subarray(read.end))}`,
  ) as Message;
  const holder = holdersIn(message).find((one) => one.text === mark);
  if (holder) holder.text = read.text;
  return holder && message;
}

function isDense(bytes: Buffer): boolean {
  let escapes = 0;
  for (const byte of bytes) if (byte === backslash) escapes++;
  return escapes * dense > bytes.length;
}

/** The text up to the closing quotation mark, and where that stands; undefined where it has more than bytes and simple escapes. */
function unescaped(
  bytes: Buffer,
  from: number,
): { readonly text: string; readonly end: number } | undefined {
  const to = Buffer.allocUnsafeSlow(bytes.length - from);
  const place = { at: from, length: 0, stops: false };
  const last = bytes.length - 1;
  while (!place.stops && place.at < last)
    readEscapes(bytes, Math.min(last, place.at + stretch), to, place);
  const { at, length } = place;
  return bytes[at] === quote && at <= last
    ? { text: textOf(to.subarray(0, length)), end: at }
    : undefined;
}

/** Puts down what bytes mean. Behind the end there is one byte more. */
function readEscapes(
  bytes: Uint8Array,
  end: number,
  to: Uint8Array,
  place: { at: number; length: number; stops: boolean },
): void {
  // What the loop looks at lies in variables of its own, and it stops without noting why: either way it takes half as long again.
  const plainOf = plain;
  const meaningOf = meanings;
  let at = place.at;
  let length = place.length;
  while (at < end) {
    let byte = bytes[at] as number;
    if (byte === backslash) {
      byte = meaningOf[bytes[at + 1] as number] as number;
      if (byte === 0) break;
      at += 2;
    } else {
      if (plainOf[byte] === 0) break;
      at++;
    }
    to[length] = byte;
    length++;
  }
  place.at = at;
  place.length = length;
  place.stops = at < end;
}

/** Where the text of a document stands in the messages that bring one. */
function holdersIn(message: unknown): Holder[] {
  const { params } = (message ?? {}) as {
    params?: { textDocument?: unknown; contentChanges?: unknown } | null;
  };
  const changes: unknown[] = Array.isArray(params?.contentChanges) ? params.contentChanges : [];
  return [params?.textDocument, ...changes].filter(
    (one): one is Holder => typeof one === 'object' && one !== null,
  );
}
