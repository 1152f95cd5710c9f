import { splitKpiLine } from '../../model/grammar/lines.ts';
import type { FieldShape } from '../../model/shape-types.ts';
import { yamlText } from '../../syntax/new-entry.ts';
import { visible } from '../../text/message.ts';
import type { Entry, Taken } from './entry.ts';

/** The address of an entry in the plan. */
export function address({ spec, name }: Entry): string {
  return `${spec.section === 'competitors' ? 'market.competitors' : spec.section}.${name}`;
}

export function fieldValue(field: FieldShape, values: readonly Taken[]): string {
  const texts = values.map(({ text }) => text);
  if (field.type === 'map')
    return `{${values.map(({ key = '', text }) => `${oneLine(key, true)}: ${oneLine(text, true)}`).join(', ')}}`;
  if (field.type === 'list') return `[${texts.map((text) => oneLine(text, true)).join(', ')}]`;
  if (field.type === 'one-or-list' && texts.length > 1)
    return `[${texts.map((text) => oneLine(text, true)).join(', ')}]`;
  if (field.type === 'entry' && field.record === 'gate')
    return `{if: ${oneLine(texts.join(' '), true)}}`;
  return oneLine(texts.join(/\p{Script=Han}/u.test(texts[0] ?? '') ? '；' : '; '));
}

const lineFields = new Set(['baseline', 'target', 'due', 'owner']);

/** `baseline -> target by due @ owner`, where it says exactly that. */
export function shortLine(entry: Entry): string | undefined {
  const names = [...entry.fields.keys()];
  if (!entry.get('target') || names.some((name) => !lineFields.has(name))) return undefined;
  const [baseline, target, due, owner] = ['baseline', 'target', 'due', 'owner'].map(
    (name) => entry.get(name)?.text,
  );
  const line = [
    ...(baseline === undefined ? [] : [`${baseline} ->`]),
    target,
    ...(due === undefined ? [] : [`by ${due}`]),
    ...(owner === undefined ? [] : [`@ ${owner}`]),
  ].join(' ');
  const read = splitKpiLine(line);
  const isSame =
    read.baseline?.text === baseline &&
    read.target?.text === target &&
    read.due?.text === due &&
    read.owner?.text === owner;
  return isSame ? line : undefined;
}

/** A text without its line breaks. */
export function unbroken(text: string): string {
  return text
    .split(/[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

/** A text as a value on one line. */
export function oneLine(text: string, flow = false): string {
  return yamlText(visible(unbroken(text)), flow);
}

/** A line of a comment; a document cannot give orders to the checker in it. */
export function comment(text: string, indent = ''): string {
  const line = visible(unbroken(text));
  return `# ${indent}${/^planwright/i.test(line) ? `“${line}”` : line}`;
}
