import type { CompletionContext } from '../../syntax/cursor/completion-context.ts';
import { yamlText } from '../../syntax/edit.ts';
import type { Choice, CompletionItem } from './item.ts';
import {
  type Around,
  insideQuotes,
  literal,
  plainText,
  scalarSnippet,
  type Template,
  type Writing,
} from './writing.ts';

/** The text around the cursor, as far as it affects what is inserted. */
export interface Writer {
  readonly text: string;
  readonly offset: number;
  readonly context: CompletionContext;
  /** Indentation of one level, in spaces. */
  readonly unit: number;
  readonly lineBreak: string;
}

/** A choice as text for the cursor's place, so that the parser reads exactly what was offered. */
export function written(writer: Writer, choice: Choice): CompletionItem {
  const { write, ...shown } = choice;
  const { context } = writer;
  const around = write.around;
  const { insert, start, end, filter } =
    write.as === 'key' ? keyText(writer, write) : valueText(writer, write);
  const before = around?.brackets && context.quote ? 1 : 0;
  const also = blanksBefore(writer, around);
  // What goes to the next line leaves the comment of the key on its own line.
  const comment = around?.below ? (/^[ \t]*#.*/.exec(writer.text.slice(end))?.[0] ?? '') : '';
  const note = comment === '' ? '' : ` ${literal(comment.trim())}`;
  return {
    ...shown,
    filter: `${filter ?? ''}${before ? context.quote : ''}${shown.filter}`,
    insert: `${around?.below ? note : context.lead}${surrounded(writer, around, insert)}`,
    replace: { start: start - before, end: end + comment.length },
    ...(context.quote === '' &&
      filter === undefined &&
      end > writer.offset && {
        insertEnd: writer.offset,
      }),
    ...(also && { also }),
  };
}

interface Piece {
  readonly insert: string;
  readonly start: number;
  readonly end: number;
  /** The text already typed, which is replaced. */
  readonly filter?: string;
}

/** A key, without a colon where one follows already. */
function keyText({ context }: Writer, { key, after, around }: Writing & { as: 'key' }): Piece {
  const { replace, wordEnd, colon, flow } = context;
  const insert = scalarText(key, context, flow || inBrackets(around));
  return {
    insert: colon ? insert : insert + after,
    start: replace.start,
    end: colon ? replace.end : wordEnd,
  };
}

/** A value, or the part of one that is being typed. */
function valueText(writer: Writer, { text, from = 0, around }: Writing & { as: 'value' }): Piece {
  const { context, offset } = writer;
  const { replace, prefix, quote, closed } = context;
  const flow = context.flow || inBrackets(around);
  const start = replace.start + from;
  const closing = quote && closed ? 1 : 0;
  const rest = from === 0 ? '' : restOf(writer.text.slice(offset, replace.end - closing));
  const end = rest === '' ? replace.end : replace.end - closing - rest.length;
  if (quote && rest !== '') return { insert: insideQuotes(text, quote), start, end };
  const whole = `${prefix.slice(0, from)}${plainText(text)}${rest}`.trim();
  const isPlain = !context.json && yamlText(whole, flow) === whole;
  if (from === 0 || quote) return { insert: scalarText(text, context, flow), start, end };
  if (isPlain) return { insert: insideQuotes(text, ''), start, end };
  const template = [prefix.slice(0, from), ...(typeof text === 'string' ? [text] : text), rest];
  return {
    insert: scalarText(template, context, flow),
    start: replace.start,
    end: replace.end,
    filter: prefix.slice(0, from),
  };
}

/** The text after the part that is being typed: from the next separator on. */
function restOf(after: string): string {
  const next = /\s(?:@|->|→|by\s|截至)/iu.exec(after);
  return next ? after.slice(next.index) : '';
}

/** A text, quoted where it needs quotes and none are open. */
function scalarText(template: Template, { quote, json }: CompletionContext, flow: boolean): string {
  return quote ? insideQuotes(template, quote) + quote : scalarSnippet(template, flow, json);
}

function inBrackets(around: Around | undefined): boolean {
  return around?.brackets !== undefined;
}

/**
 * The text with its surroundings, with the lines after the first indented and with the document's
 * line breaks.
 */
function surrounded(
  { context, unit, lineBreak }: Writer,
  around: Around | undefined,
  insert: string,
): string {
  const { below = false, dash = false, brackets = '' } = around ?? {};
  const opening = brackets.slice(0, brackets.length / 2);
  const closing = brackets.slice(brackets.length / 2);
  const quote = brackets && context.quote ? context.quote : '';
  const start = context.indent + (below ? unit : 0);
  const column = start + (dash ? 2 : 0);
  const lines = insert.replace(
    /\n( *)/g,
    (_, deeper: string) => `${lineBreak}${' '.repeat(column + unit * (deeper.length / 2))}`,
  );
  const head = `${below ? `${lineBreak}${' '.repeat(start)}` : ''}${dash ? '- ' : ''}`;
  const end = closing === '' || /\$[01{]/.test(insert) ? closing : `$0${closing}`;
  return `${head}${opening}${quote}${lines}${end}`;
}

/**
 * The white space to add or remove before the insertion: after the key's colon, or before a line at
 * the wrong column.
 */
function blanksBefore(
  { text, context }: Writer,
  around: Around | undefined,
): CompletionItem['also'] {
  const { start } = context.replace;
  if (around?.below) {
    const from = text.slice(0, start).trimEnd().length;
    return from < start ? { span: { start: from, end: start }, newText: '' } : undefined;
  }
  if (context.excess === 0) return undefined;
  const at = start - (context.quote ? 1 : 0);
  return context.excess > 0
    ? { span: { start: at - context.excess, end: at }, newText: '' }
    : { span: { start: at, end: at }, newText: ' '.repeat(-context.excess) };
}
