import { contentEnd } from '../../syntax/extent.ts';
import type { MapEntry } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/span.ts';
import { inlineText } from './entry-parts.ts';
import type { Written } from './written.ts';

/** The edit that puts another value after the key of an entry. */
export function replaceValue(text: string, { key, value }: MapEntry, written: Written): TextEdit {
  const end = Math.max(key.span.end, contentEnd(value));
  const from = value.span.start;
  const isBlock = value.kind !== 'scalar' && !value.flow;
  const colon = text.indexOf(':', key.span.end);
  const wide = text.indexOf('：', key.span.end);
  const after = (colon < 0 || (wide >= 0 && wide < colon) ? wide : colon) + 1;
  const isEmpty = value.span.start === value.span.end;
  const start = isBlock || isEmpty || from < after ? after : from;
  const kept = text.slice(start, end).trimEnd().length;
  const inline = inlineText(written);
  return {
    span: { start, end: isEmpty ? start : start + kept },
    newText: start === after ? ` ${inline}` : inline,
  };
}

/** The edit that puts a text in place of an entry's value, or of a whole item without a key. */
export function replaceNode(text: string, entry: MapEntry, newText: string): TextEdit[] {
  const { item, value } = entry;
  if (item && !item.isKeyed) {
    const { start } = item.node.span;
    const end = start + text.slice(start, contentEnd(item.node)).trimEnd().length;
    return [{ span: { start, end }, newText }];
  }
  const { start } = value.span;
  const end = start + text.slice(start, contentEnd(value)).trimEnd().length;
  return [{ span: { start, end }, newText: start === end ? ` ${newText}` : newText }];
}
