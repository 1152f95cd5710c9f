import type { CodeActionParams, Connection, CodeAction as LspAction } from 'vscode-languageserver';
import { type Action, findingsAt, joinSafeFixes, quickFixes } from '../features/code-actions.ts';
import type { FiguresDocument, OtherDocument, PlanDocument } from '../features/document.ts';
import { ignoreActions } from '../features/silence-action.ts';
import type { Finding } from '../rules/finding.ts';
import { fromRange, toCodeAction } from './convert.ts';
import { refactorActions } from './features.ts';
import type { Answer } from './requests.ts';

const fixAllTitle = { en: 'Fix all auto-fixable problems', zh: '修正所有可自动修正的问题' };

/** Answers code action requests: quick fixes, "fix all", ways to ignore a finding, refactorings. */
export function registerCodeActions(connection: Connection, answer: Answer): void {
  connection.onCodeAction((params) =>
    answer<LspAction[]>(
      'codeAction',
      params.textDocument.uri,
      (plan) => [
        ...fixActions(params, plan, plan.checked.findings, (here) => ignoreActions(plan, here)),
        ...refactorActions(plan, params),
      ],
      [],
      (other) => fixActions(params, other, other.findings, () => []),
      (figures) => fixActions(params, figures, figures.findings, () => []),
    ),
  );
}

/** @param more actions besides the quick fixes for the findings in the range */
function fixActions(
  { textDocument: { uri }, range, context: { only } }: CodeActionParams,
  { lines, lang }: PlanDocument | OtherDocument | FiguresDocument,
  findings: readonly Finding[],
  more: (here: readonly Finding[]) => readonly Action[],
): LspAction[] {
  const isWanted = (kind: string): boolean =>
    !only || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const here = findingsAt(findings, fromRange(lines, range));
  const actions: Action[] = isWanted('quickfix') ? [...quickFixes(here, lang), ...more(here)] : [];
  const safe = only && isWanted('source.fixAll.planwright') ? joinSafeFixes(findings) : undefined;
  if (safe)
    actions.push({ title: fixAllTitle[lang], kind: 'fixAll', edits: safe, preferred: false });
  return actions.map((action) => toCodeAction(uri, lines, action, lang));
}
