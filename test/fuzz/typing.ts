import { TextDocument } from 'vscode-languageserver-textdocument';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { type Checked, check } from '../../server/src/check.ts';
import { Workspace } from '../../server/src/lsp/workspace.ts';
import type { Node } from '../../server/src/syntax/tree.ts';
import type { Span } from '../../server/src/text/span.ts';
import { Random } from '../judge/random.ts';
import { someDay } from '../support/day.ts';
import { memoryHost } from '../support/lsp.ts';
import { applied, type Edit, randomEdit } from './edits.ts';

/** What differed between a plan typed edit by edit and the same text checked on its own. */
export interface Difference {
  readonly seed: number;
  readonly edit: number;
  readonly what: string;
  readonly text: string;
}

const uri = 'file:///plans/typed.plan.yaml';

/**
 * Types random edits into a plan, as a server gets them, and compares every state with a check of
 * its text: the tree, the findings with all their places, the fixes.
 * @param texts plans to begin with, of which each seed takes one; or what makes one
 * @param edits how many edits are made before the next seed begins
 * @returns the first difference, if there is any
 */
export async function fuzzTyping(
  texts: readonly string[] | ((random: Random) => string),
  seed: number,
  edits: number,
): Promise<Difference | undefined> {
  const random = new Random(seed);
  const first = typeof texts === 'function' ? texts(random) : (texts[seed % texts.length] ?? '');
  const document = TextDocument.create(uri, 'strategy-plan', 1, first);
  const openText = (asked: string) => (asked === uri ? document.getText() : undefined);
  const workspace = new Workspace(memoryHost(), openText, undefined);
  const undo: Edit[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const before = document.getText();
    const back = random.chance(0.4) ? undo.pop() : undefined;
    const change = back ?? randomEdit(before, random);
    if (!back) undo.push(inverse(before, change));
    type(document, change, edit + 2);
    const text = document.getText();
    const expected = applied(before, change);
    const options = { catalog: builtinCatalog(), today: someDay };
    const { checked } = await workspace.planOf(document);
    const what =
      text === expected
        ? compare(checked, check(text, options), random.chance(0.2))
        : `the document is ${JSON.stringify(text)}`;
    if (what) {
      const context = `edit: ${JSON.stringify(change)}\nbefore: ${JSON.stringify(before)}`;
      return { seed, edit, what: `${what}\n${context}`, text: expected };
    }
  }
  return undefined;
}

/**
 * Makes an edit as editors do: by a range, unless a line break or a pair of characters is cut in
 * two.
 */
function type(document: TextDocument, change: Edit, version: number): void {
  const text = document.getText();
  const after = applied(text, change);
  const range = {
    start: document.positionAt(change.start),
    end: document.positionAt(change.end),
  };
  const isWhole =
    !/\r(?!\n)/.test(text + after) &&
    document.offsetAt(range.start) === change.start &&
    document.offsetAt(range.end) === change.end;
  TextDocument.update(
    document,
    [isWhole ? { range, text: change.insert } : { text: after }],
    version,
  );
}

/** The edit that takes another back. */
function inverse(text: string, { start, end, insert }: Edit): Edit {
  return { start, end: start + insert.length, insert: text.slice(start, end) };
}

function compare(now: Checked, fresh: Checked, fixes: boolean): string | undefined {
  const [x, y] = [now, fresh].map((checked) => JSON.stringify(shownChecked(checked, fixes))) as [
    string,
    string,
  ];
  if (x === y) return undefined;
  let at = 0;
  while (x[at] === y[at]) at++;
  const near = (text: string) => text.slice(Math.max(0, at - 300), at + 200);
  return `${near(x)}\n  fresh: ${near(y)}`;
}

function shownChecked(checked: Checked, fixes: boolean): unknown {
  const { syntax } = checked.plan;
  return {
    lines: syntax.lines.starts,
    tree: shownNode(syntax.root),
    problems: syntax.problems.map((one) => [one.code, shown(one.span)]),
    confusables: syntax.confusables.map((one) => shown(one.span)),
    findings: shownFindings(checked, fixes),
    silenced: checked.silenced.map((one) => [one.finding.rule, shown(one.finding.span)]),
    crashes: checked.crashes.map(({ rule, error }) => [rule, String(error)]),
  };
}

function shown({ start, end }: Span): string {
  return `${start}-${end}`;
}

function shownNode(node: Node | undefined): unknown {
  if (!node) return undefined;
  if (node.kind === 'scalar') return [shown(node.span), node.style, node.text, node.isNull];
  if (node.kind === 'list') return ['list', shown(node.span), node.flow, node.items.map(shownNode)];
  return [
    'map',
    shown(node.span),
    node.flow,
    node.entries.map(({ key, value, span }) => [shown(span), shownNode(key), shownNode(value)]),
  ];
}

function shownFindings({ findings }: Checked, fixes: boolean): unknown {
  return findings.map((one) => [
    one.rule,
    one.severity,
    shown(one.span),
    one.path,
    one.message,
    one.facts,
    one.related.map(({ span, message }) => [shown(span), message]),
    fixes && one.fixes().map(({ title, kind, edits }) => [title, kind, edits]),
  ]);
}
