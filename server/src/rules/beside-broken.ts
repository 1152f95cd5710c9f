import type { Syntax } from '../syntax/parse.ts';
import type { BrokenPart } from '../syntax/problem.ts';
import { entryOf, type Node } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './finding.ts';

/**
 * The findings that hold regardless of the broken parts of a text. Findings inside such a part, or
 * about something that may be inside it, are withheld until it can be read.
 * @param survives rules that are always shown
 */
export function besideBroken(
  findings: readonly Finding[],
  syntax: Syntax,
  survives: (rule: string) => boolean,
): readonly Finding[] {
  if (syntax.broken.length === 0) return findings;
  return findings.filter(
    (finding) =>
      survives(finding.rule) || !syntax.broken.some((part) => mayExplain(part, finding, syntax)),
  );
}

function mayExplain(part: BrokenPart, finding: Finding, { root, text }: Syntax): boolean {
  const { path, span, about } = finding;
  const [section = '', key] = path;
  const entry = entryOf(root, section);
  const item = key === undefined ? undefined : entryOf(entry?.value, key);
  const own = (item ?? entry)?.key.span;
  if (holds(part, span, text.length) || (own && holds(part, own, text.length))) return true;
  const words = text.slice(part.span.start, part.span.end);
  const subjects = Object.values(about).flat();
  // About an entry as a whole: the broken part may contain what is missing.
  const isWhole = item === undefined || span.start === item.key.span.start;
  if (isWhole && [key ?? '', ...subjects].some((name) => mentions(words, name))) return true;
  // What asks for a KPI may find it in the part.
  const wanted = [about.kpi ?? []].flat();
  if (section !== 'kpis' && wanted.some((name) => mentions(words, name))) return true;
  // A reference to the part, or to something in it.
  const name = /^["']?([^\s"']+)["']?$/.exec(text.slice(span.start, span.end))?.[1] ?? '';
  if (part.isRepaired) return name !== '' && words.trimStart().startsWith(name);
  // Below an entry a path may name a field that is implicit in its short form.
  const isAbsent = nodeAt(root, path.slice(0, 2)) === undefined;
  const isSameSection = section === sectionOf(root, text, part.span);
  return (isSameSection && (key === undefined || isAbsent)) || mentions(words, name);
}

function holds({ span }: BrokenPart, { start, end }: Span, length: number): boolean {
  return start < span.end ? end > span.start || start >= span.start : span.end === length;
}

/** Whether a text contains a name as a whole word. */
function mentions(words: string, name: string): boolean {
  if (name.length < 2) return false;
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const around = (words[at - 1] ?? ' ') + (words[at + name.length] ?? ' ');
    if (!/[\w-]/.test(around)) return true;
  }
  return false;
}

/** The section that contains a part, or that it is. */
function sectionOf(root: Node | undefined, text: string, { start, end }: Span): string | undefined {
  const part = text.slice(start, end);
  if (/^\S/.test(part)) return /^["']?([^\s:："']+)/.exec(part)?.[1];
  const above = root?.kind === 'map' ? root.entries : [];
  return above.filter(({ key }) => key.span.start < start).at(-1)?.key.text;
}

function nodeAt(root: Node | undefined, path: readonly string[]): Node | undefined {
  let node = root;
  for (const key of path) node = entryOf(node, key)?.value;
  return node;
}
