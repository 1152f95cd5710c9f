import type { Context } from './context.ts';
import { valueWord } from './fields.ts';
import { type Fragment, fragmentOf, labelled } from './fragments.ts';
import type { Spec } from './specs.ts';

/** Takes out brackets whose content is for fields; other brackets stay in the text. */
export function withoutBrackets(
  context: Context,
  spec: Spec,
  text: string,
  fields: Fragment[],
  rest: string[],
): string {
  return text
    .replace(/\s?[(（[]([^()（）[\]]{1,80})[)）\]]/g, (whole, inner: string) => {
      const parts = inner
        .split(/[,，;；]/)
        .map((part) => ({ part, found: fragmentOf(context, spec, part) }));
      const one = parts.every(({ found }) => found) ? undefined : fragmentOf(context, spec, inner);
      if (one) {
        fields.push(one);
        return '';
      }
      if (!parts.some(({ found }) => found)) return whole;
      for (const { part, found } of parts)
        if (found) fields.push(found);
        else rest.push(part.trim());
      return '';
    })
    .trim();
}

/** Takes out how likely or how bad a risk is, where it is the last word: `no parking. likely.` */
export function withoutLevel(
  context: Context,
  spec: Spec,
  text: string,
  fields: Fragment[],
): string {
  const parts = text.trim().split(/[.。;；]\s*/);
  if (parts.at(-1) === '') parts.pop();
  const last = parts.at(-1) ?? '';
  const level = ['likelihood', 'impact'].flatMap((field) => {
    const value = valueWord(context, spec, field, last);
    return value === undefined ? [] : [{ field, text: last }];
  });
  // A word such as `high` may be either.
  const [only] = level;
  if (!only || level.length > 1 || parts.length < 2) return text;
  fields.push(only);
  return text
    .slice(0, text.lastIndexOf(last))
    .trim()
    .replace(/[.。;；]$/, '');
}

/** Takes out a last sentence that says nothing but values: `Likelihood medium, impact high`. */
export function withoutSaid(
  context: Context,
  spec: Spec,
  text: string,
  said: readonly Fragment[],
  fields: Fragment[],
): string {
  const end = Math.max(text.lastIndexOf('. '), text.lastIndexOf('。'));
  if (end <= 0) return text;
  const found = text
    .slice(end + 1)
    .split(/[,，、]/)
    .map((part) => labelled(context, spec, part.trim()));
  if (!found.every((one) => one !== undefined && levels.has(one.field))) return text;
  if (found.some((one) => said.some(({ field }) => field === one?.field))) return text;
  fields.push(...found.filter((one) => one !== undefined));
  return text.slice(0, end);
}

const levels = new Set(['likelihood', 'impact', 'owner']);

export function leadingDate(
  context: Context,
  spec: Spec,
  text: string,
  fields: Fragment[],
): string {
  const [whole = '', date = ''] =
    /^(\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?)[\s:：,，]+/.exec(text) ?? [];
  const found = date === '' ? undefined : fragmentOf(context, spec, date);
  if (!found) return text;
  fields.push(found);
  return text.slice(whole.length);
}
