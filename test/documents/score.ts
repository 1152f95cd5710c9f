import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { importDocuments } from '../../server/src/documents/in/import.ts';
import { openDocument } from '../../server/src/documents/read/office.ts';
import { dayOf } from '../../server/src/model/grammar/day.ts';
import { decodeText } from '../../server/src/node/read-document.ts';
import { commentsOf, type Leaf, leavesOf } from './leaves.ts';
import { sameEntry, sameValue, squeezed } from './same.ts';

/** What a careful reader would carry into a plan, and where. */
interface Fact {
  readonly words: string;
  readonly at: readonly string[];
  readonly value?: string | number;
}

interface FactsFile {
  readonly document: string;
  readonly lang: 'en' | 'zh';
  readonly facts: readonly Fact[];
}

export type Outcome = 'right' | 'kept' | 'wrong' | 'lost';

export interface Score {
  readonly document: string;
  readonly lang: 'en' | 'zh';
  readonly counts: Readonly<Record<Outcome, number>>;
  /** The facts that are not right, in words. */
  readonly others: readonly string[];
  readonly text: string;
}

const today = dayOf(2027, 1, 4) as number;

/** Imports every document of a folder that has facts, and compares the plan with them. */
export function scoresOf(folder: string): Score[] {
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.facts.yaml'))
    .sort()
    .map((file) => {
      const written = fs.readFileSync(path.join(folder, file), 'utf8');
      return scoreOf(folder, parse(written) as FactsFile);
    });
}

function scoreOf(folder: string, { document: name, lang, facts }: FactsFile): Score {
  const bytes = Uint8Array.from(fs.readFileSync(path.join(folder, name)));
  const { document, problem } = openDocument(name, bytes, decodeText);
  if (!document) throw new Error(`${name} ${problem.en}`);
  const { text } = importDocuments([document], { catalog: builtinCatalog(), today });
  const leaves = leavesOf(text);
  const comments = commentsOf(text);
  const matched = facts.map((fact) => leaves.filter((leaf) => isAt(fact, leaf)));
  const explained = new Set(matched.flat());
  const counts = { right: 0, kept: 0, wrong: 0, lost: 0 };
  const others: string[] = [];
  for (const [at, fact] of facts.entries()) {
    const isRight = (matched[at] ?? []).length > 0;
    const outcome = outcomeOf(
      fact,
      isRight,
      leaves.filter((leaf) => !explained.has(leaf)),
      comments,
    );
    counts[outcome]++;
    if (outcome !== 'right')
      others.push(`${outcome}: ${fact.words} -> ${fact.at.join(' | ') || 'comment'}`);
  }
  return { document: name, lang, counts, others, text };
}

function outcomeOf(
  fact: Fact,
  isRight: boolean,
  unexplained: readonly Leaf[],
  comments: string,
): Outcome {
  if (isRight) return 'right';
  const isKept = comments.includes(squeezed(fact.words));
  const isComment = fact.at.length === 0 || fact.at.includes('comment');
  if (isKept && isComment) return 'right';
  const isElsewhere = unexplained.some(
    ({ text, section }) => section !== 'sources' && squeezed(text).includes(squeezed(fact.words)),
  );
  if (isElsewhere && !isKept) return 'wrong';
  return isKept ? 'kept' : 'lost';
}

/** Whether a value of the plan is what a fact says, where it says. */
function isAt({ words, at, value }: Fact, leaf: Leaf): boolean {
  return at.some((place) => {
    const [section = '', ...parts] = place.split('/');
    if (section !== leaf.section) return false;
    const rest = parts[0] === 'competitors' ? parts.slice(1) : parts;
    const [, said] = /^[^:：]{1,30}[:：]\s*(.+)$/.exec(words) ?? [];
    const expected = [
      words,
      ...(said === undefined ? [] : [said]),
      ...(value === undefined ? [] : [String(value)]),
    ];
    const isSame = expected.some((one) => sameValue(one, leaf.text, leaf.field));
    if (rest.length === 0) return leaf.entry === undefined || parts.length > 0 ? isSame : false;
    const { entry, field } = placed(rest, leaf);
    if (leaf.entry === undefined) return rest.length === 1 && rest[0] === leaf.field && isSame;
    if (!sameEntry(section, entry, leaf.entry)) return false;
    if (field === undefined) return leaf.field === 'name' || isSame;
    // A unit may be written with the figures.
    if (field === 'unit' && /^(?:baseline|target)$/.test(leaf.field ?? ''))
      return isWithin(words, leaf.text);
    if (field === leaf.field || leaf.field?.startsWith(`${field}/`)) return isSame;
    return false;
  });
}

function isWithin(words: string, text: string): boolean {
  return squeezed(text).includes(squeezed(words));
}

/** The entry and the field of an address; an entry may have a slash in its name. */
function placed(
  rest: readonly string[],
  leaf: Leaf,
): { readonly entry: string; readonly field: string | undefined } {
  const whole = rest.join('/');
  if (leaf.entry !== undefined && sameEntry(leaf.section, whole, leaf.entry))
    return { entry: whole, field: undefined };
  const [entry = '', ...field] = rest;
  return { entry, field: field.length === 0 ? undefined : field.join('/') };
}
