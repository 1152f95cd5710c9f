import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { type Checked, type CheckOptions, check } from '../../server/src/check.ts';
import { Session } from '../../server/src/session.ts';
import type { Node } from '../../server/src/syntax/tree.ts';
import { type Characters, changed } from '../../server/src/text/characters.ts';
import type { Span } from '../../server/src/text/span.ts';
import { Random } from '../judge/random.ts';
import { applied, type Edit, randomEdit } from './edits.ts';

/** What differed between a plan checked edit by edit and the same text checked anew. */
export interface Difference {
  readonly seed: number;
  readonly edit: number;
  readonly what: string;
  readonly text: string;
}

/**
 * Types random edits into a plan and holds every state against a fresh run: the tree, the findings with all their places, the fixes.
 * @param texts plans to begin with, of which each seed takes one; or what makes one
 * @param edits how many edits are made before the next seed begins
 * @returns the first difference, if there is any
 */
export function fuzzSession(
  texts: readonly string[] | ((random: Random) => string),
  seed: number,
  edits: number,
): Difference | undefined {
  const random = new Random(seed);
  let text = typeof texts === 'function' ? texts(random) : (texts[seed % texts.length] ?? '');
  // For every second seed the text is kept in pieces, as a long one is.
  let source: Characters = text;
  const session = new Session();
  const options: CheckOptions = { catalog: builtinCatalog(), today: 20800 };
  session.read(text);
  session.check(options);
  const undo: Edit[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const back = random.chance(0.4) ? undo.pop() : undefined;
    const change = back ?? randomEdit(text, random);
    if (!back) undo.push(inverse(text, change));
    const before = text;
    text = applied(text, change);
    source = seed % 2 === 0 ? changed(source, change.start, change.end, change.insert, 16) : text;
    // Sometimes two edits come before anybody asks.
    session.read(source, change);
    if (random.chance(0.15)) continue;
    const now = session.check(options);
    const fresh = check(text, options);
    const what = compare(now, fresh, random.chance(0.2));
    if (what)
      return {
        seed,
        edit,
        what: `${what}\nedit: ${JSON.stringify(change)}\nbefore: ${JSON.stringify(before)}`,
        text,
      };
  }
  return undefined;
}

/** The edit that takes another back. */
function inverse(text: string, { start, end, length }: Edit): Edit {
  return { start, end: start + length, length: end - start, insert: text.slice(start, end) };
}

function compare(now: Checked, fresh: Checked, fixes: boolean): string | undefined {
  const [a, b] = [now.plan.syntax, fresh.plan.syntax];
  const parts: readonly [string, unknown, unknown][] = [
    ['lines', a.lines().starts, b.lines().starts],
    ['tree', shownNode(a.root), shownNode(b.root)],
    [
      'problems',
      a.problems.map((one) => [one.code, shown(one.span)]),
      b.problems.map((one) => [one.code, shown(one.span)]),
    ],
    [
      'lookalikes',
      a.lookalikes.map((one) => shown(one.span)),
      b.lookalikes.map((one) => shown(one.span)),
    ],
    ['findings', shownFindings(now, fixes), shownFindings(fresh, fixes)],
    [
      'silenced',
      now.silenced.map((one) => [one.finding.rule, shown(one.finding.span)]),
      fresh.silenced.map((one) => [one.finding.rule, shown(one.finding.span)]),
    ],
    [
      'crashes',
      now.crashes.map(({ rule, error }) => [rule, String(error)]),
      fresh.crashes.map(({ rule, error }) => [rule, String(error)]),
    ],
  ];
  for (const [name, left, right] of parts) {
    const [x, y] = [JSON.stringify(left), JSON.stringify(right)];
    if (x !== y) {
      let at = 0;
      while (x[at] === y[at]) at++;
      return `${name}: ${x.slice(Math.max(0, at - 300), at + 200)}\n  fresh: ${y.slice(Math.max(0, at - 300), at + 200)}`;
    }
  }
  return undefined;
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
    fixes &&
      one
        .fixes()
        .map(({ title, kind, edits }) => [
          title,
          kind,
          edits.map(({ span, newText }) => [shown(span), newText]),
        ]),
  ]);
}
