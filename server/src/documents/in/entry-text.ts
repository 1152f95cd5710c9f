import type { Context } from './context.ts';
import { type Fragment, fragmentOf, labelled } from './fragments.ts';
import { withoutNumbering } from './heads.ts';
import type { Spec } from './specs.ts';

/** A text about one entry, taken apart. */
export interface EntryText {
  /** The name or main text; empty where only fields are said. */
  readonly name: string;
  readonly fields: readonly Fragment[];
  /** What belongs to the entry but to no field. */
  readonly rest: readonly string[];
}

/** Between the name of an entry and the rest of its text, for entries with a rest. */
const arrow = /\s*(?:→|⇒|->|=>|——|—>)\s*/u;
const dash = /\s+[–—-]\s+|\s*—\s*/u;
const separators = /[,，;；。]\s*|\.\s+|\s*——\s*/u;

/** Takes the text of an item apart: name, brackets, labels, and what follows a colon or a dash. */
export function entryText(context: Context, spec: Spec, raw: string): EntryText {
  const fields: Fragment[] = [];
  const rest: string[] = [];
  const whole = byLabels(context, spec, raw);
  if (whole) return whole;
  const bare = withoutNumbering(raw).replace(/[。；;]$|(?<![.\d])\.$/, '');
  let text = withoutBrackets(context, spec, bare, fields, rest);
  if (spec.record === 'decision') text = leadingDate(context, spec, text, fields);
  const [name, tail] = split(context, spec, text);
  if (tail === undefined) return { name: text.trim(), fields, rest };
  for (const part of partsOf(context, spec, tail)) addPart(context, spec, part, fields, rest);
  return { name: name.trim().replace(/[.。,，:：]$/, ''), fields, rest };
}

/** The parts of a text; a dash divides only what is no value as a whole, as `Jan - Mar` is. */
function partsOf(context: Context, spec: Spec, text: string): readonly string[] {
  return text
    .split(separators)
    .flatMap((part) => (fragmentOf(context, spec, part) ? [part] : part.split(/\s+[–—-]\s+/u)))
    .filter((part) => part.trim() !== '');
}

/** A part is the value of a field, perhaps with a remark in brackets, else it is left to the rest. */
function addPart(
  context: Context,
  spec: Spec,
  part: string,
  fields: Fragment[],
  rest: string[],
): void {
  const [, before = '', remark = ''] =
    /^(.+?)\s*[(（]([^()（）]{1,80})[)）]$/.exec(part.trim()) ?? [];
  const whole = fragmentOf(context, spec, part);
  const bare = whole || before === '' ? undefined : fragmentOf(context, spec, before);
  if (whole) fields.push(whole);
  else if (bare) {
    fields.push(bare);
    rest.push(remark);
  } else rest.push(part.trim());
}

/** `风险：X。应对：Y`, `时间：A；负责人：B`: several labels, each with its value. */
function byLabels(context: Context, spec: Spec, raw: string): EntryText | undefined {
  const parts = raw.split(
    /[;；。\n]\s*|\.\s+(?=\p{L}{1,20}[:：])|[,，]\s*(?=[^,，;；:：]{1,12}[:：])/u,
  );
  const found = parts
    .filter((part) => part.trim() !== '')
    .map((part) => ({ part, label: labelled(context, spec, part) }));
  const first = found[0]?.label;
  const isMain = first?.field === spec.main;
  const isLabelled = ({ label, part }: (typeof found)[number]): boolean =>
    label !== undefined && /[:：]/.test(part);
  // A sentence, and after it labels with their values.
  const isNamed = !first && found.length > 1 && found.slice(1).every(isLabelled);
  if (
    !isNamed &&
    !(first && /[:：]/.test(found[0]?.part ?? '') && (isMain || found.every(isLabelled)))
  )
    return undefined;
  const fields: Fragment[] = [];
  const rest: string[] = [];
  for (const { part, label } of isMain || isNamed ? found.slice(1) : found) {
    if (!label) {
      rest.push(part.trim());
      continue;
    }
    const text = withoutBrackets(context, spec, label.text, fields, rest);
    fields.push({ field: label.field, text });
  }
  const name = isNamed
    ? (found[0]?.part.trim() ?? '')
    : isMain
      ? withoutBrackets(context, spec, first?.text ?? '', fields, rest)
      : '';
  return { name: name.replace(/\.$/, ''), fields, rest };
}

/** Takes out brackets whose content is for fields; other brackets stay in the text. */
function withoutBrackets(
  context: Context,
  spec: Spec,
  text: string,
  fields: Fragment[],
  rest: string[],
): string {
  return text
    .replace(/\s*[(（]([^()（）]{1,80})[)）]/g, (whole, inner: string) => {
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

function leadingDate(context: Context, spec: Spec, text: string, fields: Fragment[]): string {
  const [whole = '', date = ''] =
    /^(\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?)[\s:：,，]+/.exec(text) ?? [];
  const found = date === '' ? undefined : fragmentOf(context, spec, date);
  if (!found) return text;
  fields.push(found);
  return text.slice(whole.length);
}

/** The name and what follows it, where the kind of entry has room for that. */
function split(context: Context, spec: Spec, text: string): readonly [string, string | undefined] {
  const pointed = arrow.exec(text);
  if (pointed && pointed.index > 0 && spec.record !== 'assumption')
    return cut(text, pointed, isTailWelcome(context, spec, text, pointed));
  const colon = /[:：]\s*/.exec(text);
  if (colon && colon.index > 0 && colon.index <= 40 && withColon.has(spec.record)) {
    const [first = ''] = partsOf(context, spec, text.slice(colon.index + colon[0].length));
    const isPart = spec.record === 'initiative' && !fragmentOf(context, spec, first);
    const later = isPart ? byParts(context, spec, text) : undefined;
    return later?.[1] === undefined ? cut(text, colon, true) : later;
  }
  const dashed = dash.exec(text);
  if (dashed && dashed.index > 0) {
    const [name, tail] = cut(text, dashed, true);
    const parts = partsOf(context, spec, tail ?? '');
    const hasValue = parts.some((part) => fragmentOf(context, spec, part) !== undefined);
    if (hasValue || withDash.has(spec.record)) return [name, tail];
  }
  return listed.has(spec.record) ? byParts(context, spec, text) : [text, undefined];
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
  for (const found of text.matchAll(/[,，;；]\s*|\.\s+|\s+[–—-]\s+/gu)) {
    const after = text.slice(found.index + found[0].length);
    const [part = ''] = partsOf(context, spec, after);
    if (fragmentOf(context, spec, part)) return [text.slice(0, found.index), after];
  }
  return [text, undefined];
}
