import { nearest } from '../../catalog/lookup.ts';
import type { Plan } from '../../model/plan.ts';
import { removeItem } from '../../syntax/edit.ts';
import { entryOf, type ListNode } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/span.ts';
import type { Fix, Report } from '../rule.ts';
import { replaceFix, safe, suggestion } from '../support/fixes.ts';
import type { SilenceProblem } from './problem.ts';

const removeTitle = { en: 'Remove it', zh: '删除' };

/** Its place, and the fixes. */
export function sayAbout(plan: Plan, problem: SilenceProblem): Report {
  if ('directive' in problem) {
    const { directive } = problem;
    return {
      span: directive.span,
      path: [],
      data: { rules: directive.rules, ...word(problem) },
      fixes: () =>
        problem.kind === 'unused'
          ? safe(removeTitle, removeComment(plan, directive.span))
          : wordFix(plan, problem),
    };
  }
  const { ignore } = problem;
  return {
    span: ignore.rule?.span ?? ignore.span,
    path: ignore.path,
    data: { rules: ignore.rule?.text ?? '', until: ignore.until?.text ?? '', ...word(problem) },
    about: { field: `${ignore.path.join('.')}/${ignore.span.start}` },
    fixes: () => {
      if (problem.kind === 'unknown-rule')
        return ignore.rule ? wordFix(plan, problem, ignore.rule.span) : [];
      const list = plan.root && entryOf(plan.root, 'ignore')?.value;
      const item =
        list?.kind === 'list'
          ? list.items.find((one) => one.span.start === ignore.span.start)
          : undefined;
      return item
        ? (problem.kind === 'unused' ? safe : suggestion)(
            removeTitle,
            removeIgnore(plan, list as ListNode, item),
          )
        : [];
    },
  };
}

function word(problem: SilenceProblem): {
  readonly word: string;
  readonly suggestion: { en: string; zh: string };
} {
  const found = problem.kind === 'unknown-rule' ? problem.word : '';
  const near = problem.kind === 'unknown-rule' ? nearest(found, problem.rules) : undefined;
  return {
    word: found,
    suggestion:
      near === undefined
        ? { en: '', zh: '' }
        : { en: ` Did you mean ${near}?`, zh: `是否指 ${near}？` },
  };
}

function wordFix(
  plan: Plan,
  problem: SilenceProblem,
  span?: { start: number; end: number },
): Fix[] {
  if (problem.kind !== 'unknown-rule') return [];
  const near = nearest(problem.word, problem.rules);
  if (near === undefined) return [];
  if (span) return replaceFix(plan, { span, text: problem.word }, near);
  const comment = 'directive' in problem ? problem.directive.span : undefined;
  const at = comment ? plan.syntax.text.indexOf(problem.word, comment.start) : -1;
  return at < 0
    ? []
    : replaceFix(
        plan,
        { span: { start: at, end: at + problem.word.length }, text: problem.word },
        near,
      );
}

/** The comment with the space before it; the whole line if it has no other content. */
function removeComment(plan: Plan, span: { start: number; end: number }): TextEdit[] {
  const { text } = plan.syntax;
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const before = text.slice(lineStart, span.start);
  if (before.trim() !== '')
    return [{ span: { start: lineStart + before.trimEnd().length, end: span.end }, newText: '' }];
  const next = text.indexOf('\n', span.end);
  return [{ span: { start: lineStart, end: next < 0 ? text.length : next + 1 }, newText: '' }];
}

function removeIgnore(plan: Plan, list: ListNode, item: ListNode['items'][number]): TextEdit[] {
  const section = plan.root?.entries.find(({ value }) => value === list);
  if (list.items.length > 1 || !section || !plan.root)
    return removeItem(plan.syntax.text, list, item);
  const { text } = plan.syntax;
  const start = text.lastIndexOf('\n', section.span.start - 1) + 1;
  const next = text.indexOf('\n', section.span.end);
  return [{ span: { start, end: next < 0 ? text.length : next + 1 }, newText: '' }];
}
