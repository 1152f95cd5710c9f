import type { Context } from './context.ts';
import type { Entry } from './entry.ts';
import { setField } from './fields.ts';
import { type Fragment, fragmentOf } from './fragments.ts';
import type { Place } from './source.ts';
import type { Spec } from './specs.ts';

/** Commas of figures divide nothing. */
const between = /，\s*|,(?!\d{3}(?!\d))\s*|[;；。]\s*|(?<=[\p{L}\d]{2})\.(?:\s+(?=\p{Lu})|$)/u;

/**
 * Takes a sentence about an initiative apart: who, when, for how much; the rest is its note.
 * @returns false for a text that says fewer than two of them: nothing is taken then
 */
export function takeClauses(context: Context, entry: Entry, text: string, at: Place): boolean {
  const { spec } = entry;
  if (spec.record !== 'initiative') return false;
  const found = text
    .split(between)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ part, fragment: clauseOf(context, spec, part.trim()) }));
  const fields = new Set(found.flatMap(({ fragment }) => fragment?.field ?? []));
  if (fields.size < 2) return false;
  for (const { part, fragment } of found)
    setField(context, entry, fragment?.field ?? 'rest', { text: fragment?.text ?? part, at });
  return true;
}

function clauseOf(context: Context, spec: Spec, part: string): Fragment | undefined {
  const { leads, starts, ends } = context.words.lists;
  const who = leads.ending(part)?.before ?? '';
  if (/^由.{2,16}$/u.test(who)) return { field: 'owner', text: who.slice(1) };
  const start = starts.ending(part);
  const time = (start ?? ends.ending(part))?.before ?? '';
  const isTime = time !== '' && fragmentOf(context, spec, time)?.field === 'when';
  if (!isTime) return fragmentOf(context, spec, part);
  return { field: start ? 'start' : 'end', text: time };
}
