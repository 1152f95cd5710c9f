import type { Context } from './context.ts';
import { fragmentOf } from './fragments.ts';
import type { Spec } from './specs.ts';

/** Between the name of an entry and the rest of its text, for entries with a rest. */
const arrow = /(?:→|⇒|->|=>|——|—>)\s*/u;
const dash = /\s[–—-]\s+|—\s*/u;
const separators = /[,，;；。]\s*|\.\s+|——\s*/u;

/** A name ends within the first of them. */
const mostParts = 20;

/** The parts of a text; a dash divides only what is no value as a whole, as `Jan - Mar` is. */
export function partsOf(context: Context, spec: Spec, text: string): readonly string[] {
  return text
    .split(separators)
    .flatMap((part) => (fragmentOf(context, spec, part) ? [part] : part.split(/\s[–—-]\s/u)))
    .filter((part) => part.trim() !== '');
}

/** The first of the parts; what follows it is not looked at. */
function firstPart(context: Context, spec: Spec, text: string): string {
  let rest = text;
  for (let found = separators.exec(rest); found; found = separators.exec(rest)) {
    const part = rest.slice(0, found.index);
    if (part.trim() !== '') return partsOf(context, spec, part)[0] ?? '';
    rest = rest.slice(found.index + found[0].length);
  }
  return partsOf(context, spec, rest)[0] ?? '';
}

/** The name and what follows it, where the kind of entry has room for that. */
export function splitName(
  context: Context,
  spec: Spec,
  text: string,
): readonly [string, string | undefined] {
  const pointed = arrow.exec(text);
  if (pointed && pointed.index > 0 && spec.record !== 'assumption')
    return cut(text, pointed, isTailWelcome(context, spec, text, pointed));
  const colon = /[:：]\s*/.exec(text);
  if (colon && colon.index > 0 && colon.index <= 40 && withColon.has(spec.record)) {
    const first = firstPart(context, spec, text.slice(colon.index + colon[0].length));
    const isPart = spec.record === 'initiative' && !fragmentOf(context, spec, first);
    const later = isPart ? byParts(context, spec, text) : undefined;
    return later?.[1] === undefined ? cut(text, colon, true) : later;
  }
  const byPart = listed.has(spec.record) ? byParts(context, spec, text) : undefined;
  const dashed = dash.exec(text);
  // A dash after the first value is one within a value: `Jan - Mar`.
  const isFirst = byPart?.[1] === undefined || byPart[0].length >= (dashed?.index ?? 0);
  if (dashed && dashed.index > 0 && isFirst) {
    const [name, tail] = cut(text, dashed, true);
    const parts = partsOf(context, spec, tail ?? '');
    const hasValue = parts.some((part) => fragmentOf(context, spec, part) !== undefined);
    if (hasValue || withDash.has(spec.record)) return [name, tail];
  }
  return byPart ?? [text, undefined];
}

const withColon = new Set([
  'segment',
  'phase',
  'channel',
  'scenario',
  'risk',
  'competitor',
  'initiative',
  'lever',
  'source',
]);
const withDash = new Set([
  'risk',
  'segment',
  'phase',
  'channel',
  'competitor',
  'decision',
  'scenario',
]);
const listed = new Set(['initiative', 'phase', 'channel']);

function cut(
  text: string,
  at: RegExpExecArray,
  isWelcome: boolean,
): readonly [string, string | undefined] {
  return isWelcome
    ? [text.slice(0, at.index), text.slice(at.index + at[0].length)]
    : [text, undefined];
}

/** After an arrow or a long dash stands a response, or somebody's name. */
function isTailWelcome(context: Context, spec: Spec, text: string, at: RegExpExecArray): boolean {
  const tail = text.slice(at.index + at[0].length);
  return (
    spec.record === 'risk' ||
    withDash.has(spec.record) ||
    partsOf(context, spec, tail).some((part) => fragmentOf(context, spec, part) !== undefined)
  );
}

/** `stock count, all stores. Jan - Mar. Sunita. 45k`: the name ends before the first value. */
function byParts(
  context: Context,
  spec: Spec,
  text: string,
): readonly [string, string | undefined] {
  const places = [...text.matchAll(/[,，;；]\s*|\.\s+|\s[–—-]\s+/gu)];
  for (const found of places.slice(0, mostParts)) {
    const after = text.slice(found.index + found[0].length);
    const part = firstPart(context, spec, after);
    if (fragmentOf(context, spec, part)) return [text.slice(0, found.index), after];
  }
  return [text, undefined];
}
