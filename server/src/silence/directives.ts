import type { Directive } from '../rules/ignoring/problem.ts';
import { ruleName } from '../rules/index.ts';
import { eachComment } from '../syntax/comments.ts';
import type { Syntax } from '../syntax/parse.ts';
import { lineAt, lineText } from '../text/lines.ts';

const shape = /^planwright-ignore(?:-(line|next-line|file))?(?=\s|:|$)[\s:]*(.*)$/is;
const ruleWord = /^(?:[A-Za-z]{3}\d{3}|[a-z]+(?:-[a-z]+){1,8})$/;
const groupWord = /^[A-Za-z]{3}$/;

/** Maximum number of directives per plan. */
export const maxDirectives = 2000;

/**
 * The directives of a text, up to the maximum. `planwright-ignore` alone means `-line` after a
 * value, and `-next-line` on a line of its own.
 */
export function directivesOf(syntax: Syntax): Directive[] {
  if (!syntax.text.includes('planwright-ignore')) return [];
  const lines = syntax.lines;
  /** The last skipped lines without content: neighbouring directives refer to the same line. */
  let gap = { from: 0, to: -1 };
  const directives: Directive[] = [];
  for (const { span, text } of eachComment(syntax.text, syntax.root)) {
    const match = shape.exec(text);
    if (!match) continue;
    if (directives.length >= maxDirectives) break;
    const line = lineAt(lines, span.start);
    const alone = lineText(lines, line).trimStart().startsWith('#');
    const scope =
      (match[1]?.toLowerCase() as Directive['scope'] | undefined) ?? (alone ? 'next-line' : 'line');
    const { rules, unknown, reason } = readRules(match[2] ?? '');
    let target: number | undefined = scope === 'line' ? line : undefined;
    if (scope === 'next-line') {
      target = gap.from <= line + 1 && line + 1 <= gap.to ? gap.to : line + 1;
      while (target < lines.starts.length - 1 && /^\s*(?:#|$)/.test(lineText(lines, target)))
        target++;
      gap = { from: line + 1, to: target };
    }
    directives.push({ span, scope, line: target, rules, unknown, reason });
  }
  return directives;
}

/**
 * Rules first, separated by spaces or commas; the rest is the reason. After another rule, the
 * letters of a group count only after a comma: `KPI307 KPI data is from May` silences one rule.
 */
function readRules(text: string): Pick<Directive, 'rules' | 'unknown' | 'reason'> {
  const rules: string[] = [];
  const unknown: string[] = [];
  let rest = text.trim();
  let listed = true;
  for (;;) {
    const word = /^([^\s,，、:：]+)([\s,，、:：]*)/.exec(rest);
    const isProse = word !== null && groupWord.test(word[1] ?? '') && !listed;
    const rule = word && !isProse ? ruleName(word[1] ?? '') : undefined;
    if (!word || (!rule && !(rules.length + unknown.length === 0 && ruleWord.test(word[1] ?? ''))))
      break;
    if (rule) rules.push(rule);
    else unknown.push(word[1] ?? '');
    listed = /[,，、]/.test(word[2] ?? '');
    rest = rest.slice(word[0].length);
  }
  return { rules, unknown, reason: rest.replace(/^(?:[-–—]+|because|因为)\s*/i, '').trim() };
}
