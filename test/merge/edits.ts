// Random changes to the text of a plan, and what a plan says field by field, both without the
// product's own code.
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Choices } from '../diff/respell.ts';

type Change = (text: string, choices: Choices, mark: string) => string;

/** Lines of a section's entries: start offset, indentation, key. */
function entriesIn(
  text: string,
  section: string,
): { readonly start: number; readonly end: number; readonly key: string }[] {
  const head = new RegExp(`^${section}:[^\\n]*\\n`, 'm').exec(text);
  if (!head) return [];
  const from = head.index + head[0].length;
  const rest = text.slice(from);
  const stop = /^\S/m.exec(rest.replace(/^#/gm, ' '))?.index ?? rest.length;
  const found: { start: number; end: number; key: string }[] = [];
  for (const match of rest.slice(0, stop).matchAll(/^ {2}([^\s#:][^:\n]*):/gm)) {
    const last = found.at(-1);
    if (last) last.end = from + match.index;
    found.push({ start: from + match.index, end: from + stop, key: match[1] ?? '' });
  }
  return found;
}

/** Replaces inside one entry of a section, chosen at random. */
function inEntry(
  section: string,
  from: RegExp,
  to: (choices: Choices, mark: string) => string,
): Change {
  return (text, choices, mark) => {
    const entries = entriesIn(text, section).filter(({ start, end }) =>
      from.test(text.slice(start, end)),
    );
    const entry = entries[choices.next(entries.length)];
    if (!entry) return text;
    return (
      text.slice(0, entry.start) +
      text.slice(entry.start, entry.end).replace(from, to(choices, mark)) +
      text.slice(entry.end)
    );
  };
}

function removeOne(section: string): Change {
  return (text, { next }) => {
    const entries = entriesIn(text, section);
    const entry = entries.length > 2 ? entries[next(entries.length)] : undefined;
    return entry
      ? text.slice(0, entry.start) + text.slice(entry.end).replace(/^\n+(?= {2})/, '')
      : text;
  };
}

/** Puts lines after the head of a section or after its last entry. */
function append(section: string, lines: (choices: Choices, mark: string) => string): Change {
  return (text, choices, mark) => {
    const entries = entriesIn(text, section);
    const entry = choices.flip() ? entries.at(-1) : entries[choices.next(entries.length)];
    if (!entry) return text;
    const body = text.slice(entry.start, entry.end).trimEnd();
    const at = entry.start + body.length;
    return `${text.slice(0, at)}\n${lines(choices, mark)}${text.slice(at)}`;
  };
}

const percent = ({ next }: Choices): string => `${10 + next(60)}%`;
const month = ({ next }: Choices): string => `2027-${String(1 + next(12)).padStart(2, '0')}`;

/** Everything people do to a plan. */
export const changes: readonly Change[] = [
  inEntry('kpis', /(?<=-> )[^\s]+(?= by)/, (choices) => percent(choices)),
  inEntry('kpis', /(?<= by )\S+/, month),
  inEntry('kpis', /(?<= @ )[^\n#]+?(?=\s*(?:#|\n))/, (_, mark) => `Owner ${mark}`),
  inEntry('kpis', /(\n)$|(?<! )(?=\n)/, (_, mark) => `   # behind ${mark}\n`),
  inEntry(
    'kpis',
    /: ([^\n{#]+?) -> ([^\n#]+?) by (\S+) @ ([^\n#]+?)(?=\n)/,
    (_, mark) =>
      `:\n    baseline: $1\n    target: $2\n    due: $3\n    owner: $4\n    why: reason ${mark}`,
  ),
  inEntry('initiatives', /(?<=budget: )[^\n]+/, ({ next }) => `${100 + next(900)}k`),
  inEntry('initiatives', /(?<=when: )[^\n]+/, (choices) => `2027-01..${month(choices)}`),
  inEntry('initiatives', /(?<=name: )[^\n]+/, (_, mark) => `Work ${mark}`),
  inEntry('initiatives', /(?<=owner: )[^\n]+/, (_, mark) => `Doer ${mark}`),
  inEntry('initiatives', /(\n {4}owner)/, (_, mark) => `\n    # above ${mark}$1`),
  inEntry('initiatives', /(\n {4}owner)/, (_, mark) => `\n    note: word ${mark}$1`),
  inEntry('levers', /\](?=[^\]]*$)/, (_, mark) => `, means ${mark}]`),
  inEntry('levers', /(?<=\[)[^\],]+, /, () => ''),
  inEntry('risks', /(?<=owner: )[^\n,}]+/, (_, mark) => `Guard ${mark}`),
  append(
    'kpis',
    (choices, mark) =>
      `  own-${mark}: {unit: x, baseline: 1, target: ${choices.next(90)}, due: 2027-12, owner: Ann}`,
  ),
  append('kpis', (_, mark) => `  # about ${mark}\n  line-${mark}: 1 -> 2 by 2027-12 @ Bob`),
  append(
    'initiatives',
    (choices, mark) =>
      `  work-${mark}:\n    name: More\n    lever: trust   # main ${mark}\n    when: ${month(choices)}\n    budget: 10k\n    owner: Ann`,
  ),
  append('risks', (_, mark) => `  risk-${mark}: something may go wrong`),
  removeOne('kpis'),
  removeOne('initiatives'),
  removeOne('risks'),
  removeOne('levers'),
  (text, _, mark) => text.replace(/^title: .*$/m, `title: Plan ${mark}`),
  // No amount that a base has in another spelling: the same value written otherwise is no change.
  (text, { next }) => text.replace(/^budget: .*$/m, `budget: ${next(20) + 31}M`),
  (text, _, mark) => text.replace(/^kpis:/m, `# before ${mark}\nkpis:`),
  (text, _, mark) => text.replace(/^period:/m, `summary: In short ${mark}\nperiod:`),
  (text) => text.replace(/^owner: .*\n/m, ''),
  (text, _, mark) => (text.endsWith('\n') ? `${text}# end ${mark}\n` : text),
];

/** The text after a few changes. */
export function changed(text: string, choices: Choices, mark: string): string {
  let result = text;
  const count = 1 + choices.next(4);
  for (let i = 0; i < count; i++) {
    const next = changes[choices.next(changes.length)]?.(result, choices, `${mark}${i}`) ?? result;
    // A change that does not fit this plan, a second summary for instance, is left out.
    if (parseDocument(next).errors.length === 0) result = next;
  }
  return result;
}

/** Comments that only one of the texts has: those a change put in. */
export function commentsIn(text: string): string[] {
  return [...text.matchAll(/# ((?:behind|above|about|main|before|end) \w+)/g)].map(
    ([, comment = '']) => comment,
  );
}

const line = /^(?:(.*?)\s*(?:->|→)\s*)?(.*?)(?:\s+(?:by|截至)\s+(.*?))?(?:\s+@\s*(.*))?$/;

/** What a plan says: addresses to values; the items of a list are addresses of their own. */
export function said(text: string): Map<string, string> {
  const document = parseDocument(text, { schema: 'failsafe' });
  const found = new Map<string, string>();
  if (document.errors.length > 0) throw new Error(`${document.errors[0]?.message}\n${text}`);
  const visit = (node: unknown, path: readonly string[]): void => {
    if (isMap(node)) {
      found.set(path.join('/'), '{}');
      for (const { key, value } of node.items)
        visit(value, [...path, isScalar(key) ? String(key.value) : '']);
    } else if (isSeq(node)) {
      found.set(path.join('/'), '{}');
      for (const item of node.items) found.set([...path, JSON.stringify(item)].join('/'), 'there');
    } else if (isScalar(node)) {
      const value = String(node.value).trim();
      const parts = path.length === 2 && path[0] === 'kpis' ? line.exec(value) : null;
      if (path.join() === 'budget') found.set('budget', '{}').set('budget/total', value);
      else if (!parts) found.set(path.join('/'), value);
      else {
        found.set(path.join('/'), '{}');
        ['baseline', 'target', 'due', 'owner'].forEach((field, index) => {
          const part = parts[index + 1];
          if (part) found.set([...path, field].join('/'), part);
        });
      }
    }
  };
  visit(document.contents, []);
  return found;
}
