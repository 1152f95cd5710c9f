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
  const [, who] = /^由(.{2,16}?)(?:负责|牵头|主导)$/u.exec(part) ?? [];
  if (who !== undefined) return { field: 'owner', text: who };
  const [, time = '', verb = ''] =
    /^(.{2,16}?)(启动|开始|动工|上线|完成|结束|交付)$/u.exec(part) ?? [];
  if (time === '' || fragmentOf(context, spec, time)?.field !== 'when')
    return fragmentOf(context, spec, part);
  return { field: /启动|开始|动工/.test(verb) ? 'start' : 'end', text: time };
}
