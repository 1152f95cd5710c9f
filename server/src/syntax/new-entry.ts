import { lineBreakOf } from '../text/lines.ts';

/**
 * The content of a new entry. In braces fields and items are on its line, else each on a line of
 * its own.
 */
export interface NewEntry {
  readonly key: string;
  /** The value as YAML on one line, safe in brackets. */
  readonly inline?: string;
  /** The value as a text, quoted if necessary. */
  readonly text?: string;
  /** The value is a record with these fields. */
  readonly fields?: readonly NewEntry[];
  /** The value is a list of these items, each as YAML on one line, safe in brackets. */
  readonly items?: readonly string[];
}

/** Entries on one line, for use in braces. */
export function flowPairs(entries: readonly NewEntry[]): string {
  return entries.map(flowPair).join(', ');
}

function flowPair({ key, inline, text, fields, items }: NewEntry): string {
  const name = `${yamlText(key, true)}:`;
  if (fields) return `${name} {${flowPairs(fields)}}`;
  if (items) return `${name} [${items.join(', ')}]`;
  const value = inline ?? (text === undefined ? '' : yamlText(text, true));
  return value === '' ? name : `${name} ${value}`;
}

/** Entries as lines of a block map, each with the line break before it. */
export function blockLines(
  text: string,
  entries: readonly NewEntry[],
  column: number,
  unit: number,
): string {
  return entries
    .flatMap((entry) => linesOf(entry, unit))
    .map((line) => lineBreakOf(text) + ' '.repeat(column) + line)
    .join('');
}

function linesOf({ key, inline, text, fields, items }: NewEntry, unit: number): string[] {
  const name = `${yamlText(key)}:`;
  const below = fields?.flatMap((field) => linesOf(field, unit)) ?? items?.map((one) => `- ${one}`);
  if (below) return [name, ...below.map((line) => ' '.repeat(unit) + line)];
  const value = inline ?? (text === undefined ? '' : yamlText(text));
  return [value === '' ? name : `${name} ${value}`];
}

/** Patterns that YAML reads as more than text: at the start, inside, and in brackets. */
const risky = /^[\s\-?:,[\]{}#&*!|>'"%@`]|: |:$| #|^$|\s$|\n|^(?:~|null|Null|NULL)$/;
const riskyInFlow = /[,[\]{}]/;
/** Their full-width confusables, which would be reported there. */
const wide =
  /^[\u2018-\u201f\u3001-\u3011\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]|：$|： /;
const wideInFlow = /[，、［］｛｝：]/;

/** A text as a YAML value: plain if that is safe, else in double quotes. */
export function yamlText(text: string, flow = false): string {
  const needsQuotes =
    risky.test(text) ||
    wide.test(text) ||
    (flow && (riskyInFlow.test(text) || wideInFlow.test(text)));
  return needsQuotes ? JSON.stringify(text) : text;
}
