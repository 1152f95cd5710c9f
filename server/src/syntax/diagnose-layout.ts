// Lines as people write them in a document: a title, a heading, a table, a remark beside a heading.
import { withoutComment } from '../text/ends.ts';
import { type LineIndex, lineText } from '../text/lines.ts';
import { type Line, quote, readLine } from './diagnose-line.ts';
import type { SyntaxProblem } from './problem.ts';

/** A table: its lines start with a bar, and have another one. */
const row = /^\s*\|.*\|/u;

/** Where a plan has its title. */
const titled = /^(?:title|标题|名称)\s*[:：]/mu;

/**
 * A table right below its heading: as a text of several lines it can be read.
 * @param number the line of the table in which reading stopped
 */
export function bareTable(lines: LineIndex, number: number): SyntaxProblem | undefined {
  const { text, start } = readLine(lines, number);
  if (!row.test(text)) return undefined;
  let first = number;
  while (first > 0 && row.test(lineText(lines, first - 1))) first--;
  const head = first > 0 ? readLine(lines, first - 1) : undefined;
  if (head?.key === undefined || head.value !== '') return undefined;
  const indent = /^\s*/.exec(head.text)?.[0].length ?? 0;
  const colon = head.start + head.text.indexOf(':', indent + head.key.length) + 1;
  const fix = [{ span: { start: colon, end: colon }, newText: ' |' }];
  for (let at = first; at < lines.starts.length && row.test(lineText(lines, at)); at++) {
    const from = lines.starts[at] ?? 0;
    fix.push({ span: { start: from, end: from }, newText: ' '.repeat(indent + 2) });
  }
  return {
    code: 'table',
    span: { start, end: start + text.trimEnd().length },
    found: head.key,
    fix,
  };
}

/** A line without a colon: the title above a plan, or the heading of the lines below it. */
export function lineWithoutColon(
  lines: LineIndex,
  number: number,
  place: Place | undefined,
): Pick<SyntaxProblem, 'code' | 'fix'> {
  const { text, start } = readLine(lines, number);
  const found = text.trim();
  if (place?.isLead) {
    const isNamed =
      place.hasTitle || lines.starts.some((_, at) => titled.test(lineText(lines, at)));
    const end = start + text.trimEnd().length;
    const isPlain = /^[\p{L}\p{N}]/u.test(found) && !/:(?:\s|$)|\s#/.test(found);
    const newText = isNamed ? `# ${found}` : `title: ${isPlain ? found : quote(found)}`;
    return { code: 'title', fix: [{ span: { start, end }, newText }] };
  }
  const isWord = /^[\p{L}\p{N}_.-]+$/u.test(found);
  const isShort = found.length <= longest;
  if (!isWord && !(isShort && (place?.isAbove || isHeading(lines, number))))
    return { code: 'no-colon' };
  const bare = withoutComment(text).trimEnd();
  const at = start + bare.length;
  return { code: 'no-colon', fix: [{ span: { start: at, end: at }, newText: ':' }] };
}

/** Where a part of a text stands, as far as it says what a line without a colon is. */
export interface Place {
  /** It is above the first key. */
  readonly isLead: boolean;
  readonly hasTitle: boolean;
  /** It is above entries of its own. */
  readonly isAbove: boolean;
}

/** Whether a plan has a title. */
export function hasTitle(text: string): boolean {
  return titled.test(text);
}

/** Whether the lines below a line belong to it: they are indented, or items of a list. */
function isHeading(lines: LineIndex, number: number): boolean {
  const indentOf = (line: string): number => /^\s*/.exec(line)?.[0].length ?? 0;
  const own = lineText(lines, number);
  let next = number + 1;
  while (next < lines.starts.length && /^\s*(?:#|$)/.test(lineText(lines, next))) next++;
  const below = lineText(lines, next);
  if (next >= lines.starts.length || /^\s*-\s/.test(own)) return false;
  return indentOf(below) > indentOf(own) || /^\s*-\s/.test(below);
}

/** Maximum length of a heading. */
const longest = 60;

/** `Measures: (unless said)` above its entries: the remark stands where a value would. */
export function remarkBeside(
  lines: LineIndex,
  number: number,
  { key, value, valueSpan }: Line,
): SyntaxProblem | undefined {
  if (key === undefined || !/^[(（].*[)）]$/u.test(value.trim())) return undefined;
  if (!isHeading(lines, number)) return undefined;
  const { start } = valueSpan;
  const fix = [{ span: { start, end: start }, newText: '# ' }];
  return { code: 'remark-beside', span: valueSpan, found: value, fix };
}

/**
 * A list at the start of its lines below a value that is over: `# Milestones` above it was meant as
 * its heading.
 * @param number the line in which reading stopped
 */
export function listWithoutKey(lines: LineIndex, number: number): SyntaxProblem | undefined {
  const isOpen = (at: number): boolean => /^\s*(?:#|$)/.test(lineText(lines, at));
  let first = number;
  while (first + 1 < lines.starts.length && isOpen(first)) first++;
  let before = first - 1;
  while (before > 0 && isOpen(before)) before--;
  const text = lineText(lines, first).trimEnd();
  const above = before < 0 ? undefined : readLine(lines, before);
  const isOver = above && (/^\s/.test(above.text) || above.value !== '');
  if (!/^-\s/.test(text) || !isOver || /^-\s/.test(above.text)) return undefined;
  const start = lines.starts[first] ?? 0;
  const problem = {
    code: 'list-without-key',
    span: { start, end: start + text.length },
    found: text,
  } as const;
  let head = first - 1;
  while (head > before && lineText(lines, head).trim() === '') head--;
  const remark = lineText(lines, head).trimEnd();
  const name = remark.startsWith('#') ? remark.replace(/^#{1,6}/u, '').trim() : '';
  if (name === '' || name.length > longest || /[:：]/u.test(name)) return problem;
  const from = lines.starts[head] ?? 0;
  const key = /^[\p{L}\p{N}][^#]*$/u.test(name) ? name : quote(name);
  return {
    ...problem,
    fix: [{ span: { start: from, end: from + remark.length }, newText: `${key}:` }],
  };
}
